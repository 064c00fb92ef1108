import { balance } from '../../domain/leave/ledger.ts';
import { partOf } from '../../domain/leave/out.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { isId, type PersonId, type RequestId, type UnitId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, type LocalDate, timeText, toLocal } from '../../kernel/time.ts';
import { leaveEntryOf } from '../leave/ledgers.ts';
import type { Row } from '../plan.ts';
import { type Book, type Cell, column, type Sheet } from '../sheet.ts';
import { type ExportQuery, exportUnits, exportWhose } from './export-query.ts';
import type { Services } from './services.ts';

type Day = Row<'leaveDay'>;

/** People whose ledgers are read at once. */
const AT_A_TIME = 200;

/**
 * The file as things stand now, for somebody who may have it now: 明细 a line per day of leave, 汇总 days per person and kind, 余额 what is left.
 * Null when they may not any more (S4). `pause` lets others in between units.
 */
export async function exportBook(
  services: Services,
  viewer: Person,
  query: ExportQuery,
  pause: () => Promise<void>,
): Promise<Book | null> {
  const org = await services.reads.org();
  const units = exportUnits(org, viewer, query);
  const person = query.person ? org.person(query.person) : null;
  const own = query.own && query.person === viewer.id;
  if (!own && (units.length === 0 || (query.person && !(person && units.includes(person.unitId))))) return null;
  const days = query.person
    ? await services.reads.leaveDays(query.person, query.from, query.to)
    : await daysOf(services, units, query, pause);
  const people = peopleOf(
    org,
    query.person ? [query.person] : units.flatMap((unit) => org.staff(unit).map((one) => one.id)),
    days,
  );
  const active = people.filter((one) => one.active && (own || units.includes(one.unitId)));
  return {
    name: t('export.file', { whose: exportWhose(org, viewer, query), days: plain(daysText(query)) }),
    sheets: [
      await detail(services, org, days),
      summary(services, org, people, days),
      await balances(services, org, active, toLocal(services.clock.now(), services.zone).date, pause),
    ],
  };
}

async function daysOf(
  services: Services,
  units: readonly UnitId[],
  { from, to }: ExportQuery,
  pause: () => Promise<void>,
): Promise<readonly Day[]> {
  const days: Day[] = [];
  for (const unit of units) {
    days.push(...(await services.reads.unitLeaveDays([unit], from, to)));
    await pause();
  }
  return days.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** 2026-11 for a whole month, else both ends. */
function daysText({ from, to }: ExportQuery): string {
  const isMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && addDays(to, 1).endsWith('-01');
  return isMonth ? from.slice(0, 7) : `${from} ${to}`;
}

/** The staff, and those with days in this time who have moved or left since; by employee number. */
function peopleOf(org: Org, staff: readonly PersonId[], days: readonly Day[]): readonly Person[] {
  const ids = new Set<string>([...staff, ...days.map((day) => day.personId)]);
  return [...ids]
    .flatMap((id) => (isId('per', id) ? (org.person(id) ?? []) : []))
    .toSorted((a, b) => (a.employeeNo ?? '').localeCompare(b.employeeNo ?? ''));
}

const who = (org: Org, person: Person | null, unit: string): readonly Cell[] => [
  { written: person?.employeeNo ?? '' },
  { written: person ? personName(org, person.id) : '—' },
  { written: isId('unt', unit) ? (unitName(org, unit) ?? '') : '' },
];
const WHO = [column(t('export.no'), 10), column(t('export.name'), 12), column(t('export.unit'), 14)];

async function detail(services: Services, org: Org, days: readonly Day[]): Promise<Sheet> {
  const numbers = await services.reads.requestNumbers([...new Set(days.map((day) => day.requestId as RequestId))]);
  return {
    name: t('export.detail'),
    columns: [
      ...WHO,
      column(t('export.date'), 12),
      column(t('export.part'), 14),
      column(t('export.type'), 10),
      column(t('export.hours'), 8),
      column(t('export.state'), 10),
      column(t('export.number'), 20),
    ],
    rows: days.map((day) => {
      const type = typeOf(services, day.leaveType);
      return [
        ...who(org, isId('per', day.personId) ? org.person(day.personId) : null, day.unitId),
        { day: day.date as LocalDate },
        { said: partText(services, org, day) },
        { said: type ? say(type.name) : plain(day.leaveType) },
        { number: day.minutes / 60 },
        { said: t(day.state === 'approved' ? 'export.approved' : 'export.held') },
        { written: numbers.get(day.requestId as RequestId) ?? '' },
      ];
    }),
  };
}

function partText(services: Services, org: Org, { fromMin, toMin, unitId }: Day): Text {
  const part = partOf(fromMin, toMin, services.settings.calendarOf(org, unitId as UnitId).hours);
  return typeof part === 'string'
    ? t(`out.part_${part}`)
    : t('out.part_hours', { from: timeText(part.from), to: timeText(part.to) });
}

const typeOf = (services: Services, id: string): LeaveType | null =>
  services.settings.leave.types.find((type) => type.id === id) ?? null;

/** Days to four places: a minute is a 480th of one. */
const asDays = (minutes: number, dayMinutes: number): number => Math.round((minutes / dayMinutes) * 10_000) / 10_000;

/** Approved days per person and kind, and beside them what is still pending; everybody of the units, also those who were never away. */
function summary(services: Services, org: Org, people: readonly Person[], days: readonly Day[]): Sheet {
  const taken = new Set(days.map((day) => day.leaveType));
  const types = services.settings.leave.types.filter((type) => taken.has(type.id));
  const sums = new Map<string, number>();
  for (const { personId, leaveType, state, minutes } of days) {
    const key = `${personId} ${state === 'approved' ? leaveType : ' held'}`;
    const share = asDays(minutes, typeOf(services, leaveType)?.dayMinutes ?? services.settings.leave.dayMinutes);
    sums.set(key, (sums.get(key) ?? 0) + share);
  }
  const sum = (person: Person, what: string): number => asDays(sums.get(`${person.id} ${what}`) ?? 0, 1);
  return {
    name: t('export.summary'),
    columns: [
      ...WHO,
      ...types.map((type) => column(t('export.days_of', { name: say(type.name) }), 10)),
      column(t('export.total'), 10),
      column(t('export.pending'), 10),
    ],
    rows: people.map((person) => [
      ...who(org, person, person.unitId),
      ...types.map((type) => ({ number: sum(person, type.id) })),
      {
        number: asDays(
          types.reduce((total, type) => total + sum(person, type.id), 0),
          1,
        ),
      },
      { number: sum(person, ' held') },
    ]),
  };
}

async function balances(
  services: Services,
  org: Org,
  people: readonly Person[],
  today: LocalDate,
  pause: () => Promise<void>,
): Promise<Sheet> {
  const types = services.settings.leave.types.filter((type) => type.balance === 'ledger');
  const rows: (readonly Cell[])[] = [];
  for (let at = 0; at < people.length; at += AT_A_TIME) {
    const some = people.slice(at, at + AT_A_TIME);
    const entries = (await services.reads.leaveEntriesOfAll(some.map((one) => one.id))).map(leaveEntryOf);
    const byPerson = groupBy(entries, (entry) => entry.personId);
    for (const person of some)
      for (const type of types) {
        const own = (byPerson.get(person.id) ?? []).filter((entry) => entry.leaveType === type.id);
        if (own.length === 0) continue;
        const now = balance(own, type.id, today);
        const next = now.lots.find((lot) => lot.remaining > 0 && lot.expiresOn !== null && lot.expiresOn >= today);
        const inDays = (minutes: number): Cell => ({ number: asDays(minutes, type.dayMinutes) });
        rows.push([
          ...who(org, person, person.unitId),
          { said: say(type.name) },
          inDays(now.lots.reduce((sum, lot) => sum + lot.granted, 0)),
          inDays(now.used),
          inDays(now.held),
          inDays(now.available),
          next?.expiresOn ? { day: next.expiresOn } : null,
        ]);
      }
    await pause();
  }
  return {
    name: t('export.balance'),
    columns: [
      ...WHO,
      column(t('export.type'), 10),
      column(t('export.granted'), 10),
      column(t('export.used'), 10),
      column(t('export.bound'), 10),
      column(t('export.left'), 10),
      column(t('export.expiry'), 12),
    ],
    rows,
  };
}
