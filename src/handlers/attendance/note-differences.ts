import type { MadeGoodLine } from '../../cards/attendance/made-good-part.ts';
import { type DifferingDay, figuresOf, keepDays } from '../../domain/attendance/kept-days.ts';
import { madeGoodOf } from '../../domain/attendance/made-good.ts';
import type { PersonDay } from '../../domain/attendance/types.ts';
import { monthBeside } from '../../domain/measure/months.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';
import type { DayDifference, PersonMonth } from './ports.ts';
import type { Services } from './services.ts';

/** Locked months are looked beyond at most so far. */
const MOST_MONTHS = 12;

/** Days of a locked month as they stand there, and as they come to by now. */
export interface Shut {
  readonly old: Omit<PersonMonth, 'openDays' | 'unsettled' | 'version'>;
  readonly days: readonly PersonDay[];
}

/** What days of locked months come to by now, where that is news: to be made good in the first month of the unit that is not locked (S58, Q12). */
export async function differencesOf(
  services: Services,
  period: string,
  shut: readonly Shut[],
  now: Instant,
): Promise<readonly Write[]> {
  const people = [...new Set(shut.map(({ old }) => old.personId))];
  const known = new Map(
    (await services.reads.latestDifferences(people, period)).map((one) => [`${one.personId}:${one.date}`, one.now] as const),
  );
  const writes: Write[] = [];
  for (const { old, days } of shut) {
    for (const day of days) {
      const was = old.days.find(({ date }) => date === day.date);
      if (!was) continue;
      const last = known.get(`${day.personId}:${day.date}`) ?? was;
      if (figuresOf(last) === figuresOf(day)) continue;
      writes.push(difference(last, day, await openPeriod(services, old, period), now), changedMark(old.unitId, period, now));
    }
  }
  return writes;
}

/** A unit's month came out otherwise after it was signed or closed: noted under its name, with when, until whoever signed has been told. */
export const CHANGED = 'attendance:changed:';
const changedMark = (unitId: UnitId, period: string, now: Instant): Write => ({
  table: 'keyValue',
  insert: { key: `${CHANGED}${unitId}:${period}`, value: String(now) },
  onConflict: 'replace',
});

/** Days of a month that came out otherwise than somebody signed them; the month itself is not closed, and takes them (S57). */
export const signedDifferences = (days: readonly DifferingDay[], period: string, now: Instant): readonly Write[] =>
  days.flatMap((day) => [difference(day.was, day.now, period, now), changedMark(day.now.unitId, period, now)]);

/** What a later month would make good of somebody's days goes back to nothing there: the month itself is open and takes it. */
export async function takenBack(
  services: Pick<Services, 'reads'>,
  period: string,
  months: readonly PersonMonth[],
  now: Instant,
): Promise<readonly Write[]> {
  const made = await services.reads.latestDifferences([...new Set(months.map(({ personId }) => personId))], period);
  const writes: Write[] = [];
  for (const month of months)
    for (const day of month.days) {
      const last = made.find(({ personId, date }) => personId === month.personId && date === day.date)?.now;
      if (last && figuresOf(last) !== figuresOf(day))
        writes.push(difference(last, day, await openPeriod(services, month, period), now));
    }
  return writes;
}

/** What is left to be made good of each day: several entries of one are one, and what went back to nothing is none. */
export function netDifferences(found: readonly DayDifference[]): readonly DayDifference[] {
  const days = groupBy(found, ({ personId, date }) => `${personId}:${date}`);
  return [...days.values()].flatMap((some) => {
    const [first, last] = [some[0], some.at(-1)];
    return first && last && figuresOf(first.was) !== figuresOf(last.now) ? [{ ...last, was: first.was }] : [];
  });
}

/** 补差 as cards tell it, of one person where `who` says nothing: several entries of one day in one month are one. */
export function madeGoodLines(
  found: readonly DayDifference[],
  who: (one: DayDifference) => string | null,
): readonly MadeGoodLine[] {
  const byMonth = groupBy(found, ({ period }) => period);
  return [...byMonth.values()]
    .flatMap(netDifferences)
    .map((one) => ({ who: who(one), date: one.date, bookedIn: one.period, good: madeGoodOf(one.was, one.now) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

const difference = (was: PersonDay, day: PersonDay, period: string, now: Instant): Write => ({
  table: 'dayDifference',
  insert: {
    id: `${day.personId}:${day.date}:${fingerprint(`${keepDays([was])}${keepDays([day])}`)}:${now}`,
    personId: day.personId,
    unitId: day.unitId,
    date: day.date,
    period,
    was: keepDays([was]),
    now: keepDays([day]),
    at: now,
  },
  onConflict: 'ignore',
});

/** The first month behind a locked one in which the unit's days may still change. */
async function openPeriod(services: Pick<Services, 'reads'>, { unitId }: Shut['old'], period: string): Promise<string> {
  let next = period;
  for (let i = 0; i < MOST_MONTHS; i++) {
    next = monthBeside(next, 1);
    if (!(await services.reads.monthLocks(next)).some((lock) => lock.unitId === unitId)) return next;
  }
  return next;
}
