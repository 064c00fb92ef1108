import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aged, NO_AGEING, netOf, withAdvance } from '../../src/domain/receivable/ageing.ts';
import { parseReceivableRules } from '../../src/domain/receivable/config.ts';
import { standingOf } from '../../src/domain/receivable/standing.ts';
import { bookLines, takeBack } from '../../src/handlers/receivable/book-line.ts';
import { gatherAgeing } from '../../src/handlers/receivable/gather-ageing.ts';
import { type ReceivableId, timeSortedIds } from '../../src/kernel/id.ts';
import { cents } from '../../src/kernel/money.ts';
import { addDays } from '../../src/kernel/time.ts';
import { nine } from '../domain/receivable/items.ts';
import { at, CUSTOMERS, play, START, signed, step } from './receivable-history.ts';
import { commitRequest, type TempStore, tempStore } from './temp-store.ts';

const rest = async (): Promise<void> => undefined;
const ALL = { units: null, sales: null };

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
          const gathered = await gatherAgeing({ ...store, rest, receivableRules: parseReceivableRules(null) }, ALL, moment, by);
          expect(gathered.total).toEqual(sum);
          expect(gathered.by.reduce((all, { ageing }) => all + netOf(ageing), 0n)).toBe(netOf(sum));
        }
        // What becomes known later changes nothing of what was known then.
        for (const [n, one] of steps.slice(half).entries()) await play(store, { ...one, late: known + 1 }, `b${n}`);
        expect(
          (await gatherAgeing({ ...store, rest, receivableRules: parseReceivableRules(null) }, ALL, moment, 'customerId')).total,
        ).toEqual(sum);
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
