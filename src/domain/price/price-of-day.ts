import type { UnitId } from '../../kernel/id.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { plainKey } from '../phrase/plain-key.ts';

/** A line of a price list (S37): for a model in a unit and all below it, from a day on, until the next line of the same begins or its own last day is over. */
export interface Price {
  readonly model: string;
  readonly unit: UnitId;
  readonly list: Cents;
  /** Below it somebody has to approve (S38). */
  readonly floor: Cents;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/**
 * The price of a model in a unit on a day: of the nearest unit that has one in force; null: none has.
 * @param units the unit and those above it, nearest first
 */
export function priceOfDay<P extends Price>(
  prices: readonly P[],
  model: string,
  units: readonly UnitId[],
  day: LocalDate,
): P | null {
  const key = plainKey(model);
  for (const unit of units) {
    const [last] = prices
      .filter((one) => one.unit === unit && one.from <= day && plainKey(one.model) === key)
      .toSorted((a, b) => (a.from < b.from ? 1 : -1));
    if (last && (last.until === null || day <= last.until)) return last;
  }
  return null;
}

/** So many of a model at a price each. */
interface Sold {
  readonly model: string;
  readonly quantity: number;
  readonly price: Cents;
}

/** What catalogue and price list say of what is sold. */
export interface GoodsFound {
  /** What is not in the catalogue, or may not be sold now, each with what comes nearest. */
  readonly outside: readonly { readonly model: string; readonly near: readonly string[] }[];
  readonly shortfall: Shortfall;
}

export interface Shortfall {
  /** How far all of it together lies below the floor. */
  readonly amount: Cents;
  /** Of the list price of what lies below its floor, in hundredths of a percent: what was given away. */
  readonly off: number;
  /** What has no price in force. */
  readonly unpriced: readonly string[];
}

/** How far what is sold lies below the floor of the price list (S38, S110); what is sold above it makes nothing good. */
export function shortfallOf(sold: readonly Sold[], priceOf: (model: string) => Price | null): Shortfall {
  const lines = sold.map((one) => ({ ...one, listed: priceOf(one.model) }));
  const below = lines.flatMap(({ listed, price, quantity }) =>
    listed && price < listed.floor ? [{ listed, price, count: BigInt(quantity) }] : [],
  );
  const listed = sumOf(below.map((one) => cents(one.listed.list * one.count)));
  const given = sumOf(below.map((one) => cents((one.listed.list - one.price) * one.count)));
  return {
    amount: sumOf(below.map((one) => cents((one.listed.floor - one.price) * one.count))),
    off: listed > 0n ? Number((given * 10_000n) / listed) : 0,
    unpriced: lines.flatMap(({ listed: known, model }) => (known ? [] : [model])),
  };
}
