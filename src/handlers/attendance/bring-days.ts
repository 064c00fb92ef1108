import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { attendanceScope } from './attendance-scope.ts';
import { type FileJob, filePayload, type UndoJob } from './file-in-card.ts';
import { attendanceFileId, freshOf, gatherFile, type OfPerson, type ReadSheet } from './gather-file.ts';
import { monthsOf, monthToCompute } from './mark-months.ts';
import type { Services } from './services.ts';
import { shownFile } from './take-file.ts';

/** So many people go into the books at once. */
const PORTION = 10;
/** So many rows go out at once. */
const UNDONE = 400;

export interface Bringing {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
}

export const peopleIn = async (services: Services, at: Bringing, { name }: FileJob, read: ReadSheet) => {
  const found = await gatherFile(services, { ...at, name }, read);
  return { until: found.until, portions: inPortions(found.people, PORTION) };
};

/** The file stands in the books before its days do, which name it. */
export function beginBringing({ org, person, now }: Bringing, job: FileJob, { sheet }: ReadSheet): Plan {
  if (!attendanceScope(org, person.id)) return emptyPlan;
  const row = {
    id: attendanceFileId(job),
    hash: job.file,
    name: job.name,
    source: sheet.source,
    fromOn: sheet.from,
    toOn: sheet.to,
    counts: '{}',
    byId: person.id,
    at: now,
    undoneAt: null,
  };
  return { ...emptyPlan, writes: [{ table: 'attendanceFile', insert: row, onConflict: 'ignore' }] };
}

/** Some people's days go into the books. Made anew after a crash, or beside another who brings the same, it adds nothing twice. */
export async function bringPeople(
  services: Services,
  { now }: Bringing,
  job: FileJob,
  { sheet }: ReadSheet,
  people: readonly OfPerson[],
  until: Instant,
): Promise<Plan> {
  const fileId = attendanceFileId(job);
  const { source, from } = sheet;
  const fresh = await freshOf(services, sheet, people);
  const told = new Map(people.map(({ personId, punches }) => [personId, punches]));
  const writes = fresh.flatMap(({ personId, punches, said, periods }): Write[] => [
    ...[...punches].map(
      ([at, outdoor]): Write => ({
        table: 'punch',
        insert: { personId, at, source, outdoor, note: '', fileId },
        onConflict: 'ignore',
      }),
    ),
    ...[...(told.get(personId)?.keys() ?? [])].flatMap((at): Write[] =>
      punches.has(at) ? [] : [{ table: 'punchAgain', insert: { personId, at, fileId }, onConflict: 'ignore' }],
    ),
    ...[...said].map(
      ([date, text]): Write => ({ table: 'daySaid', insert: { personId, date, fileId, text, at: now }, onConflict: 'replace' }),
    ),
    { table: 'punchCover', insert: { personId, fileId, fromOn: from, until }, onConflict: 'replace' },
    ...periods.map((period) => monthToCompute(personId, period, 'file', now)),
  ]);
  return { ...emptyPlan, writes };
}

/** All of it is in: the log has one line of it. */
export async function endBringing(services: Services, { person }: Bringing, job: FileJob): Promise<Plan> {
  const id = attendanceFileId(job);
  const kept = filePayload.safeParse((await services.reads.kept(job.card))?.payload).data;
  if (kept?.state !== 'taking') return emptyPlan;
  const { punches } = await services.reads.attendanceCounts(id);
  const counts = {
    punches: kept.punches,
    new: punches,
    people: kept.people,
    unmatched: kept.unmatchedCount,
    refused: kept.faulty,
  };
  return {
    writes: [{ table: 'attendanceFile', update: { counts: toJson(counts) }, where: { id } }],
    audit: [{ actorId: person.id, act: 'attendance.imported', subject: id, detail: { file: job.name, ...counts } }],
    effects: [shownFile(person, job.card, { ...kept, state: 'done', attendance: id, fresh: punches })],
  };
}

/**
 * The next rows that a file brought go out; none are left where nothing is written. A punch that another file has told too stays and is that one's. Months
 * are computed anew without what went.
 */
export async function undoPortion(services: Services, { now }: Bringing, { attendance }: UndoJob): Promise<Plan> {
  const { punches, again, said, covers } = await services.reads.attendanceBy(attendance, UNDONE);
  const touched = [
    ...punches.map(({ personId, at }) => ({ personId: personId as PersonId, date: toLocal(at, services.zone).date })),
    ...said.map(({ personId, date }) => ({ personId: personId as PersonId, date: date as ReturnType<typeof toLocal>['date'] })),
  ];
  const writes: Write[] = [
    ...punches.flatMap(({ personId, at, heir }): Write[] =>
      heir === null
        ? [{ table: 'punch', delete: { personId, at }, mayMiss: true }]
        : [
            { table: 'punch', update: { fileId: heir }, where: { personId, at, fileId: attendance }, mayMiss: true },
            { table: 'punchAgain', delete: { fileId: heir, personId, at }, mayMiss: true },
          ],
    ),
    ...again.map(
      ({ personId, at }): Write => ({ table: 'punchAgain', delete: { fileId: attendance, personId, at }, mayMiss: true }),
    ),
    ...said.map(
      ({ personId, date }): Write => ({ table: 'daySaid', delete: { personId, date, fileId: attendance }, mayMiss: true }),
    ),
    ...covers.map(({ personId }): Write => ({ table: 'punchCover', delete: { personId, fileId: attendance }, mayMiss: true })),
  ];
  return { ...emptyPlan, writes: writes.length > 0 ? [...writes, ...monthsOf(touched, 'file', now)] : [] };
}
