import fc from 'fast-check';
import { expect } from 'vitest';
import { dueOf } from '../../src/domain/receivable/standing.ts';
import { instalmentItems } from '../../src/handlers/receivable/add-items.ts';
import { bookLines, changeDue, takeBack, useAdvance } from '../../src/handlers/receivable/book-line.ts';
import { type PersonId, timeSortedIds } from '../../src/kernel/id.ts';
import { cents } from '../../src/kernel/money.ts';
import { addDays } from '../../src/kernel/time.ts';
import { day, nine } from '../domain/receivable/items.ts';
import { commitRequest, type TempStore, unt } from './temp-store.ts';

export const START = day('2026-08-01');
export const CUSTOMERS = ['rec_hongda', 'rec_yida'] as const;
export const actorId: PersonId = 'per_1';
export const at = (n: number, source: string) => ({ source, on: addDays(START, n), at: nine(addDays(START, n)), actorId });

/** Two customers, each of a unit of its own, with three instalments. */
export async function signed(store: TempStore): Promise<void> {
  const writes = CUSTOMERS.flatMap((customerId, n) =>
    instalmentItems(
      timeSortedIds,
      nine(START),
      { number: `HT-${n}`, customerId, unitId: unt(n + 1), salesId: `per_${n + 1}`, contractId: null, since: START },
      [
        { part: 'deposit', amount: cents(10_000), due: addDays(START, 3) },
        { part: 'pickup', amount: cents(50_000), due: addDays(START, 20) },
        { part: 'balance', amount: cents(40_000), due: { afterDelivery: 30 } },
      ],
    ),
  );
  await store.commit(commitRequest({ writes }));
}

/** One thing that happens: money comes in, a credit note, a line is taken back, another due day, an advance is used; `n`: on the n-th day. */
export const step = fc.record({
  n: fc.integer({ min: 0, max: 80 }),
  /** Booked so many days after the day it counts from. */
  late: fc.integer({ min: 0, max: 40 }),
  what: fc.constantFrom('receipt', 'credit', 'back', 'due', 'advance', 'use'),
  customer: fc.constantFrom(...CUSTOMERS),
  pick: fc.nat(),
  amount: fc.integer({ min: 1, max: 30_000 }),
});
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export async function play(store: TempStore, { n, late, what, customer, pick, amount }: Step, source: string): Promise<void> {
  const booking = { ...at(n, source), at: nine(addDays(START, n + late)) };
  const items = (await store.reads.openItemsOf([customer])).filter(({ open }) => open > 0n);
  const item = items[pick % Math.max(items.length, 1)];
  const lines = (await Promise.all(items.map(({ id }) => store.reads.receivableLinesOf(id)))).flat();
  const taken = new Set(lines.map(({ cancelsId }) => cancelsId));
  const [ahead] = await store.reads.paidAheadOf([customer]);
  const paying = { customerId: customer, unitId: unt(CUSTOMERS.indexOf(customer) + 1) };
  const part = item ? cents(BigInt(amount) < item.open ? BigInt(amount) : item.open) : cents(0);
  const booked = (kind: 'receipt' | 'credit') =>
    item ? bookLines(timeSortedIds, paying, [item], [{ itemId: item.id, amount: part }], { ...booking, kind }) : null;
  const writes = (result: ReturnType<typeof booked>) => (result?.ok ? result.value : []);
  const line = lines.filter(({ cancelsId, id }) => cancelsId === null && !taken.has(id))[pick % Math.max(lines.length, 1)];
  const owner = items.find(({ id }) => id === line?.itemId);
  const plan = {
    receipt: () => writes(booked('receipt')),
    credit: () => writes(booked('credit')),
    back: () => {
      if (!line || !owner) return [];
      const rest = lines.filter(({ itemId, id }) => itemId === owner.id && id !== line.id);
      return takeBack(timeSortedIds, line, owner, booking, dueOf(rest) ?? owner.firstDueOn);
    },
    due: () => (item ? changeDue(timeSortedIds, item, addDays(START, pick % 90), booking) : []),
    advance: () => writes(bookLines(timeSortedIds, paying, [], [{ itemId: null, amount: cents(amount) }], booking)),
    use: () => {
      const some = item && ahead ? cents(ahead.amount < part ? ahead.amount : part) : cents(0);
      return item && some > 0n ? writes(useAdvance(timeSortedIds, item, some, booking)) : [];
    },
  }[what]();
  if (plan.length > 0) expect(await store.commit(commitRequest({ writes: plan }))).toBe('done');
}
