import { periodOf } from '../../domain/attendance/config.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { eachDay, type Instant, type LocalDate } from '../../kernel/time.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Follow } from '../posting.ts';
import type { Services } from './services.ts';

/** What a month is computed anew for. */
export type MonthCause = 'request' | 'punch' | 'file' | 'note' | 'correction' | 'rules' | 'lock';

/** The month of somebody is to be computed anew, soon after whatever changed is true. */
export const monthToCompute = (personId: PersonId, period: string, cause: MonthCause, since: Instant): Write => ({
  table: 'monthToCompute',
  insert: { personId, period, since, cause },
  onConflict: 'replace',
});

/** Whose past months came out otherwise through what somebody else brought, and when: `period:person`. */
export const BROUGHT = 'attendance:brought:';
/** What people say or ask of their own days; they know. */
const OWN_DOING: readonly string[] = ['request', 'note', 'correction'] satisfies readonly MonthCause[];

/** What was brought of a month that is over, by the rows that came out otherwise: a report may be drafted of it. */
export function broughtBy(
  plan: Plan,
  marked: readonly { readonly personId: string; readonly cause: string }[],
  { period, now }: { readonly period: string; readonly now: Instant },
): readonly Write[] {
  const brought = new Set(marked.flatMap(({ personId, cause }) => (OWN_DOING.includes(cause) ? [] : [personId])));
  const people = plan.writes.flatMap((one) => {
    if (one.table !== 'personMonth') return [];
    const person = 'insert' in one ? one.insert.personId : 'update' in one ? one.where.personId : null;
    return typeof person === 'string' && brought.has(person) ? [person] : [];
  });
  return [...new Set(people)].map((person) => ({
    table: 'keyValue',
    insert: { key: `${BROUGHT}${period}:${person}`, value: String(now) },
    onConflict: 'replace',
  }));
}

/** … every month of these days, each once. */
export const monthsOf = (
  days: readonly { readonly personId: PersonId; readonly date: LocalDate }[],
  cause: MonthCause,
  since: Instant,
): readonly Write[] => {
  const months = new Map(
    days.map(({ personId, date }) => [`${personId}:${periodOf(date)}`, { personId, period: periodOf(date) }]),
  );
  return [...months.values()].map(({ personId, period }) => monthToCompute(personId, period, cause, since));
};

/** Leave, a trip or overtime was approved or undone: the months it touches are computed anew. */
export const monthsFollow: Follow<Services> = async (services, { now }, { instance, facts }, next): Promise<Plan> => {
  if (instance.state === next.state) return emptyPlan;
  return { ...emptyPlan, writes: monthsOf(await daysTouched(services, { ...next, facts }), 'request', now) };
};

/** Days of attendance that a request is about, those of what it changes or undoes among them; corrections book their own. */
export async function daysTouched(
  services: Services,
  {
    applicantId,
    revokesId,
    facts,
  }: { readonly applicantId: PersonId; readonly revokesId: string | null; readonly facts: string },
): Promise<readonly { readonly personId: PersonId; readonly date: LocalDate }[]> {
  const about = [revokesId, (fromJsonOnce(facts) as Facts).booking?.amends?.requestId].flatMap((id) => id ?? []);
  const files = await Promise.all(about.map((id) => services.reads.file(id as RequestId)));
  const told = [facts, ...files.flatMap((file) => file?.facts ?? [])].map((text) => fromJsonOnce(text) as Facts);
  return told.flatMap(({ trip, overtime, booking }) => [
    ...(booking?.absence ?? []),
    ...(trip ? trip.people.flatMap((personId) => eachDay(trip.from, trip.to).map((date) => ({ personId, date }))) : []),
    ...(overtime ? [{ personId: applicantId, date: overtime.date }] : []),
  ]);
}

/** Changes whenever somebody's roster does, here or on the platform: leave is counted anew (O6). */
export const ROSTERS_CHANGED = 'attendance:rosters';
export const rostersChanged = (now: Instant): Write => ({
  table: 'keyValue',
  insert: { key: ROSTERS_CHANGED, value: String(now) },
  onConflict: 'replace',
});
