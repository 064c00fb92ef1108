import type { PersonDay } from '../../../src/domain/attendance/types.ts';
import type { Write } from '../../../src/handlers/plan.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { instant, type LocalDate } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { look } from '../../postgres/look.ts';
import { book } from '../receivable/owed.ts';

/** Shanghai. */
export const at = (date: string, time: string) => instant(Date.parse(`${date}T${time}:00+08:00`));

export function idOf(office: TestOffice, name: string): PersonId {
  const [found] = look<{ id: PersonId }>(office.database, `SELECT id FROM "Person" WHERE name = '${name}'`);
  if (!found) throw new Error(`no ${name}`);
  return found.id;
}

/** Punches as a file brings them: of one person, by day, complete until the end of the last. */
export async function punches(
  office: TestOffice,
  name: string,
  days: Readonly<Record<string, readonly string[]>>,
  until: string,
): Promise<void> {
  const personId = idOf(office, name);
  const first = Object.keys(days).toSorted()[0] ?? until;
  const rows = Object.entries(days).flatMap(([date, times]) =>
    times.map(
      (time): Write => ({
        table: 'punch',
        insert: { personId, at: at(date, time), source: 'machine', outdoor: false, note: '', fileId: 'test' },
        onConflict: 'ignore',
      }),
    ),
  );
  await book(office, [
    ...rows,
    {
      table: 'punchCover',
      insert: { personId, fileId: 'test', fromOn: first, until: at(until, '05:00') },
      onConflict: 'replace',
    },
    ...[...new Set([...Object.keys(days), until].map((date) => date.slice(0, 7)))].map(
      (period): Write => ({
        table: 'monthToCompute',
        insert: { personId, period, since: instant(office.now()), cause: 'file' },
        onConflict: 'replace',
      }),
    ),
  ]);
}

export async function dayOf(office: TestOffice, name: string, date: string): Promise<PersonDay> {
  const months = await office.store.reads.monthsOfPeople([idOf(office, name)], date.slice(0, 7));
  const found = months.flatMap(({ days }) => days).find((day) => day.date === (date as LocalDate));
  if (!found) throw new Error(`no ${date} of ${name}`);
  return found;
}
