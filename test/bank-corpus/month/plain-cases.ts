import { sumOf } from './books.ts';
import {
  asWritten,
  booked,
  type Case,
  itsAccount,
  plainItem,
  queue,
  received,
  someone,
  someWords,
  strangeAccount,
  untouched,
  withNumber,
} from './case.ts';

/** The payer's name is the customer's, however it is written, and the amount is one open item's. */
export const byName: Case = (scene) => {
  const customer = someone(scene, (one) => scene.ownName(one));
  const item = customer && plainItem(scene, customer);
  if (!customer || !item) return null;
  const memo = scene.random.odds(0.25) ? withNumber(scene, item.contractNo) : someWords(scene);
  return {
    line: received(item.cents, { payer: asWritten(scene, customer.name), payerAccount: itsAccount(scene, customer), memo }),
    outcome: booked(customer.id, scene.books.whole([item])),
  };
};

/** Its account is known, whatever name the bank gives; or it is a name that somebody said is its. */
export const byKnownPayer: Case = (scene) => {
  const customer = someone(scene, ({ accounts, aliases }) => accounts.length + aliases.length > 0);
  const item = customer && plainItem(scene, customer);
  if (!customer || !item) return null;
  const alias = customer.aliases[0];
  const byAlias = alias !== undefined && scene.random.odds(0.7);
  if (!byAlias && customer.accounts.length === 0) return null;
  return {
    line: received(item.cents, {
      payer: byAlias ? asWritten(scene, alias) : '',
      payerAccount: byAlias ? strangeAccount(scene) : scene.random.pick(customer.accounts),
      memo: someWords(scene),
    }),
    outcome: booked(customer.id, scene.books.whole([item])),
  };
};

/** Paid in at the counter: no payer, but the number of the item, or of its contract, and the amount. */
export const byNumber: Case = (scene) => {
  const customer = someone(scene, () => true);
  const item = customer && plainItem(scene, customer);
  if (!customer || !item) return null;
  const number = scene.random.odds(0.6) ? item.number : item.contractNo;
  return {
    line: received(item.cents, { memo: withNumber(scene, number), remark: scene.random.pick(['', '现金存入', '柜台']) }),
    outcome: booked(customer.id, scene.books.whole([item])),
  };
};

/** Equal parts, and the payer says which. */
export const equalPartsByNumber: Case = (scene) => {
  const customer = someone(scene, (one) => scene.ownName(one) && equalOnes(scene, one.id).length > 1);
  if (!customer) return null;
  const item = scene.random.pick(equalOnes(scene, customer.id));
  return {
    line: received(item.cents, { payer: asWritten(scene, customer.name), memo: withNumber(scene, item.number) }),
    outcome: booked(customer.id, scene.books.whole([item])),
  };
};

/** Equal parts, and nothing says which: only a customer whose money goes to the oldest is booked. */
export const equalParts: Case = (scene) => {
  const customer = someone(scene, (one) => scene.ownName(one) && equalOnes(scene, one.id).length > 1);
  if (!customer) return null;
  const [first, second] = equalOnes(scene, customer.id);
  const oldest = scene.books.itemsOf(customer.id)[0];
  if (!first || !second || !oldest) return null;
  if (customer.oldestFirst && (first.id !== oldest.id || first.dueOn === second.dueOn)) return null;
  return {
    line: received(first.cents, {
      payer: asWritten(scene, customer.name),
      payerAccount: itsAccount(scene, customer),
      memo: someWords(scene),
    }),
    outcome: customer.oldestFirst ? booked(customer.id, scene.books.whole([first])) : queue(customer.id),
  };
};

const equalOnes = (scene: Parameters<Case>[0], customerId: string) => {
  const all = scene.books.itemsOf(customerId).filter((item) => untouched(scene, item));
  return all.filter(
    (item) =>
      all.some((other) => other.id !== item.id && other.cents === item.cents) &&
      item.cents === all.find((one) => all.some((other) => other.id !== one.id && other.cents === one.cents))?.cents,
  );
};

/** One sum for all that is open, or for all that is overdue. */
export const severalItems: Case = (scene) => {
  const { books, on } = scene;
  const customer = someone(scene, (one) => scene.ownName(one) && books.itemsOf(one.id).length > 1);
  if (!customer) return null;
  const open = books.itemsOf(customer.id);
  const overdue = open.filter(({ dueOn }) => dueOn < on);
  const items = overdue.length > 1 && scene.random.odds(0.7) ? overdue : open;
  const cents = sumOf(items.map(({ id }) => books.openOf(id)));
  if (books.waysTo(customer.id, cents) !== 1) return null;
  return {
    line: received(cents, {
      payer: asWritten(scene, customer.name),
      payerAccount: itsAccount(scene, customer),
      memo: someWords(scene),
    }),
    outcome: booked(customer.id, books.whole(items)),
  };
};

/** A part of what is owed: a customer whose money goes to the oldest is booked, any other is asked about. */
export const partial: Case = (scene) => {
  const { books, random } = scene;
  const customer = someone(scene, (one) => scene.ownName(one) && books.totalOf(one.id) > 2_000_000n);
  // More of those that may be booked than there would be by chance.
  if (!customer || (!customer.oldestFirst && random.odds(0.6))) return null;
  const cents = BigInt(random.between(20, 900)) * (random.odds(0.7) ? 10_000n : 10_037n);
  if (cents >= books.totalOf(customer.id) || books.waysTo(customer.id, cents) > 0) return null;
  const { lines } = books.oldestFirst(customer, cents);
  return {
    line: received(cents, {
      payer: asWritten(scene, customer.name),
      payerAccount: itsAccount(scene, customer),
      memo: someWords(scene),
    }),
    outcome: customer.oldestFirst ? booked(customer.id, lines) : queue(customer.id),
  };
};

/** More than it owes: the rest is its advance. */
export const overPaid: Case = (scene) => {
  const { books, random } = scene;
  const customer = someone(
    scene,
    (one) => scene.ownName(one) && books.itemsOf(one.id).length > 0 && books.totalOf(one.id) < 40_000_000n,
  );
  if (!customer) return null;
  const cents = books.totalOf(customer.id) + BigInt(random.between(1, 300)) * 10_000n;
  const { lines, advance } = books.oldestFirst(customer, cents);
  return {
    line: received(cents, {
      payer: asWritten(scene, customer.name),
      payerAccount: itsAccount(scene, customer),
      memo: someWords(scene),
    }),
    outcome: customer.oldestFirst ? booked(customer.id, lines, advance) : queue(customer.id),
  };
};

/** A customer pays who owes nothing. */
export const nothingOpen: Case = (scene) => {
  const customer = someone(scene, (one) => scene.ownName(one) && !one.oldestFirst && scene.books.itemsOf(one.id).length === 0);
  if (!customer) return null;
  return {
    line: received(BigInt(scene.random.between(1, 90)) * 100_000n, { payer: customer.name, memo: '购车定金' }),
    outcome: queue(customer.id),
  };
};
