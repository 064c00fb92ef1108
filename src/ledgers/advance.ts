import type { RequestId } from '../kernel/id.ts';
import { type Cents, cents } from '../kernel/money.ts';
import { defineLedger } from './define.ts';

/** 借款: granted is what was paid out, used what was claimed against it or came back; never more than was paid (O13). The account is its request. */
export const advanceLedger = defineLedger({ id: 'advance', clause: 'S100', name: { zh: '借款', en: 'Advance' } });

/** An advance that was paid and is not settled. */
export interface OpenAdvance {
  readonly requestId: RequestId;
  readonly number: string;
  readonly dueOn: string;
  /** Paid out, less what was claimed, is to be claimed, or came back. */
  readonly owed: Cents;
}

/** A claim against advances, what is due first first; never more than is owed, nor more than is claimed. */
export function offsetAgainst(
  total: Cents,
  advances: readonly OpenAdvance[],
): {
  readonly offsets: readonly (Pick<OpenAdvance, 'requestId' | 'number'> & { readonly amount: Cents })[];
  readonly pay: Cents;
} {
  let left: bigint = total > 0n ? total : 0n;
  const offsets = advances
    .toSorted((a, b) => (a.dueOn === b.dueOn ? (a.number < b.number ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
    .flatMap(({ requestId, number, owed }) => {
      const amount = owed < left ? owed : left;
      if (amount <= 0n) return [];
      left -= amount;
      return [{ requestId, number, amount: cents(amount) }];
    });
  return { offsets, pay: cents(left) };
}
