import { calendarsOf } from '../src/calendars.ts';
import { unitsBelow } from '../src/domain/org/units-below.ts';
import { isWorkday } from '../src/domain/workday/workdays.ts';
import type { Write } from '../src/handlers/plan.ts';
import type { PersonId } from '../src/kernel/id.ts';
import { addDays, addMonths, type Instant, type LocalDate } from '../src/kernel/time.ts';
import type { OfficeOptions, TestOffice } from './office.ts';

/** Attendance is kept here, and reports are owed since a month. */
export const withReports = (since = '2026-11-01'): OfficeOptions => ({
  config: (config) => ({
    ...config,
    attendance: { ...config.attendance, company: { ...config.attendance.company, source: 'check_in' } },
    submissions: { since: { attendance_month: since as LocalDate } },
  }),
});

/** What somebody's day is other than 8:50 to 18:10; null: they came at all. */
export type Unusual = Readonly<Record<string, readonly string[]>>;

/** Everybody of the branches punches on every working day of a month, but for what is said to be otherwise (`李强 2026-11-12`). */
export async function punchesOf(
  office: TestOffice,
  period: string,
  unusual: Unusual = {},
  upTo?: string,
  /** Of this branch alone, by its code. */
  branch?: string,
): Promise<void> {
  const org = await office.store.reads.org();
  const branches = unitsBelow(
    org,
    org.units.filter(({ kind, code }) => kind === 'branch' && (branch ?? code) === code).map(({ id }) => id),
  );
  const from = `${period}-01` as LocalDate;
  const to = upTo ?? addDays(addMonths(from, 1), -1);
  const calendarOf = calendarsOf(office.config);
  const writes: Write[] = [];
  for (const person of org.people.filter(({ unitId, active }) => active && branches.includes(unitId))) {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (!isWorkday(calendarOf(org, person.unitId), day)) continue;
      const times = unusual[`${person.name} ${day}`] ?? ['08:50', '18:10'];
      writes.push(...times.map((time) => punch(person.id, day, time)));
    }
    writes.push({
      table: 'monthToCompute',
      insert: { personId: person.id, period, since: office.now(), cause: 'punch' },
      onConflict: 'ignore',
    });
  }
  for (let at = 0; at < writes.length; at += 200)
    await office.store.commit({
      plan: { writes: writes.slice(at, at + 200), audit: [], effects: [] },
      inboxKeys: [],
      cause: `punches:${period}:${at}`,
    });
  await office.app.tick();
  await office.settled();
}

const punch = (personId: PersonId, day: LocalDate, time: string): Write => ({
  table: 'punch',
  insert: {
    personId,
    at: Date.parse(`${day}T${time}:00+08:00`) as Instant,
    source: 'checkin',
    outdoor: false,
    note: '',
    fileId: null,
  },
  onConflict: 'ignore',
});
