import type { Org, Person } from '../../domain/org/org.ts';
import { type SpendingCell, sumSpending, totalOf } from '../../domain/spending/sum-spending.ts';
import { workMinutesBetween } from '../../domain/workday/work-minutes.ts';
import { middleOf } from '../../kernel/middle-of.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { budget, budgetPlace } from '../../ledgers/budget.ts';
import type { SpendingFilter } from './ports.ts';
import type { Services } from './services.ts';
import { monthsIn, type SpendingQuery, unitsOf } from './spending-query.ts';

/** What was spent, with what was planned for it. */
export interface Spending {
  readonly filter: SpendingFilter;
  readonly cells: readonly SpendingCell[];
  /** Budgets by unit, kind and month, cents; of one person there is none. */
  readonly planned: readonly {
    readonly unitId: string;
    readonly kind: string;
    readonly month: string;
    readonly granted: Cents;
  }[];
  /** Working minutes of the middle claim, from sent to approved; null of none. */
  readonly median: number | null;
}

/** Everything a card or file of spending shows, for whoever may see it now; null: nothing of it (S4). */
export async function gatherSpending(
  services: Services,
  org: Org,
  viewer: Person,
  query: SpendingQuery,
): Promise<Spending | null> {
  const units = query.own ? [] : unitsOf(org, viewer, query);
  if (!query.own && units.length === 0) return null;
  const filter: SpendingFilter = { units, person: query.own ? viewer.id : null, from: query.from, to: query.to };
  const months = new Set(monthsIn(query));
  const [cells, spans, balances] = await Promise.all([
    services.reads.spendingCells(filter),
    services.reads.approvalSpans(filter),
    Promise.all(units.map((unit) => services.reads.balancesFrom(budget.id, `${unit}/`))),
  ]);
  return {
    filter,
    cells,
    planned: balances.flat().flatMap(({ account, granted }) => {
      const place = budgetPlace(account);
      return place && granted > 0n && months.has(place.month) ? [{ ...place, unitId: place.unit, granted }] : [];
    }),
    median: middleOf(
      spans.map(({ unitId, submittedAt, closedAt }) =>
        workMinutesBetween(services.settings.calendarOf(org, unitId), submittedAt, closedAt, services.zone),
      ),
    ),
  };
}

/** Sums by one side, each with its budget where there is one. */
export function byPlan({ cells, planned }: Spending, by: 'unitId' | 'kind' | 'month') {
  const granted = (key: string): Cents => sumOf(planned.flatMap((one) => (one[by] === key ? [one.granted] : [])));
  const known = sumSpending(cells, by);
  const unspent = [...new Set(planned.map((one) => one[by]))].filter((key) => !known.some((one) => one.key === key));
  return [...known, ...unspent.map((key) => ({ key, spent: cents(0), held: cents(0) }))].map((one) => ({
    ...one,
    granted: granted(one.key),
  }));
}

export const totals = ({ cells, planned }: Spending) => ({
  ...totalOf(cells),
  granted: sumOf(planned.map(({ granted }) => granted)),
});
