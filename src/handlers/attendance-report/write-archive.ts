import { type ArchiveColumns, archiveColumns } from '../../domain/attendance/archive.ts';
import { addSheets, EMPTY_SHEET, type MonthSheet } from '../../domain/attendance/month-sheet.ts';
import { monthFrom } from '../../domain/measure/months.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import { type Instant, MINUTE } from '../../kernel/time.ts';
import type { ArchiveAt, Told } from '../attendance/ports.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { type ArchiveOutcome, DUE, endedKey, WRONG } from './archive-keys.ts';
import { figuresIn, monthsOf, openedFor, sheetOfMonth } from './months-of.ts';
import { reportsOf, roundOfPeriod } from './round-of.ts';
import type { Services } from './services.ts';
import { archiveFailed, archiveLeft } from './tell-archive.ts';

/** Not tried again before. */
const REST = 'attendance:archive:rest';
const WEATHER_MS = 10 * MINUTE;
/** What is refused is put right by people. */
const REFUSED_MS = 6 * 60 * MINUTE;

/** Closed months go to the platform's archived report where the company wants them there: once for each person and month, and again once it has changed (S58). */
export async function* writeArchive(services: Services, now: Instant): AsyncGenerator<Plan> {
  const { archive: rules } = services.attendanceRules;
  if (rules === null || Number((await services.reads.valueOf(REST)) ?? 0) > now) return;
  for (const due of await services.reads.keyValuesFrom(DUE)) {
    const period = due.key.slice(DUE.length);
    const org = await services.reads.org();
    const operator = org.people.find(({ employeeNo }) => employeeNo === rules.operator);
    const failed = async (none: 'later' | 'refused', why: string): Promise<Plan> =>
      merge(
        await archiveFailed(services, org, { period, none, why, since: Number(due.value) as Instant, now }),
        restUntil((now + (none === 'later' ? WEATHER_MS : REFUSED_MS)) as Instant),
      );
    if (!operator) return yield await failed('refused', `operator ${rules.operator}`);
    const at = { report: rules.report, operator: operator.id, period };
    const fields = await services.platformArchive.fieldsOf(at);
    if ('none' in fields) return yield await failed(fields.none, fields.why);
    const columns = archiveColumns(rules.fields, fields.value);
    if (columns.columns.length === 0)
      return yield await failed('refused', `no column: ${Object.values(rules.fields).join('、')}`);
    const written = yield* writeMonth(services, org, at, columns, now);
    if ('none' in written) return yield await failed(written.none, written.why);
    yield await ended(services, due, written.value, now);
  }
}

/** What of the month stands otherwise on the platform is taken out there and written, some people a call; each is noted before, so that after a break nothing stands there twice. */
async function* writeMonth(
  services: Services,
  org: Org,
  at: ArchiveAt,
  { columns, without }: ArchiveColumns,
  now: Instant,
): AsyncGenerator<Plan, Told<ArchiveOutcome>> {
  const { period } = at;
  const { platformArchive: platform } = services;
  const { from, to } = monthFrom(period);
  const reports = await reportsOf(services, from);
  const byPerson = new Map<PersonId, MonthSheet>();
  for (const { unitId } of reports)
    for await (const months of monthsOf(services, org, unitId, period))
      for (const month of months) {
        const sum = byPerson.get(month.personId) ?? EMPTY_SHEET;
        byPerson.set(month.personId, addSheets(sum, sheetOfMonth(services, org, month)));
      }
  const opened = reports[0] ? await openedFor(services, now, reports[0], [...byPerson.keys()]) : new Set<PersonId>();
  const stood = new Map((await services.reads.archivedIn(period)).map((row) => [row.personId, row.written]));
  const wanted = [...byPerson]
    .filter(([person]) => !opened.has(person))
    .map(([person, sum]) => ({ person, from, to, values: valuesOf(sum, columns) }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
  const unknown: PersonId[] = [];
  const changed = wanted.filter(({ person, values }) => stood.get(person) !== toJson(values));
  for (const some of inPortions(changed, platform.mostAtOnce)) {
    yield noted(
      period,
      some.map(({ person }) => ({ person, written: '' })),
      now,
    );
    const again = some.flatMap(({ person }) => (stood.has(person) ? [person] : []));
    const removed = again.length === 0 ? { value: null } : await platform.remove(at, again);
    if ('none' in removed) return removed;
    const sent = await platform.write(at, some);
    if ('none' in sent) return sent;
    unknown.push(...sent.value.unknown);
    const taken = some.filter(({ person }) => !sent.value.unknown.includes(person));
    yield noted(
      period,
      taken.map(({ person, values }) => ({ person, written: toJson(values) })),
      now,
    );
  }
  return { value: { people: wanted.length - unknown.length, unknown, without: [...without] } };
}

const restUntil = (until: Instant): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'keyValue', insert: { key: REST, value: String(until) }, onConflict: 'replace' }],
});

const noted = (period: string, rows: readonly { readonly person: PersonId; readonly written: string }[], now: Instant): Plan => ({
  ...emptyPlan,
  writes: rows.map(
    ({ person, written }): Write => ({
      table: 'archivedMonth',
      insert: { personId: person, period, written, at: now },
      onConflict: 'replace',
    }),
  ),
});

/** One person's month in all units they were in, as the file for HR tells it. */
function valuesOf(sum: MonthSheet, columns: ArchiveColumns['columns']) {
  const told = figuresIn(sum, 1);
  return columns.map(({ figure, code }) => ({ code, value: told[figure] }));
}

/** It is written to its end: the card of the round says so, and whatever was wrong before is over. */
async function ended(
  services: Services,
  due: { readonly key: string; readonly value: string },
  outcome: ArchiveOutcome,
  now: Instant,
): Promise<Plan> {
  const period = due.key.slice(DUE.length);
  const round = await roundOfPeriod(services, period);
  const left = outcome.unknown.length > 0 || outcome.without.length > 0;
  return merge(
    {
      writes: [
        { table: 'keyValue', delete: { key: due.key, value: due.value }, mayMiss: true },
        { table: 'keyValue', delete: { key: `${WRONG}${period}` }, mayMiss: true },
        { table: 'keyValue', insert: { key: endedKey(period), value: toJson(outcome) }, onConflict: 'replace' },
      ],
      audit: [
        { actorId: 'system', act: 'attendance.archived', subject: `attendance:${period}`, detail: { people: outcome.people } },
      ],
      effects: round ? [{ repaint: round.id }] : [],
    },
    left ? await archiveLeft(services, period, outcome, now) : emptyPlan,
  );
}
