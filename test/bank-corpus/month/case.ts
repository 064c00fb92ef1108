import type { TrueLine } from '../true-line.ts';
import type { Books } from './books.ts';
import type { Random } from './draw-world.ts';
import type { MonthCustomer, MonthItem, MonthReceipt, Outcome } from './month.ts';

/** What a case makes its receipt from: the world as it stands that moment. */
export interface Scene {
  readonly random: Random;
  readonly books: Books;
  readonly customers: readonly MonthCustomer[];
  readonly items: readonly MonthItem[];
  readonly on: string;
  /** Everything before it, oldest first. */
  readonly past: readonly MonthReceipt[];
  readonly customerOf: (id: string) => MonthCustomer;
  /** Whether its name is its own: no other customer's reads alike. */
  readonly ownName: (customer: MonthCustomer) => boolean;
}

export interface Draft {
  readonly line: Pick<TrueLine, 'direction' | 'cents' | 'payer' | 'payerAccount' | 'memo' | 'remark'>;
  readonly outcome: Outcome;
  readonly account?: string;
}

/** Null: the world has nothing now that it could be an example of. */
export type Case = (scene: Scene) => Draft | null;

export const received = (cents: bigint, said: Partial<Draft['line']> = {}): Draft['line'] => ({
  direction: 'in',
  cents,
  payer: '',
  payerAccount: '',
  memo: '转账',
  remark: '',
  ...said,
});

export const queue = (...among: readonly string[]): Outcome => ({ kind: 'queue', among });

export const booked = (customerId: string, lines: readonly { itemId: string; cents: bigint }[], advance = 0n): Outcome => ({
  kind: 'booked',
  customerId,
  lines,
  advance,
});

/** Somebody of whom this is true; tries as often as is reasonable. */
export function someone(scene: Scene, fits: (customer: MonthCustomer) => boolean): MonthCustomer | null {
  for (let tries = 0; tries < 60; tries++) {
    const customer = scene.random.pick(scene.customers);
    if (fits(customer)) return customer;
  }
  return null;
}

/** An open item of it whose amount is in no other way a sum of what it owes. */
export function plainItem(
  scene: Scene,
  customer: MonthCustomer,
  fits: (item: MonthItem) => boolean = () => true,
): MonthItem | null {
  const all = scene.books.itemsOf(customer.id).filter((item) => fits(item) && untouched(scene, item));
  const item = all.length > 0 ? scene.random.pick(all) : null;
  return item && scene.books.waysTo(customer.id, item.cents) === 1 ? item : null;
}

/** Nothing of it was paid yet: its amount is still what the contract says. */
export const untouched = ({ books }: Scene, item: MonthItem): boolean => books.openOf(item.id) === item.cents;

/** An account that nobody is known by. */
export const strangeAccount = ({ random }: Scene): string => (random.odds(0.4) ? '' : `62${random.digits(17)}`);

/** One of its accounts, or one that is not known yet, or none. */
export const itsAccount = (scene: Scene, { accounts }: MonthCustomer): string =>
  accounts.length > 0 && scene.random.odds(0.6) ? scene.random.pick(accounts) : strangeAccount(scene);

/** The name as banks write it: other brackets, blanks, wide letters, another ending of the same firm. */
export function asWritten({ random }: Scene, name: string): string {
  const ways: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
    (text) => `${text} `,
    (text) => [...text].join(random.odds(0.3) ? ' ' : ''),
    (text) => text.replace('有限公司', '有限责任公司'),
    (text) => text.replaceAll('（', '（ ').replaceAll('）', ' ）'),
    (text) => `\u3000${text}`,
  ];
  return random.pick(ways)(name);
}

const WORDS = ['货款', '购车款', '尾款', '转账', '往来款', '提车款', '', '网银转账', '车款，谢谢'];
export const someWords = ({ random }: Scene): string => random.pick(WORDS);

/** A number as people type it behind other words. */
export function withNumber({ random }: Scene, number: string): string {
  const wide = number.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
  return random.pick([
    `付${number}`,
    `合同号：${number}尾款`,
    `${number}`,
    `${number.toLowerCase()} 货款`,
    `合同${wide}`,
    `购车款(${number})`,
    `车款，${number}，请查收`,
  ]);
}
