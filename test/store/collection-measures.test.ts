import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, sumFigures } from '../../src/domain/measure/figure.ts';
import { bucketOf } from '../../src/domain/receivable/ageing.ts';
import { standingOf } from '../../src/domain/receivable/standing.ts';
import type { Measure } from '../../src/handlers/measure.ts';
import {
  dso,
  effectiveness,
  overdueShare,
  promiseKept,
  reasons,
  received,
} from '../../src/handlers/revenue/collection-measures.ts';
import type { Services } from '../../src/handlers/revenue/services.ts';
import type { ReceivableId, UnitId } from '../../src/kernel/id.ts';
import { addDays, daysBetween, type LocalDate, type Zone } from '../../src/kernel/time.ts';
import { nine } from '../domain/receivable/items.ts';
import { actorId, CUSTOMERS, play, START, signed, step } from './receivable-history.ts';
import { commitRequest, type TempStore, tempStore, unt } from './temp-store.ts';

const UNITS: readonly UnitId[] = CUSTOMERS.map((_, n) => unt(n + 1));
/** What was said of an item: why it is late, and what became of what was promised. */
const said = fc.record({
  item: fc.nat(5),
  n: fc.integer({ min: 0, max: 80 }),
  reason: fc.constantFrom('funds', 'loan', 'papers'),
  state: fc.constantFrom('kept', 'partial', 'broken', 'open', 'none'),
});

const services = (store: TempStore, n: number): Services =>
  ({
    reads: store.reads,
    rest: async () => undefined,
    zone: 'Asia/Shanghai' as Zone,
    clock: { now: () => nine(addDays(START, n)) },
  }) as unknown as Services;

/** Everything there is, item by item, as it stood on a day. */
async function standing(store: TempStore, on: LocalDate, known: number) {
  const found = [];
  for (const { id } of store.peek<{ id: ReceivableId }>('SELECT id FROM "Receivable"')) {
    const item = await store.reads.receivable(id);
    const at = item && standingOf(item, await store.reads.receivableLinesOf(id), { on, known: nine(addDays(START, known)) });
    if (item && at) found.push({ ...item, ...at });
  }
  return found;
}

const sum = (all: readonly { readonly open: bigint }[]): number => all.reduce((so, { open }) => so + Number(open), 0);

/** A figure is what its rows come to, in both of its parts. */
async function rowsAgree(
  measure: Measure<Services>,
  given: Services,
  days: { readonly from: LocalDate; readonly to: LocalDate },
) {
  const figures = await measure.of(given, UNITS, days);
  const rows = (await measure.rows?.(given, UNITS, days, 1_000)) ?? [];
  for (const unit of UNITS) {
    const own = rows.filter(({ unitId }) => unitId === unit);
    const figure = figures.get(unit) ?? { amount: 0, of: null };
    expect(own.reduce((so, { amount }) => so + amount, 0)).toBe(figure.amount);
    if (figure.of !== null) expect(own.reduce((so, { of = 0 }) => so + of, 0)).toBe(figure.of);
  }
  return rows.length;
}

describe('S112 S113 S114 回款的指标', () => {
  test('随便怎样收、冲、改期、承诺：每个指标都和逐笔重算一样，点开列出的正好加起来是它', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 20 }),
        fc.array(said, { maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        async (steps, words, first, length) => {
          const store = await tempStore();
          await signed(store);
          for (const [n, one] of steps.entries()) await play(store, one, `a${n}`);
          const ids = store.peek<{ id: ReceivableId; customerId: string; unitId: string }>(
            'SELECT id, "customerId", "unitId" FROM "Receivable" ORDER BY number',
          );
          for (const [n, { item, n: on, reason, state }] of words.entries()) {
            const of = ids[item % ids.length];
            if (!of) continue;
            const insert = {
              id: `rpr_${n}`,
              itemId: of.id,
              customerId: of.customerId,
              unitId: of.unitId,
              personId: actorId,
              reason,
              nextStep: '',
              state,
            };
            const promised = state === 'none' ? { day: null, amount: null } : { day: addDays(START, on), amount: 100n };
            await store.commit(
              commitRequest({
                writes: [
                  {
                    table: 'receivablePromise',
                    insert: { ...insert, ...promised, madeAt: nine(addDays(START, on)), endedAt: null },
                  },
                ],
              }),
            );
          }
          const known = 130;
          const given = services(store, known);
          const days = { from: addDays(START, first), to: addDays(START, first + length) };
          const [then, last] = [await standing(store, addDays(days.from, -1), known), await standing(store, days.to, known)];
          const owed = last.filter(({ open }) => open > 0n);
          const late = owed.filter(({ dueOn }) => bucketOf(dueOn, days.to) !== 'not_due');
          const all = (figures: ReadonlyMap<UnitId, Figure>): Figure | null => sumFigures(figures.values());
          const sold =
            ids.length > 0
              ? last
                  .filter(({ since }) => since >= days.from && since <= days.to)
                  .reduce((so, { amount }) => so + Number(amount), 0)
              : 0;

          const share = all(await overdueShare.of(given, UNITS, days));
          expect(share?.amount ?? 0).toBe(sum(late));
          expect(share?.of ?? 0).toBe(sum(owed));
          expect(await rowsAgree(overdueShare, given, days)).toBe(owed.length);

          const outstanding = all(await dso.of(given, UNITS, days));
          expect(outstanding?.amount ?? 0).toBe(sum(owed) * (daysBetween(days.from, days.to) + 1));
          expect(outstanding?.of ?? 0).toBe(sold);

          const could = sum(then.filter(({ open }) => open > 0n)) + sold;
          const index = all(await effectiveness.of(given, UNITS, days));
          if (could > 0) expect(index).toEqual({ amount: could - sum(owed), of: could - (sum(owed) - sum(late)) });

          const lines = store.peek<{ amount: number }>(
            `SELECT amount FROM "ReceivableLine" WHERE kind = 'receipt' AND "on" >= '${days.from}' AND "on" <= '${days.to}'`,
          );
          expect(all(await received.of(given, UNITS, days))?.amount ?? 0).toBe(
            lines.reduce((so, { amount }) => so + Number(amount), 0),
          );
          expect(await rowsAgree(received, given, days)).toBe(lines.length);

          const judged = words.filter(
            ({ n, state }) => n >= first && n <= first + length && ['kept', 'partial', 'broken'].includes(state),
          );
          const kept = all(await promiseKept.of(given, UNITS, days));
          expect(kept ?? { amount: 0, of: 0 }).toEqual({
            amount: judged.filter(({ state }) => state === 'kept').length,
            of: judged.length,
          });
          expect(await rowsAgree(promiseKept, given, days)).toBe(judged.length);

          const split = await reasons.of(given, UNITS, days);
          expect(split.reduce((so, { figure }) => so + figure.amount, 0)).toBe(sum(late));
          expect(split.map(({ figure }) => figure.amount)).toEqual(
            split.map(({ figure }) => figure.amount).toSorted((a, b) => b - a),
          );
          await store.close();
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);
});
