import { periodOf } from '../../domain/attendance/config.ts';
import { readSaid } from '../../domain/attendance/day-said.ts';
import { calledIn, matchPeople } from '../../domain/attendance/files/match-people.ts';
import type { AttendanceSheet, RowDay } from '../../domain/attendance/files/sheet.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { PersonId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { addDays, type Instant, instant, type LocalDate, MINUTE, toInstant } from '../../kernel/time.ts';
import { attendanceScope } from './attendance-scope.ts';
import type { FileInCard } from './file-in-card.ts';
import { MOST_TOLD } from './file-in-card.ts';
import type { Services } from './services.ts';

export type ReadSheet = { readonly sheet: Omit<AttendanceSheet, 'days'>; readonly days: readonly RowDay[] };

/** What a file says of one person: the days with their punches as instants. */
export interface OfPerson {
  readonly personId: PersonId;
  readonly punches: ReadonlyMap<Instant, boolean>;
  readonly said: ReadonlyMap<LocalDate, string>;
  readonly periods: readonly string[];
}

export interface Gathered {
  readonly people: readonly OfPerson[];
  readonly unmatched: ReadonlyMap<string, 'unknown' | 'several'>;
  readonly hasNumbers: boolean;
  readonly foreign: number;
  readonly unknown: readonly string[];
  readonly until: Instant;
}

/** A day of somebody closes by noon of the next at the latest: further the last day of a file tells nothing. Minutes. */
const LAST_CLOSES = 1440 + 720;

/** Which machine a file comes from: by its name, and by where whoever sends it belongs. */
export const machineOf = (name: string, { unitId }: Pick<Person, 'unitId'>): string =>
  `${name
    .replace(/\.[^.]*$/u, '')
    .replace(/[_-]?(?:attlog|考勤.*)$/iu, '')
    .replace(/[\s\d(（)）月年-]+$/u, '')}:${unitId}`;

/** What a file would bring, person by person, of those its sender is there for (S4). */
export async function gatherFile(
  services: Services,
  { org, person, now, name }: { readonly org: Org; readonly person: Person; readonly now: Instant; readonly name: string },
  { sheet, days }: ReadSheet,
): Promise<Gathered> {
  const scope = attendanceScope(org, person.id) ?? new Set();
  const numbers = sheet.source === 'machine' ? await services.reads.machineNumbers(machineOf(name, person)) : [];
  const matched = matchPeople(org, new Map(numbers.map((row) => [row.number, row.personId as PersonId])));
  const people = new Map<PersonId, { punches: Map<Instant, boolean>; said: Map<LocalDate, string>; periods: Set<string> }>();
  const unmatched = new Map<string, 'unknown' | 'several'>();
  const unknown = new Set<string>();
  const foreign = new Set<string>();
  let hasNumbers = false;
  for (const { who, date, punches, said } of days) {
    const found = matched(who);
    if ('none' in found) {
      unmatched.set(calledIn(who), found.none);
      hasNumbers ||= who.number !== '';
      continue;
    }
    const home = org.person(found.person)?.unitId;
    if (!home || !scope.has(home)) {
      foreign.add(found.person);
      continue;
    }
    const own = people.get(found.person) ?? { punches: new Map(), said: new Map(), periods: new Set() };
    people.set(found.person, own);
    const midnight = toInstant(date, 0, services.zone);
    for (const { at, outdoor } of punches) {
      const moment = instant(midnight + at * MINUTE);
      own.punches.set(moment, outdoor || own.punches.get(moment) === true);
    }
    if (said !== '') own.said.set(date, said);
    own.periods.add(periodOf(date));
    for (const one of readSaid(said)) if (one.is === 'unknown') unknown.add(one.text);
  }
  for (const period of new Set([periodOf(sheet.from), periodOf(sheet.to)]))
    for (const own of people.values()) own.periods.add(period);
  const { madeAt } = sheet;
  const made = madeAt ? toInstant(madeAt.date, madeAt.minutes, services.zone) : now;
  const end = toInstant(sheet.to, LAST_CLOSES, services.zone);
  return {
    people: [...people].map(([personId, own]) => ({ personId, ...own, periods: [...own.periods] })),
    unmatched,
    hasNumbers,
    foreign: foreign.size,
    unknown: [...unknown],
    until: instant(Math.min(made, end, now)),
  };
}

const LOOKED_UP = 50;

/** What a file would bring as things stand, for its card. */
export async function lookedAt(
  services: Services,
  sent: Parameters<typeof gatherFile>[1],
  read: ReadSheet,
  pause: () => Promise<unknown>,
): Promise<Partial<FileInCard>> {
  const { sheet } = read;
  const found = await gatherFile(services, sent, read);
  let fresh = 0;
  for (const some of inPortions(found.people, LOOKED_UP)) {
    fresh += (await freshOf(services, sheet, some)).reduce((sum, { punches }) => sum + punches.size, 0);
    await pause();
  }
  return {
    source: sheet.source,
    from: sheet.from,
    to: sheet.to,
    until: found.until,
    people: found.people.length,
    punches: found.people.reduce((sum, { punches }) => sum + punches.size, 0),
    fresh,
    faulty: sheet.faults.length,
    faults: sheet.faults
      .slice(0, MOST_TOLD)
      .map((one) => ({ ...one, column: one.column.slice(0, 100), said: one.said.slice(0, 100) })),
    unmatched: [...found.unmatched].slice(0, MOST_TOLD).map(([called, why]) => ({ called: called.slice(0, 100), why })),
    unmatchedCount: found.unmatched.size,
    foreign: found.foreign,
    unknown: found.unknown.slice(0, MOST_TOLD),
    machine: found.hasNumbers ? machineOf(sent.name, sent.person) : null,
  };
}

/** What of these people's punches is not known yet. */
export async function freshOf(
  services: Services,
  { from, to }: Pick<AttendanceSheet, 'from' | 'to'>,
  people: readonly OfPerson[],
): Promise<readonly OfPerson[]> {
  const known = await services.reads.knownPunches(
    people.map(({ personId }) => personId),
    toInstant(addDays(from, -1), 0, services.zone),
    toInstant(addDays(to, 2), 0, services.zone),
  );
  const seen = new Set(known.map(({ personId, at }) => `${personId} ${at}`));
  return people.map((one) => ({
    ...one,
    punches: new Map([...one.punches].filter(([at]) => !seen.has(`${one.personId} ${at}`))),
  }));
}

/** The id of the file that a card brings: the same whenever it is tried again. */
export const attendanceFileId = ({ file, card }: { readonly file: string; readonly card: string }): string =>
  `atf_${file.slice(0, 16)}${fingerprint(card)}`;
