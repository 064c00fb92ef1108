import type { Figure } from '../../domain/measure/figure.ts';
import { type Days, monthId } from '../../domain/measure/months.ts';
import { modelKey, plannedByModel, plannedByUnit } from '../../domain/revenue/target.ts';
import type { UnitId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, toInstant } from '../../kernel/time.ts';
import { BOOKED_IN_TIME, BY_MODEL, REVENUE, REVENUE_BOARD, REVENUE_TARGET, UNDER_BOOKED } from '../../measures/revenue.ts';
import type { Board, Measure, MeasureRow, Split } from '../measure.ts';
import { readRows } from '../records/load-record.ts';
import type { UnderBooked } from './ports.ts';
import type { Services } from './services.ts';

/** So many as one statement looks up. */
const LOOKED_UP = 500;

export const revenue: Measure<Services> = {
  ...REVENUE,
  of: async ({ reads }, units, { from, to }) =>
    new Map(
      (await reads.revenueBetween(units, from, to)).map(({ unitId, amount }) => [unitId, { amount: Number(amount), of: null }]),
    ),
  rows: async ({ reads }, units, { from, to }, most) => {
    const lines = await reads.revenueLines(units, from, to, most);
    const ids = [...new Set(lines.map(({ revenueId }) => revenueId))];
    const found = await Promise.all(inPortions(ids, LOOKED_UP).map((some) => reads.recordsById(some)));
    const titles = new Map(readRows(found.flat()).map(({ kind, record }) => [record.id, kind.title(record.form as never)]));
    return lines.map(
      ({ id, revenueId, unitId, on, amount }): MeasureRow => ({
        key: id,
        unitId,
        title: t('revenue.row_money', { name: titles.get(revenueId) ?? plain('—'), amount: { cents: amount } }),
        detail: t('revenue.row_booked', { on: { date: on } }),
        amount: Number(amount),
        action: { do: 'record.open', record: revenueId },
      }),
    );
  },
};

const planned = ({ reads }: Services, units: readonly UnitId[], { from, to }: Days) =>
  reads.revenueTargets(units, monthId(from), monthId(to));

export const revenueTarget: Measure<Services> = {
  ...REVENUE_TARGET,
  of: async (services, units, days) => {
    const booked = await revenue.of(services, units, days);
    const plans = plannedByUnit(await planned(services, units, days));
    return new Map(
      units.flatMap((unit): readonly (readonly [UnitId, Figure])[] => {
        const plan = plans.get(unit);
        return plan === undefined ? [] : [[unit, { amount: booked.get(unit)?.amount ?? 0, of: Number(plan) }]];
      }),
    );
  },
};

export const underBooked: Measure<Services> = {
  ...UNDER_BOOKED,
  of: async ({ reads }, units, { from, to }) =>
    new Map((await reads.underBookedCounts(units, from, to)).map(({ unitId, count }) => [unitId, { amount: count, of: null }])),
  rows: async ({ reads }, units, { from, to }, most) =>
    (await reads.underBooked(units, from, to, most)).map(
      (one): MeasureRow => ({
        key: one.id,
        unitId: one.unitId,
        title: t('revenue.row_money', { name: fromJson(one.title) as Text, amount: { cents: one.agreed } }),
        detail: howBooked(one),
        amount: 1,
        action: { do: 'record.open', record: one.id },
      }),
    ),
};

const howBooked = ({ deliveredOn, booked, received }: UnderBooked): Text => {
  const paid = { on: { date: deliveredOn }, received: { cents: received } };
  return booked === null ? t('revenue.not_booked', paid) : t('revenue.booked_other', { ...paid, booked: { cents: booked } });
};

export const bookedInTime: Measure<Services> = {
  ...BOOKED_IN_TIME,
  of: async ({ reads, zone }, units, { from, to }) =>
    new Map(
      (await reads.bookedInTime(units, toInstant(from, 0, zone), toInstant(addDays(to, 1), 0, zone))).map(
        ({ unitId, due, kept }) => [unitId, { amount: kept, of: due }],
      ),
    ),
};

export const byModel: Split<Services> = {
  ...BY_MODEL,
  of: async (services, units, days) => {
    const [sums, plans] = [
      await services.reads.revenueByModel(units, days.from, days.to),
      plannedByModel(await planned(services, units, days)),
    ];
    return sums.map(({ model, amount }) => {
      const plan = plans.get(modelKey(model)) ?? 0n;
      const share = { key: model, name: plain(model), figure: { amount: Number(amount), of: null } };
      return plan > 0n ? { ...share, beside: t('revenue.of_plan', { percent: Number((amount * 100n) / plan) }) } : share;
    });
  },
};

export const revenueBoard: Board<Services> = {
  ...REVENUE_BOARD,
  measures: [revenue, revenueTarget, underBooked, bookedInTime],
  splits: [byModel],
};
