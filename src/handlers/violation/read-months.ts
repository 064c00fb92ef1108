import { WHOLE_DAY_NOTE } from '../../domain/attendance/notes.ts';
import type { PersonDay } from '../../domain/attendance/types.ts';
import { monthFrom } from '../../domain/measure/months.ts';
import type { Org } from '../../domain/org/org.ts';
import { type FoundViolation, findViolations } from '../../domain/violation/find-violations.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { addDays, type LocalDate, toInstant } from '../../kernel/time.ts';
import { attendanceOf } from '../attendance/rules-on.ts';
import type { Services } from './services.ts';

/** What of somebody's month counts, by rule, and where they were last in it. */
export interface MonthFound {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly found: readonly FoundViolation[];
}

/** So many people are read at once; in between others have a turn. */
const AT_ONCE = 25;

/**
 * What the months of some people come to by the table of rules. Whoever moved has one month all the same; of a locked one counts what its days came to
 * since (S58). Of whom there is no month there is no answer.
 */
export async function readMonths(
  services: Services,
  org: Org,
  period: string,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, MonthFound>> {
  const { reads, attendanceRules } = services;
  const all = new Map<PersonId, MonthFound>();
  for (const some of inPortions(people, AT_ONCE)) {
    await services.rest();
    const [months, since] = await Promise.all([reads.monthsOfPeople(some, period), reads.latestDifferences(some, period)]);
    const anew = new Map(since.map((one) => [`${one.personId} ${one.date}`, one.now]));
    const byPerson = groupBy(
      months.flatMap(({ days }) => days.map((day) => anew.get(`${day.personId} ${day.date}`) ?? day)),
      ({ personId }) => personId,
    );
    const leave = await saidLeave(services, period, byPerson);
    for (const [personId, days] of byPerson) {
      const unitId = days.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.unitId;
      if (!unitId) continue;
      const { wholeDay } = attendanceOf(attendanceRules, org, unitId).shift;
      const reading = { wholeDay, saidLeave: leave.get(personId) ?? new Set<LocalDate>() };
      all.set(personId, { personId, unitId, found: findViolations(days, attendanceRules.violations, reading) });
    }
  }
  return all;
}

/** Of days set to absence by hand those of which their person had said that they were on leave: the day itself keeps no explanation. */
async function saidLeave(
  { reads, zone }: Services,
  period: string,
  byPerson: ReadonlyMap<PersonId, readonly PersonDay[]>,
): Promise<ReadonlyMap<PersonId, ReadonlySet<LocalDate>>> {
  const absent = [...byPerson].flatMap(([id, days]) => (days.some(({ byHand }) => byHand?.state === 'absent') ? [id] : []));
  if (absent.length === 0) return new Map();
  const days = monthFrom(period);
  const at = { from: toInstant(days.from, 0, zone), to: toInstant(addDays(days.to, 1), 0, zone) };
  const { notes } = await reads.monthRows(absent, days, at);
  const said = notes.filter(({ about, what, value }) => about !== WHOLE_DAY_NOTE && what === 'explained' && value === 'on_leave');
  return new Map(
    [...groupBy(said, ({ personId }) => personId as PersonId)].map(([id, rows]) => [
      id,
      new Set(rows.map(({ date }) => date as LocalDate)),
    ]),
  );
}
