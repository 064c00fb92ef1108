import type { Figure } from '../../domain/measure/figure.ts';
import { BUCKETS } from '../../domain/receivable/ageing.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import type { UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays, dayEnd, daysBetween, type LocalDate, toLocal } from '../../kernel/time.ts';
import { AGES, DSO, EFFECTIVENESS, OVERDUE_SHARE, PROMISE_KEPT, REASONS, RECEIVED } from '../../measures/collection.ts';
import type { Measure, MeasureRow, Split } from '../measure.ts';
import type { OwedByUnit } from './ports.ts';
import type { Services } from './services.ts';

type Of = ReadonlyMap<UnitId, Figure>;

/** A day as it is known now; one that is still to come is today. */
function atDay({ clock, zone }: Services, day: LocalDate): AsOf {
  const known = clock.now();
  const today = toLocal(known, zone).date;
  return { on: day < today ? day : today, known };
}

/** What is owed by unit, all of it or only what is overdue (or not due yet). */
function sumOwed(rows: readonly OwedByUnit[], which: 'all' | 'overdue' | 'not_due' = 'all'): ReadonlyMap<UnitId, number> {
  const sums = new Map<UnitId, number>();
  for (const { unitId, bucket, amount } of rows) {
    const counts = which === 'not_due' ? bucket === 'not_due' : bucket !== 'advance' && (which === 'all' || bucket !== 'not_due');
    if (counts) sums.set(unitId, (sums.get(unitId) ?? 0) + Number(amount));
  }
  return sums;
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
    const names = await namesOf(reads, lines);
    return lines.map(
      ({ id, unitId, on, customerId, itemId, amount }): MeasureRow => ({
        key: id,
        unitId,
        title: t('revenue.row_money', { name: names(customerId), amount: { cents: amount } }),
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
    const owed = sumOwed(await services.reads.owedAt(units, at));
    const sold = amounts(await services.reads.soldBetween(units, from, to));
    const days = daysBetween(from, at.on) + 1;
    return figures(units, (unit) =>
      owed.has(unit) || sold.has(unit) ? { amount: (owed.get(unit) ?? 0) * days, of: sold.get(unit) ?? 0 } : null,
    );
  },
};

export const effectiveness: Measure<Services> = {
  ...EFFECTIVENESS,
  of: async (services, units, { from, to }) => {
    const [first, last, sold] = [
      sumOwed(await services.reads.owedAt(units, atDay(services, addDays(from, -1)))),
      await services.reads.owedAt(units, atDay(services, to)),
      amounts(await services.reads.soldBetween(units, from, to)),
    ];
    const [all, current] = [sumOwed(last), sumOwed(last, 'not_due')];
    return figures(units, (unit) => {
      const could = (first.get(unit) ?? 0) + (sold.get(unit) ?? 0);
      return could === 0 ? null : { amount: could - (all.get(unit) ?? 0), of: could - (current.get(unit) ?? 0) };
    });
  },
};

export const overdueShare: Measure<Services> = {
  ...OVERDUE_SHARE,
  of: async (services, units, { to }) => {
    const rows = await services.reads.owedAt(units, atDay(services, to));
    const [all, late] = [sumOwed(rows), sumOwed(rows, 'overdue')];
    return figures(units, (unit) => (all.has(unit) ? { amount: late.get(unit) ?? 0, of: all.get(unit) ?? 0 } : null));
  },
  rows: async (services, units, { to }, most) => {
    const at = atDay(services, to);
    const items = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof services.reads.agedItems>> = await services.reads.agedItems(
        { units, sales: null },
        at,
        after,
      );
      items.push(...page.items.filter(({ open }) => open > 0n));
      after = page.next;
      await services.rest();
    } while (after !== null && items.length < most);
    const names = await namesOf(services.reads, items);
    // What is late longest is what one looks for.
    return items
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(({ id, unitId, number, customerId, open, dueOn }): MeasureRow => {
        const late = Math.max(0, daysBetween(dueOn, at.on));
        return {
          key: id,
          unitId,
          title: t('revenue.row_money', { name: names(customerId), amount: { cents: open } }),
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
    const names = await namesOf(reads, promises);
    return promises.map(
      ({ id, unitId, itemId, customerId, day, amount, state }): MeasureRow => ({
        key: id,
        unitId,
        title: t('revenue.row_money', { name: names(customerId), amount: { cents: amount } }),
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
  of: async (services, units, { to }) => {
    const at = atDay(services, to);
    const found = await services.reads.overdueReasons(units, at, dayEnd(at.on, services.zone));
    return found.map(({ reason, amount, items }) => ({
      key: reason ?? 'none',
      name: t('revenue.reason_items', {
        reason: reason ? t(`receivable.reason_${reason}`) : t('revenue.reason_none'),
        count: items,
      }),
      figure: { amount: Number(amount), of: null },
    }));
  },
};

export const ages: Split<Services> = {
  ...AGES,
  of: async (services, units, { to }) => {
    const rows = await services.reads.owedAt(units, atDay(services, to));
    return BUCKETS.flatMap((bucket) => {
      const of = rows.filter((row) => row.bucket === bucket);
      if (of.length === 0) return [];
      return [
        {
          key: bucket,
          name: t(`receivable.${bucket}`),
          figure: { amount: of.reduce((sum, { amount }) => sum + Number(amount), 0), of: null },
        },
      ];
    });
  },
};

async function namesOf(reads: Services['reads'], rows: readonly { readonly customerId: `rec_${string}` }[]) {
  const known = new Map(
    (await reads.customersNamed([...new Set(rows.map(({ customerId }) => customerId))])).map((one) => [one.id, one.name]),
  );
  return (id: `rec_${string}`) => plain(known.get(id) ?? '—');
}
