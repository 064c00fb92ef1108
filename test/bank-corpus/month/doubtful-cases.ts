import {
  asWritten,
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

const PEOPLE = ['黄小凤', '罗大勇', '邓玉兰', '温国强', '阮氏梅', '司马长风', '东方不亮'];
const OTHER_FIRMS = ['汇聚贸易商行', '诚达代理记账有限公司', '四海货运信息部', '大湾区供应链管理有限公司'];

/** Family, staff or another firm pays, and even names the contract: never booked alone. */
export const paidByAnother: Case = (scene) => {
  const customer = someone(scene, () => true);
  const item = customer && plainItem(scene, customer);
  if (!customer || !item) return null;
  const payer = scene.random.pick(scene.random.odds(0.6) ? PEOPLE : OTHER_FIRMS);
  const memo = scene.random.pick([
    withNumber(scene, item.number),
    withNumber(scene, item.contractNo),
    `代${customer.name}付车款`,
  ]);
  return { line: received(item.cents, { payer, payerAccount: strangeAccount(scene), memo }), outcome: queue() };
};

/** A customer pays what another owes, by its number and amount. */
export const paidByAnotherCustomer: Case = (scene) => {
  const customer = someone(scene, () => true);
  const item = customer && plainItem(scene, customer);
  const payer = someone(scene, (one) => scene.ownName(one) && one.id !== customer?.id);
  if (!customer || !item || !payer || scene.books.waysTo(payer.id, item.cents) > 0) return null;
  return {
    line: received(item.cents, {
      payer: payer.name,
      payerAccount: itsAccount(scene, payer),
      memo: withNumber(scene, item.number),
    }),
    outcome: queue(),
  };
};

/** Number and payer each fit another customer's equal item. */
export const factsContradict: Case = (scene) => {
  const [one, other] = sameAmount(scene) ?? [];
  if (!one || !other) return null;
  const payer = scene.customerOf(other.customerId);
  if (!scene.ownName(payer)) return null;
  return {
    line: received(one.cents, { payer: payer.name, payerAccount: itsAccount(scene, payer), memo: withNumber(scene, one.number) }),
    outcome: queue(one.customerId, other.customerId),
  };
};

/** Nothing but the amount, and it is two customers'. */
export const fitsTwo: Case = (scene) => {
  const [one, other] = sameAmount(scene) ?? [];
  if (!one || !other) return null;
  return { line: received(one.cents, { payerAccount: strangeAccount(scene), memo: someWords(scene) }), outcome: queue() };
};

/** Nothing but the amount, and it is one customer's. */
export const amountAlone: Case = (scene) => {
  const customer = someone(scene, () => true);
  const item = customer && plainItem(scene, customer);
  if (!customer || !item) return null;
  const payer = scene.random.odds(0.5) ? '' : scene.random.pick(PEOPLE);
  return { line: received(item.cents, { payer, payerAccount: strangeAccount(scene), memo: someWords(scene) }), outcome: queue() };
};

/** Two customers have this name, and both owe something. */
export const sharedName: Case = (scene) => {
  const customer = someone(scene, (one) => !scene.ownName(one) && scene.books.itemsOf(one.id).length > 0);
  if (!customer) return null;
  const twins = scene.customers.filter(({ name }) => plain(name) === plain(customer.name));
  const item = scene.random.pick(scene.books.itemsOf(customer.id));
  return {
    line: received(scene.books.openOf(item.id), {
      payer: asWritten(scene, customer.name),
      payerAccount: strangeAccount(scene),
      memo: someWords(scene),
    }),
    outcome: queue(...twins.map(({ id }) => id)),
  };
};

const plain = (name: string): string => name.replace(/有限(?:责任)?公司$/, '');

/** A number that is nearly one of ours: a sign more, a sign less, the tail only, the first part only. */
export const lookAlikeNumber: Case = (scene) => {
  const customer = someone(scene, () => true);
  const item = customer && plainItem(scene, customer);
  if (!customer || !item) return null;
  const { contractNo, vin } = item;
  const numbers = new Set(scene.items.flatMap((one) => [one.contractNo, one.number]));
  const near = scene.random.pick([
    `${contractNo}7`,
    contractNo.slice(0, -1),
    contractNo.slice(-4),
    vin.slice(-6),
    `${contractNo.slice(0, -2)}98`,
  ]);
  if (numbers.has(near)) return null;
  return { line: received(item.cents, { memo: `车款${near}`, payerAccount: strangeAccount(scene) }), outcome: queue() };
};

/** A name that is nearly one of ours: cut off by the bank, with another place, of another firm of the house. */
export const lookAlikeName: Case = (scene) => {
  const customer = someone(scene, ({ name }) => name.length > 8);
  const item = customer && plainItem(scene, customer);
  if (!customer || !item) return null;
  const { name } = customer;
  const near = scene.random.pick([
    name.slice(0, 6),
    name.replace(/（..）/, '').replace(/^..市/, ''),
    name.replace('有限公司', '第一分公司'),
    `中国${name}`,
    name.includes('（') ? name.replace(/（..）/, '（海口）') : name.replace(/^..市/, '海口市'),
  ]);
  if (near === name || scene.customers.some((one) => plain(one.name) === plain(near) || one.aliases.includes(near))) return null;
  return {
    line: received(item.cents, { payer: near, payerAccount: strangeAccount(scene), memo: someWords(scene) }),
    outcome: queue(),
  };
};

/** The known account of one, the name of another. */
export const accountOfAnother: Case = (scene) => {
  const [one, other] = [
    someone(scene, ({ accounts }) => accounts.length > 0),
    someone(scene, (customer) => scene.ownName(customer)),
  ];
  const item = one && plainItem(scene, one);
  if (!one || !other || !item || one.id === other.id || scene.books.waysTo(other.id, item.cents) > 0) return null;
  return {
    line: received(item.cents, { payer: other.name, payerAccount: scene.random.pick(one.accounts), memo: someWords(scene) }),
    outcome: queue(),
  };
};

/** Untouched items of two customers with one amount. */
function sameAmount(scene: Parameters<Case>[0]) {
  const open = scene.items.filter((item) => item.part === 'deposit' && untouched(scene, item));
  const one = open.length > 0 ? scene.random.pick(open) : null;
  const other = one && open.find((item) => item.cents === one.cents && item.customerId !== one.customerId);
  if (!one || !other) return null;
  const plainBoth = [one, other].every(({ customerId }) => scene.books.waysTo(customerId, one.cents) === 1);
  return plainBoth ? ([one, other] as const) : null;
}
