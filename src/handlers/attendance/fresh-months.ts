import { readDays } from '../../domain/attendance/kept-days.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import { AT_ONCE, computeMonths, computingAt } from './compute-months.ts';
import type { PersonMonth } from './ports.ts';
import type { Services } from './services.ts';

/** So many people are computed while somebody waits for an answer; with more the clock has not come round yet. */
const AT_A_PRESS = 200;

/** What changed a moment ago and is not in the rows of a month yet. */
export interface FreshMonths {
  /** Writes the rows as they come to, and takes the marks away. */
  readonly plan: Plan;
  /** The rows that come out otherwise, by `monthKey`. */
  readonly months: ReadonlyMap<string, PersonMonth>;
  /** So many people are left for the clock: nothing may be settled on these rows yet. */
  readonly left: number;
}

export const monthKey = ({ personId, unitId }: Pick<PersonMonth, 'personId' | 'unitId'>): string => `${unitId} ${personId}`;

/**
 * Months that were marked and not computed yet, of everybody who is or was in these units: whoever signs, sends or closes a month does it on what the books
 * say at that moment, not on what the clock had seen of them (S57, S58).
 */
export async function freshMonths(
  services: Services,
  { org, now }: { readonly org: Org; readonly now: Instant },
  units: readonly UnitId[],
  period: string,
): Promise<FreshMonths> {
  const marked = await marksOf(services, org, units, period);
  if (marked.length === 0 || marked.length > AT_A_PRESS) return { plan: emptyPlan, months: new Map(), left: marked.length };
  const computing = await computingAt(services, org, now);
  const plans: Plan[] = [];
  for (const some of inPortions(marked, AT_ONCE)) {
    const people = some.map(({ personId }) => personId as PersonId);
    plans.push(await computeMonths(services, computing, period, people), {
      ...emptyPlan,
      writes: some.map(
        ({ personId, since }): Write => ({ table: 'monthToCompute', delete: { personId, period, since }, mayMiss: true }),
      ),
    });
    await services.rest();
  }
  const plan = merge(...plans);
  return { plan, months: new Map(rowsIn(plan).map((month) => [monthKey(month), month])), left: 0 };
}

/** Whose month of these units waits to be computed: whoever is there, and whoever was there in it. */
async function marksOf({ reads }: Services, org: Org, units: readonly UnitId[], period: string) {
  const marked = await reads.marksOf(period);
  if (marked.length === 0) return [];
  const here = new Set(units);
  const was = new Set(await reads.peopleOfMonth(units, period));
  return marked.filter(
    ({ personId }) => was.has(personId as PersonId) || here.has(org.person(personId as PersonId)?.unitId ?? 'unt_none'),
  );
}

function rowsIn({ writes }: Plan): readonly PersonMonth[] {
  return writes.flatMap((one): PersonMonth[] => {
    if (one.table !== 'personMonth') return [];
    if ('insert' in one) return [monthOf(one.insert)];
    return 'update' in one ? [monthOf({ ...one.where, ...one.update } as Row<'personMonth'>)] : [];
  });
}

function monthOf({ personId, unitId, period, days, openDays, unsettled, version }: Row<'personMonth'>): PersonMonth {
  const [person, unit] = [personId as PersonId, unitId as UnitId];
  return { personId: person, unitId: unit, period, days: readDays(person, unit, days), openDays, unsettled, version };
}
