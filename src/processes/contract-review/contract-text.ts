import { type Instalment, type Part, paymentsOf } from '../../domain/contract/instalments.ts';
import type { Terms } from '../../domain/contract/terms.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import type { Cents } from '../../kernel/money.ts';
import { type LocalDate, parts } from '../../kernel/time.ts';

/** The clauses of a contract in their order (S41): each is looked at by itself. */
export const CLAUSES = ['subject', 'amount', 'payment', 'delivery', 'penalty', 'dispute'] as const;
export type ClauseId = (typeof CLAUSES)[number];

/** A clause of the contract as it is printed; a contract is written in Chinese. */
export interface Clause {
  readonly id: ClauseId;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What stands where nobody wrote otherwise: it binds both sides alike. */
export const STANDARD: Readonly<Record<'delivery' | 'penalty' | 'dispute', string>> = {
  delivery: '卖方在约定交车日前将车辆及合格证、发票、随车物品交付买方，双方当面验车并签署交接单。',
  penalty: '任何一方逾期履行的，每逾期一日按逾期部分金额的万分之五向对方支付违约金；逾期超过30日的，对方有权解除合同。',
  dispute: '因本合同发生的争议，双方先行协商；协商不成的，由合同签订地人民法院管辖。',
};

/** The contract in its clauses. @param customer the buyer's name */
export function contractText(terms: Terms, customer: string): readonly Clause[] {
  const { goods, amount, in_words, instalments, deliver_on, delivery, penalty, dispute } = terms;
  return [
    {
      id: 'subject',
      title: '标的',
      lines: [`买方：${customer}`, ...goods.map(({ model, quantity, price }) => `${model}，${quantity}台，单价${yuan(price)}`)],
    },
    { id: 'amount', title: '价款', lines: [`合同总价${yuan(amount)}（大写：${in_words ?? writeWords(amount)}）`] },
    { id: 'payment', title: '付款', lines: paymentsOf(amount, instalments).map((one, n) => payment(one, one.amount, n + 1)) },
    { id: 'delivery', title: '交付', lines: [`交车日期：${day(deliver_on)}`, delivery ?? STANDARD.delivery] },
    { id: 'penalty', title: '违约责任', lines: [penalty ?? STANDARD.penalty] },
    { id: 'dispute', title: '争议解决', lines: [dispute ?? STANDARD.dispute] },
  ];
}

const PARTS: Readonly<Record<Part, string>> = { deposit: '定金', pickup: '提车款', balance: '尾款', loan: '贷款', other: '其他' };

function payment(one: Instalment, amount: Cents, n: number): string {
  const { part, percent, due, signing, delivery } = one;
  const when = due !== null ? `${day(due)}前` : signing !== null ? `签约后${signing}日内` : `交车后${delivery ?? 0}日内`;
  return `第${n}笔 ${PARTS[part]}${percent === null ? '' : `（${percent}%）`}${yuan(amount)}，${when}付清`;
}

/** `¥540,000.00` */
function yuan(amount: Cents): string {
  const [whole, rest] = [amount / 100n, amount % 100n];
  return `¥${whole.toString().replace(/\B(?=(\d{3})+$)/gu, ',')}.${rest.toString().padStart(2, '0')}`;
}

function day(date: LocalDate): string {
  const { year, month, day: nth } = parts(date);
  return `${year}年${month}月${nth}日`;
}
