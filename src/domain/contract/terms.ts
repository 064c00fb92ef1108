import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Instalment } from './instalments.ts';

/** What a contract sells: so many of a model at a price each. */
export interface Goods {
  readonly model: string;
  readonly quantity: number;
  readonly price: Cents;
}

/** What a contract says, as far as rules look at it. */
export interface Terms {
  readonly goods: readonly Goods[];
  readonly amount: Cents;
  /** The amount in words; null: the assistant writes it. */
  readonly in_words: string | null;
  readonly instalments: readonly Instalment[];
  readonly deliver_on: LocalDate;
  /** Null: the standard clause stands. */
  readonly delivery: string | null;
  readonly penalty: string | null;
  readonly dispute: string | null;
  /** How far below the floor was approved (S38). */
  readonly excused: Cents | null;
}

/** How many there are. */
export const carsOf = (goods: readonly Pick<Goods, 'quantity'>[]): number =>
  goods.reduce((sum, { quantity }) => sum + quantity, 0);

export const goodsTotal = (goods: readonly Goods[]): Cents =>
  sumOf(goods.map(({ quantity, price }) => cents(price * BigInt(quantity))));
