import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumFigures } from '../../src/domain/measure/figure.ts';
import { isAllModels, plannedByModel, plannedByUnit } from '../../src/domain/revenue/target.ts';
import type { Measure } from '../../src/handlers/measure.ts';
import { bookedInTime, byModel, revenue, revenueTarget, underBooked } from '../../src/handlers/revenue/revenue-measures.ts';
import type { Services } from '../../src/handlers/revenue/services.ts';
import type { UnitId } from '../../src/kernel/id.ts';
import { cents } from '../../src/kernel/money.ts';
import { addDays, type LocalDate, type Zone } from '../../src/kernel/time.ts';
import { day, nine } from '../domain/receivable/items.ts';
import { commitRequest, type TempStore, tempStore, unt } from './temp-store.ts';

const START = day('2026-09-01');
const UNITS: readonly UnitId[] = [unt(1), unt(2), unt(3)];
const MODELS = ['凯美瑞', '荣放', '赛那'];

/** One car: where, what, when handed over, when booked (null: not), and with how much more or less than the price. */
const sale = fc.record({
  unit: fc.nat(2),
  model: fc.nat(2),
  delivered: fc.nat(90),
  booked: fc.option(fc.nat(20)),
  price: fc.integer({ min: 1, max: 40_000 }),
  other: fc.constantFrom(0, 0, 0, -500, 300),
  reversed: fc.constantFrom(false, false, false, true),
  due: fc.nat(90),
  done: fc.option(fc.nat(110)),
});
const plan = fc.record({
  unit: fc.nat(2),
  month: fc.constantFrom('2026-09', '2026-10', '2026-11'),
  model: fc.nat(3),
  amount: fc.integer({ min: 1, max: 90_000 }),
});
type Sale = typeof sale extends fc.Arbitrary<infer S> ? S : never;

const services = (store: TempStore): Services =>
  ({
    reads: store.reads,
    rest: async () => undefined,
    zone: 'Asia/Shanghai' as Zone,
    clock: { now: () => nine(addDays(START, 200)) },
  }) as unknown as Services;

const isBooked = ({ booked, reversed }: Sale): boolean => booked !== null && !reversed;
const bookedOn = ({ delivered, booked }: Sale): LocalDate => addDays(START, delivered + (booked ?? 0));
const amountOf = ({ price, other }: Sale): number => Math.max(1, price + other);

async function put(
  store: TempStore,
  sales: readonly Sale[],
  plans: readonly (typeof plan extends fc.Arbitrary<infer P> ? P : never)[],
) {
  const base = {
    title: '{"plain":"x"}',
    ownerId: 'per_1',
    openerId: 'per_1',
    parentId: null,
    open: true,
    life: '{}',
    openedAt: nine(START),
    changedAt: nine(START),
    version: 1,
  };
  const writes = sales.flatMap((one, n) => {
    const unitId = UNITS[one.unit] as UnitId;
    const state = one.reversed ? 'reversed' : one.booked === null ? 'due' : 'booked';
    const id = `rec_${n}`;
    const model = MODELS[one.model] ?? '';
    const form = JSON.stringify({
      order: `rec_o${n}`,
      order_no: `A${n}`,
      buyer: 'x',
      model,
      agreed: String(one.price),
      booked: one.booked === null ? undefined : String(amountOf(one)),
    });
    const line = (k: string, on: LocalDate, amount: number) => ({
      table: 'revenueLine' as const,
      insert: {
        id: `rvl_${n}${k}`,
        revenueId: id,
        orderId: `rec_o${n}`,
        unitId,
        model,
        on,
        amount: BigInt(amount),
        bookedAt: nine(on),
        actorId: 'per_1',
      },
    });
    return [
      {
        table: 'rec' as const,
        insert: {
          ...base,
          id,
          kind: 'revenue',
          number: `SR-${n}`,
          unitId,
          state,
          day: addDays(START, one.delivered),
          amount: BigInt(one.price),
          form,
        },
      },
      {
        table: 'todo' as const,
        insert: {
          id: `tdo_${n}`,
          kind: 'revenue.book',
          subject: id,
          round: 1,
          holderId: 'per_1',
          unitId,
          since: nine(START),
          dueAt: nine(addDays(START, one.due)),
          doneAt: one.done === null ? null : nine(addDays(START, one.done)),
          outcome: one.done === null ? null : 'done',
        },
      },
      ...(one.booked === null ? [] : [line('a', bookedOn(one), amountOf(one))]),
      ...(one.booked !== null && one.reversed ? [line('b', bookedOn(one), -amountOf(one))] : []),
    ];
  });
  const targets = plans.map(({ unit, month, model, amount }, n) => ({
    table: 'rec' as const,
    insert: {
      ...base,
      id: `rec_t${n}`,
      kind: 'revenue_target',
      number: `YS-${n}`,
      unitId: UNITS[unit] as UnitId,
      state: 'planned',
      day: null,
      amount: BigInt(amount),
      form: JSON.stringify({ month, model: MODELS[model] ?? '全部' }),
    },
  }));
  await store.commit(commitRequest({ writes: [...writes, ...targets] }));
}

async function rowsAgree(
  measure: Measure<Services>,
  given: Services,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<number> {
  const figures = await measure.of(given, UNITS, days);
  const rows = (await measure.rows?.(given, UNITS, days, 1_000)) ?? [];
  for (const unit of UNITS)
    expect(rows.filter(({ unitId }) => unitId === unit).reduce((so, { amount }) => so + amount, 0)).toBe(
      figures.get(unit)?.amount ?? 0,
    );
  return rows.length;
}

describe('S110 S114 收入的指标', () => {
  test('随便怎样交车、入账、冲销、做预算：收入、完成率、少入账、按时入账率都和逐笔重算一样，点开列出的正好是这么多', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sale, { maxLength: 14 }),
        fc.array(plan, { maxLength: 6 }),
        fc.constantFrom('2026-09', '2026-10', '2026-11'),
        async (sales, plans, month) => {
          const store = await tempStore();
          await put(store, sales, plans);
          const given = services(store);
          const days = { from: `${month}-01` as LocalDate, to: `${month}-${month === '2026-10' ? '31' : '30'}` as LocalDate };
          const within = (on: LocalDate): boolean => on >= days.from && on <= days.to;
          const earned = sales.filter((one) => isBooked(one) && within(bookedOn(one)));
          const total = earned.reduce((so, one) => so + amountOf(one), 0);
          expect(sumFigures((await revenue.of(given, UNITS, days)).values())?.amount ?? 0).toBe(total);
          await rowsAgree(revenue, given, days);
          const split = await byModel.of(given, UNITS, days);
          expect(split.reduce((so, { figure }) => so + figure.amount, 0)).toBe(total);

          const own = plans
            .filter((one) => one.month === month)
            .map(({ unit, model, amount }) => ({
              unitId: UNITS[unit] as string,
              month,
              model: MODELS[model] ?? '全部',
              amount: cents(amount),
            }));
          const wanted = UNITS.map((unit) => {
            const mine = own.filter(({ unitId }) => unitId === unit);
            const whole = mine.filter(({ model }) => isAllModels(model));
            return (whole.length > 0 ? whole : mine).reduce((so, { amount }) => so + Number(amount), 0);
          });
          const target = sumFigures((await revenueTarget.of(given, UNITS, days)).values());
          expect(target?.of ?? 0).toBe(wanted.reduce((so, one) => so + one, 0));
          expect(target?.amount ?? 0).toBe(
            earned.filter(({ unit }) => (wanted[unit] ?? 0) > 0).reduce((so, one) => so + amountOf(one), 0),
          );
          expect([...plannedByUnit(own).values()].reduce((so, one) => so + Number(one), 0)).toBe(target?.of ?? 0);
          expect([...plannedByModel(own).keys()].every((model) => !isAllModels(model))).toBe(true);

          const under = sales.filter(
            (one) =>
              !one.reversed && within(addDays(START, one.delivered)) && (one.booked === null || amountOf(one) !== one.price),
          );
          expect(sumFigures((await underBooked.of(given, UNITS, days)).values())?.amount ?? 0).toBe(under.length);
          expect(await rowsAgree(underBooked, given, days)).toBe(under.length);

          const due = sales.filter((one) => within(addDays(START, one.due)));
          const kept = sumFigures((await bookedInTime.of(given, UNITS, days)).values());
          expect(kept ?? { amount: 0, of: 0 }).toEqual({
            amount: due.filter((one) => one.done !== null && one.done <= one.due).length,
            of: due.length,
          });
          await store.close();
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);
});
