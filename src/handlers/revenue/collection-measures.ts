import type { Figure } from '../../domain/measure/figure.ts';
import { BUCKETS } from '../../domain/receivable/ageing.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import type { UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate, toLocal } from '../../kernel/time.ts';
import { AGES, DSO, EFFECTIVENESS, OVERDUE_SHARE, PROMISE_KEPT, REASONS, RECEIVED } from '../../measures/collection.ts';
import type { Measure, MeasureRow, Split } from '../measure.ts';
import { customerNames } from '../receivable/customer-names.ts';
import { itemsOwedAt, overdueByReason, owedAt } from './owed-at.ts';
import type { Services } from './services.ts';

type Of = ReadonlyMap<UnitId, Figure>;

/** A day as it is known now; one that is still to come is today. */
function atDay({ clock, zone }: Services, day: LocalDate): AsOf {
  const known = clock.now();
  const today = toLocal(known, zone).date;
  return { on: day < today ? day : today, known };
}

const amounts = (rows: readonly { readonly unitId: UnitId; readonly amount: bigint }[]): ReadonlyMap<UnitId, number> =>
  new Map(rows.map(({ unitId, amount }) => [unitId, Number(amount)]));

const figures = (units: readonly UnitId[], of: (unit: UnitId) => Figure | null): Of =>
  new Map(
    units.flatMap((unit) => {
      const figure = of(unit);
      return figure ? [[unit, figure] as const] : [];
    }),
  );

export const received: Measure<Services> = {
  ...RECEIVED,
  of: async ({ reads }, units, { from, to }) => {
    const sums = amounts(await reads.receivedBetween(units, from, to));
    return figures(units, (unit) => (sums.has(unit) ? { amount: sums.get(unit) ?? 0, of: null } : null));
  },
  rows: async ({ reads }, units, { from, to }, most) => {
    const lines = await reads.receiptLines(units, from, to, most);
    const nameOf = await customerNames(reads, lines);
    return lines.map(
      ({ id, unitId, on, customerId, itemId, amount }): MeasureRow => ({
        key: id,
        unitId,
        title: t('revenue.row_money', { name: plain(nameOf(customerId)), amount: { cents: amount } }),
        detail: t(itemId ? 'revenue.row_day' : 'revenue.row_ahead', { on: { date: on } }),
        amount: Number(amount),
        action: itemId ? { do: 'receivable.open', item: itemId } : { do: 'receivable.customer', customer: customerId, on: null },
      }),
    );
  },
};

export const dso: Measure<Services> = {
  ...DSO,
  of: async (services, units, { from, to }) => {
    const at = atDay(services, to);
    const owed = await owedAt(services, units, at);
    const sold = amounts(await services.reads.soldBetween(units, from, to));
    const days = daysBetween(from, at.on) + 1;
    return figures(units, (unit) =>
      owed.has(unit) || sold.has(unit) ? { amount: (owed.get(unit)?.all ?? 0) * days, of: sold.get(unit) ?? 0 } : null,
    );
  },
};

export const effectiveness: Measure<Services> = {
  ...EFFECTIVENESS,
  of: async (services, units, { from, to }) => {
    const first = await owedAt(services, units, atDay(services, addDays(from, -1)));
    const last = await owedAt(services, units, atDay(services, to));
    const sold = amounts(await services.reads.soldBetween(units, from, to));
    return figures(units, (unit) => {
      const could = (first.get(unit)?.all ?? 0) + (sold.get(unit) ?? 0);
      const { all = 0, overdue = 0 } = last.get(unit) ?? {};
      return could === 0 ? null : { amount: could - all, of: could - (all - overdue) };
    });
  },
};

export const overdueShare: Measure<Services> = {
  ...OVERDUE_SHARE,
  of: async (services, units, { to }) => {
    const owed = await owedAt(services, units, atDay(services, to));
    return new Map([...owed].map(([unit, { all, overdue }]) => [unit, { amount: overdue, of: all }]));
  },
  rows: async (services, units, { to }, most) => {
    const at = atDay(services, to);
    const items = await itemsOwedAt(services, units, at, most);
    const nameOf = await customerNames(services.reads, items);
    // What is late longest is what one looks for.
    return items.map(({ id, unitId, number, customerId, open, dueOn }): MeasureRow => {
      const late = Math.max(0, daysBetween(dueOn, at.on));
      return {
        key: id,
        unitId,
        title: t('revenue.row_money', { name: plain(nameOf(customerId)), amount: { cents: open } }),
        detail: late > 0 ? t('revenue.row_late', { number, days: late }) : t('revenue.row_not_late', { number }),
        amount: late > 0 ? Number(open) : 0,
        of: Number(open),
        action: { do: 'receivable.open', item: id },
      };
    });
  },
};

export const promiseKept: Measure<Services> = {
  ...PROMISE_KEPT,
  of: async ({ reads }, units, { from, to }) =>
    new Map(
      (await reads.promisesKept(units, from, to)).map(({ unitId, kept, judged }) => [unitId, { amount: kept, of: judged }]),
    ),
  rows: async ({ reads }, units, { from, to }, most) => {
    const promises = await reads.promisesJudged(units, from, to, most);
    const nameOf = await customerNames(reads, promises);
    return promises.map(
      ({ id, unitId, itemId, customerId, day, amount, state }): MeasureRow => ({
        key: id,
        unitId,
        title: t('revenue.row_money', { name: plain(nameOf(customerId)), amount: { cents: amount } }),
        detail: t(`revenue.promise_${state}`, { on: { date: day } }),
        amount: state === 'kept' ? 1 : 0,
        of: 1,
        action: { do: 'receivable.open', item: itemId },
      }),
    );
  },
};

export const reasons: Split<Services> = {
  ...REASONS,
  of: async (services, units, { to }) =>
    (await overdueByReason(services, units, atDay(services, to))).map(({ reason, amount, items }) => ({
      key: reason ?? 'none',
      name: reason ? t(`receivable.reason_${reason}`) : t('revenue.reason_none'),
      beside: t('revenue.items', { count: items }),
      figure: { amount, of: null },
    })),
};

export const ages: Split<Services> = {
  ...AGES,
  of: async (services, units, { to }) => {
    const sums = [...(await owedAt(services, units, atDay(services, to))).values()];
    return BUCKETS.flatMap((bucket) => {
      const amount = sums.reduce((so, { by }) => so + (by[bucket] ?? 0), 0);
      return amount === 0 ? [] : [{ key: bucket, name: t(`receivable.${bucket}`), figure: { amount, of: null } }];
    });
  },
};
