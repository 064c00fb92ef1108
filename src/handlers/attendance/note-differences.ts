import { keepDays } from '../../domain/attendance/kept-days.ts';
import type { PersonDay } from '../../domain/attendance/types.ts';
import { monthBeside } from '../../domain/measure/months.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';
import type { PersonMonth } from './ports.ts';
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
      const next = keepDays([day]);
      writes.push({
        table: 'dayDifference',
        insert: {
          id: `${day.personId}:${day.date}:${fingerprint(`${keepDays([last])}${next}`)}:${now}`,
          personId: day.personId,
          unitId: old.unitId,
          date: day.date,
          period: await openPeriod(services, old, period),
          was: keepDays([last]),
          now: next,
          at: now,
        },
        onConflict: 'ignore',
      });
    }
  }
  return writes;
}

/** What is paid by; what was said of a day changes nothing. */
const figuresOf = (day: PersonDay): string => keepDays([{ ...day, anomalies: [], byHand: null, marks: [] }]);

/** The first month behind a locked one in which the unit's days may still change. */
async function openPeriod(services: Services, { unitId }: Shut['old'], period: string): Promise<string> {
  let next = period;
  for (let i = 0; i < MOST_MONTHS; i++) {
    next = monthBeside(next, 1);
    if (!(await services.reads.monthLocks(next)).some((lock) => lock.unitId === unitId)) return next;
  }
  return next;
}
