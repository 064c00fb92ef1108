import { booked, type Case, plainItem, queue, received, someone, withNumber } from './case.ts';
import { LENDERS } from './draw-world.ts';

const isLoan = ({ part }: { readonly part: string }): boolean => part === 'loan';

/** A bank or a finance company pays out a loan; its words name borrower, contract or vehicle. */
export const loanPaidOut: Case = (scene) => {
  const customer = someone(scene, (one) => scene.ownName(one));
  const item = customer && plainItem(scene, customer, isLoan);
  if (!customer || !item) return null;
  const memo = scene.random.pick([
    `购车贷款放款 借款人:${customer.name}`,
    `放款/${customer.name}/个人汽车消费贷款`,
    `汽车贷款放款 车架号${item.vin}`,
    `放款 ${item.vin.toLowerCase()}`,
    withNumber(scene, item.contractNo),
  ]);
  return {
    line: received(item.cents, { payer: scene.random.pick(LENDERS), payerAccount: `1100${scene.random.digits(12)}`, memo }),
    outcome: booked(customer.id, scene.books.whole([item])),
  };
};

/** The borrower's name is two customers', or the beginning of another's, or only the tail of the vehicle's number is given. */
export const loanDoubtful: Case = (scene) => {
  const customer = someone(scene, () => true);
  const item = customer && plainItem(scene, customer, isLoan);
  if (!customer || !item) return null;
  const memo = scene.random.pick([
    ...(scene.ownName(customer) ? [] : [`放款 借款人:${customer.name}`]),
    ...(customer.name.length < 4 ? [`放款 借款人:${customer.name}芬`] : []),
    `放款 车架号尾号${item.vin.slice(-6)}`,
    '个人消费贷款放款',
  ]);
  return {
    line: received(item.cents, { payer: scene.random.pick(LENDERS), payerAccount: `1100${scene.random.digits(12)}`, memo }),
    outcome: queue(),
  };
};

/** The borrower is plain, but the amount is not the loan's: something the borrower owes otherwise. */
export const loanOfOtherAmount: Case = (scene) => {
  const customer = someone(scene, (one) => scene.ownName(one) && !one.oldestFirst);
  const item = customer && plainItem(scene, customer, isLoan);
  if (!customer || !item) return null;
  const cents = item.cents - 123_456n;
  if (cents <= 0n || scene.books.waysTo(customer.id, cents) > 0) return null;
  return {
    line: received(cents, {
      payer: scene.random.pick(LENDERS),
      payerAccount: `1100${scene.random.digits(12)}`,
      memo: `放款 借款人:${customer.name}`,
    }),
    outcome: queue(customer.id),
  };
};
