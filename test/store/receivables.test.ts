import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aged, NO_AGEING, netOf, withAdvance } from '../../src/domain/receivable/ageing.ts';
import { dueOf, standingOf } from '../../src/domain/receivable/standing.ts';
import { instalmentItems } from '../../src/handlers/receivable/add-items.ts';
import { bookLines, changeDue, takeBack, useAdvance } from '../../src/handlers/receivable/book-line.ts';
import { gatherAgeing } from '../../src/handlers/receivable/gather-ageing.ts';
import { type PersonId, type ReceivableId, timeSortedIds } from '../../src/kernel/id.ts';
import { cents } from '../../src/kernel/money.ts';
import { addDays } from '../../src/kernel/time.ts';
import { day, nine } from '../domain/receivable/items.ts';
import { commitRequest, type TempStore, tempStore, unt } from './temp-store.ts';

const START = day('2026-08-01');
const rest = async (): Promise<void> => undefined;
const ALL = { units: null, sales: null };
const CUSTOMERS = ['rec_hongda', 'rec_yida'] as const;
const actorId: PersonId = 'per_1';
const at = (n: number, source: string) => ({ source, on: addDays(START, n), at: nine(addDays(START, n)), actorId });

async function signed(store: TempStore): Promise<void> {
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
const step = fc.record({
  n: fc.integer({ min: 0, max: 80 }),
  /** Booked so many days after the day it counts from. */
  late: fc.integer({ min: 0, max: 40 }),
  what: fc.constantFrom('receipt', 'credit', 'back', 'due', 'advance', 'use'),
  customer: fc.constantFrom(...CUSTOMERS),
  pick: fc.nat(),
  amount: fc.integer({ min: 1, max: 30_000 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function play(store: TempStore, { n, late, what, customer, pick, amount }: Step, source: string): Promise<void> {
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

async function bruteForce(store: TempStore, on: number, known: number) {
  const moment = { on: addDays(START, on), known: nine(addDays(START, known)) };
  let sum = NO_AGEING;
  for (const { id } of store.peek<{ id: ReceivableId }>('SELECT id FROM "Receivable"')) {
    const item = await store.reads.receivable(id);
    const standing = item && standingOf(item, await store.reads.receivableLinesOf(id), moment);
    if (standing) sum = aged(sum, standing, moment.on);
  }
  const ahead = store.peek<{ on: string; bookedAt: number; amount: number }>(
    'SELECT "on", "bookedAt", amount FROM "ReceivableLine" WHERE "itemId" IS NULL',
  );
  for (const one of ahead)
    if (one.on <= moment.on && Number(one.bookedAt) <= moment.known) sum = withAdvance(sum, cents(one.amount));
  return { moment, sum };
}

describe('S112：应收的账', () => {
  test('Q1：随便怎样收、冲、改期，任何一天的账龄都和逐笔重算一样，以后再问也一样', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), fc.nat(80), async (steps, on) => {
        const store = await tempStore();
        await signed(store);
        const half = Math.floor(steps.length / 2);
        for (const [n, one] of steps.slice(0, half).entries()) await play(store, one, `a${n}`);
        const known = 121;
        const { moment, sum } = await bruteForce(store, on, known);
        for (const by of ['customerId', 'unitId'] as const) {
          const gathered = await gatherAgeing({ ...store, rest }, ALL, moment, by);
          expect(gathered.total).toEqual(sum);
          expect(gathered.by.reduce((all, { ageing }) => all + netOf(ageing), 0n)).toBe(netOf(sum));
        }
        // What becomes known later changes nothing of what was known then.
        for (const [n, one] of steps.slice(half).entries()) await play(store, { ...one, late: known + 1 }, `b${n}`);
        expect((await gatherAgeing({ ...store, rest }, ALL, moment, 'customerId')).total).toEqual(sum);
      }),
      { numRuns: 12 },
    );
  });

  test('同时核销同一笔：一个成，另一个看到新的余额再来；多于未收的不收', async () => {
    const store = await tempStore();
    await signed(store);
    const [item] = await store.reads.openItemsOf([CUSTOMERS[0]]);
    if (!item) throw new Error('no item');
    const pay = (amount: number, source: string) =>
      bookLines(timeSortedIds, item, [item], [{ itemId: item.id, amount: cents(amount) }], at(5, source));
    expect(pay(10_001, 'x')).toEqual({ ok: false, error: 'more_than_open' });
    const plans = [pay(10_000, 'a'), pay(6_000, 'b')].map((one) => (one.ok ? one.value : []));
    const outcomes = await Promise.all(plans.map((writes) => store.commit(commitRequest({ writes }))));
    expect(outcomes.toSorted()).toEqual(['done', 'lost_race']);
    const after = await store.reads.receivable(item.id);
    const lines = await store.reads.receivableLinesOf(item.id);
    expect(after?.open).toBe(item.amount - lines.reduce((all, { amount }) => all + amount, 0n));
  });

  test('收错的一撤回，款项按原来的到期日重新打开', async () => {
    const store = await tempStore();
    await signed(store);
    const [item] = await store.reads.openItemsOf([CUSTOMERS[0]]);
    if (!item) throw new Error('no item');
    const paid = bookLines(timeSortedIds, item, [item], [{ itemId: item.id, amount: item.open }], at(5, 'bnk_1'));
    await store.commit(commitRequest({ writes: paid.ok ? paid.value : [] }));
    const settled = await store.reads.receivable(item.id);
    expect(settled?.state).toBe('settled');
    const [line] = await store.reads.linesOfSource('bnk_1');
    if (!line || !settled) throw new Error('no line');
    expect(await store.commit(commitRequest({ writes: takeBack(timeSortedIds, line, settled, at(9, 'undo')) }))).toBe('done');
    expect(await store.reads.receivable(item.id)).toMatchObject({ state: 'open', open: item.amount, dueOn: item.firstDueOn });
    // The same line is taken back once.
    const again = await store.reads.receivable(item.id);
    expect(again && (await store.commit(commitRequest({ writes: takeBack(timeSortedIds, line, again, at(9, 'undo2')) })))).toBe(
      'lost_race',
    );
  });
});
