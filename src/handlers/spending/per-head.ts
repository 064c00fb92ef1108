import { monthEnd, monthStart } from '../../domain/measure/months.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { type PerHead, perHeadOf } from '../../domain/spending/per-head.ts';
import { addMonths } from '../../kernel/time.ts';
import { gatherSpending, type Spending } from './gather-spending.ts';
import type { Services } from './services.ts';
import { monthsIn, type SpendingQuery, unitsOf } from './spending-query.ts';

/** 办公费人均 of these months against as many before (S103): by the kinds the company keeps under that clause, and everybody who works in these units now. */
export async function officePerHead(
  services: Services,
  org: Org,
  viewer: Person,
  query: SpendingQuery,
  now: Spending,
): Promise<PerHead | null> {
  const kinds = new Set(services.expense.rules.kinds.flatMap(({ id, clause }) => (clause === 'S103' ? [id] : [])));
  const units = new Set(unitsOf(org, viewer, query));
  const heads = org.people.filter(({ active, unitId }) => active && units.has(unitId)).length;
  const months = monthsIn(query).length;
  const from = addMonths(monthStart(query.from), -months);
  const before = await gatherSpending(services, org, viewer, { ...query, from, to: monthEnd(addMonths(from, months - 1)) });
  const ofKinds = (all: Spending | null) => (all?.cells ?? []).filter(({ kind }) => kinds.has(kind));
  return perHeadOf(ofKinds(now), ofKinds(before), heads);
}
