import { type Cents, cents, sumOf } from '../../kernel/money.ts';

/** A red-letter invoice; `total` as it was read, below zero or without its sign; null: not read. */
export interface Red {
  readonly number: string;
  readonly redOf: string;
  readonly total: Cents | null;
}

/**
 * What an invoice is still good for, cents: its total less what red ones took back of it (C7). One whose amount was not read took all; so did those that come
 * to the total or more. Null: nothing was taken back.
 */
export function leftOf(
  { number, total }: { readonly number?: string; readonly total?: Cents },
  reds: readonly Red[],
): { readonly left: Cents; readonly red: string } | null {
  // The same red invoice may have been sent by several.
  const own = [...new Map(reds.flatMap((one) => (one.redOf === number ? [[one.number, one] as const] : []))).values()];
  const [first] = own;
  if (!first) return null;
  const taken = own.flatMap((one) => (one.total === null ? [] : [cents(one.total < 0n ? 0n - one.total : one.total)]));
  const known = total !== undefined && taken.length === own.length;
  const left = known ? cents(total - sumOf(taken)) : cents(0);
  return { left: left > 0n ? left : cents(0), red: first.number };
}
