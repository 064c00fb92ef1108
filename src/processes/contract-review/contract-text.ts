import { type Part, type Payment, paymentsOf } from '../../domain/contract/instalments.ts';
import { carsOf, type Terms } from '../../domain/contract/terms.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import { w } from '../../fields/kinds.ts';
import { plain, type Say, say, type Text } from '../../kernel/text.ts';

/** The clauses of a contract in their order (S41): each is looked at by itself. */
type ClauseId = 'subject' | 'amount' | 'payment' | 'delivery' | 'penalty' | 'dispute';

/** A clause of the contract as it is printed; the Chinese is what is signed. */
export interface Clause {
  readonly id: ClauseId;
  readonly title: Text;
  readonly lines: readonly Text[];
}

/** What stands where nobody wrote otherwise: it binds both sides alike. */
const STANDARD: Readonly<Record<'delivery' | 'penalty' | 'dispute', Say>> = {
  delivery: w(
    '卖方在约定交车日前将车辆及合格证、发票、随车物品交付买方，双方当面验车并签署交接单。',
    'The seller hands over the cars with certificate, invoice and equipment by the day of delivery; both sides look at them and sign.',
  ),
  penalty: w(
    '任何一方逾期履行的，每逾期一天按逾期部分金额的万分之五向对方支付违约金；逾期超过三十天的，对方有权解除合同。',
    'Whoever is late pays the other side 0.05% of what is late for each day; after thirty days the other side may end the contract.',
  ),
  dispute: w(
    '因本合同发生的争议，双方先行协商；协商不成的，由合同签订地人民法院管辖。',
    'Disputes are talked over first, then go to the court of the place of signing.',
  ),
};

const TITLES: Readonly<Record<ClauseId, Say>> = {
  subject: w('标的', 'Subject'),
  amount: w('价款', 'Amount'),
  payment: w('付款', 'Payment'),
  delivery: w('交付', 'Delivery'),
  penalty: w('违约责任', 'Penalty'),
  dispute: w('争议解决', 'Disputes'),
};

/** The contract in its clauses. @param customer the buyer's name */
export function contractText(terms: Terms, customer: string): readonly Clause[] {
  const { goods, amount, in_words, instalments, deliver_on } = terms;
  const clause = (id: ClauseId, lines: readonly Text[]): Clause => ({ id, title: say(TITLES[id]), lines });
  const own = (id: 'delivery' | 'penalty' | 'dispute'): Text => (terms[id] === null ? say(STANDARD[id]) : plain(terms[id]));
  const words = in_words ?? writeWords(amount);
  return [
    clause('subject', [
      say(w('买方：{customer}', 'Buyer: {customer}'), { customer }),
      ...goods.map(({ model, quantity, price }) =>
        say(w('{model}，{quantity}台，单价{price}', '{model}, {quantity} at {price}'), {
          model,
          quantity,
          price: { cents: price },
        }),
      ),
    ]),
    clause('amount', [
      say(w('合同总价{amount}，大写：', 'Total {amount}, in words:'), { amount: { cents: amount } }),
      plain(words),
    ]),
    clause(
      'payment',
      paymentsOf(amount, instalments).map((one, at) => payment(one, at, carsOf(goods) > 1)),
    ),
    clause('delivery', [say(w('交车日期：{on}', 'Delivery on {on}'), { on: { date: deliver_on } }), own('delivery')]),
    clause('penalty', [own('penalty')]),
    clause('dispute', [own('dispute')]),
  ];
}

const PARTS: Readonly<Record<Part, Say>> = {
  deposit: w('定金', 'Deposit'),
  pickup: w('提车款', 'Pickup'),
  balance: w('尾款', 'Balance'),
  full: w('全款', 'In full'),
  loan: w('贷款', 'Loan'),
  other: w('其他款项', 'Other'),
};

const payment = (one: Payment, at: number, several: boolean): Text =>
  say(w('第{n}笔 {part}{amount}，{when}付清', '{n}. {part} {amount}, {when}'), {
    n: at + 1,
    part: say(PARTS[one.part]),
    amount: { cents: one.amount },
    when: whenText(one, several),
  });

function whenText({ due, signing, delivery }: Payment, several: boolean): Text {
  if (due !== null) return say(w('{on}前', 'by {on}'), { on: { date: due } });
  if (signing === 0) return say(w('签约当天', 'on the day of signing'));
  if (signing !== null) return say(w('签约后{days}天内', 'within {days} days of signing'), { days: signing });
  return several
    ? say(w('按车价分到每台，每台交车后{days}天内', 'split by price, for each car within {days} days of its delivery'), {
        days: delivery ?? 0,
      })
    : say(w('交车后{days}天内', 'within {days} days of delivery'), { days: delivery ?? 0 });
}
