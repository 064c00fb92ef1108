import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { ReadInvoice } from '../invoice/invoice.ts';
import { isSeen } from '../invoice/is-seen.ts';

/**
 * A red-letter invoice; `total` as it was read, below zero or without its sign; null: not read. `seen`: what it takes back, or how much, was recognised on a
 * photo and said by nothing else.
 */
export interface Red {
  readonly number: string;
  readonly redOf: string;
  readonly total: Cents | null;
  readonly seen?: boolean;
}

/** What a red invoice takes back rests on signs that were recognised on a photo: people compare them, and nothing is refused or held for it. */
export const isRedSeen = (from: ReadInvoice['from']): boolean => isSeen(from, 'redOf') || isSeen(from, 'total');

export interface TakenBack {
  readonly left: Cents;
  readonly red: string;
  /** Neither the invoice nor what takes it back was only recognised on a photo. */
  readonly isSure: boolean;
}

/** Whether too much is claimed of an invoice, by what is left of it; null where not. What is sure comes first. */
export function takenBackOf(
  { fields, from }: Pick<ReadInvoice, 'fields' | 'from'>,
  reds: readonly Red[],
  isOver: (left: Cents) => boolean,
): TakenBack | null {
  const sure =
    isSeen(from, 'number') || isSeen(from, 'total')
      ? null
      : leftOf(
          fields,
          reds.filter(({ seen }) => seen !== true),
        );
  if (sure && isOver(sure.left)) return { ...sure, isSure: true };
  const all = leftOf(fields, reds);
  return all && isOver(all.left) ? { ...all, isSure: false } : null;
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
