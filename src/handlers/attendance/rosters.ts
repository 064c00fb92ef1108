import { periodOf } from '../../domain/attendance/config.ts';
import type { DayRules } from '../../domain/attendance/month-frame.ts';
import { halvesOf, type NamedShift, rosterShift } from '../../domain/attendance/roster.ts';
import { DAY_OFF, readRoster } from '../../domain/attendance/roster-said.ts';
import { monthBeside, monthFrom } from '../../domain/measure/months.ts';
import type { PersonId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { type LocalDate, parts } from '../../kernel/time.ts';
import { roster } from '../../kinds/roster.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { readRows } from '../records/load-record.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import type { Services } from './services.ts';

const ROSTER = roster as unknown as Kind;
const AT_ONCE = 500;

/** What a roster says of a day. */
export type RosterDay = NamedShift | 'off';
/** … of the days of some people; who or what is not in it is as usual. */
export type Rosters = ReadonlyMap<PersonId, ReadonlyMap<LocalDate, RosterDay>>;

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
/** What an entry of the register of rosters says. */
export interface RosterForm {
  readonly person: PersonId;
  readonly month: string;
  readonly days: string;
}

/** The rosters of some people in the months that these days touch; where no shifts are configured nothing is read. */
export async function rostersOf(
  { reads, attendanceRules: { shifts } }: Pick<Services, 'reads' | 'attendanceRules'>,
  people: readonly PersonId[],
  { from, to }: Days,
): Promise<Rosters> {
  if (shifts.length === 0) return new Map();
  const months: string[] = [];
  for (let month = periodOf(from); month <= periodOf(to); month = monthBeside(month, 1)) months.push(month);
  const keys = people.flatMap((person) =>
    months.flatMap((month) => uniqueKeys(ROSTER, { form: { person, month } as unknown as Rec['form'] })),
  );
  const ids = [...(await reads.recordsWithKeys(ROSTER.id, keys)).values()];
  const rows = (await Promise.all(inPortions(ids, AT_ONCE).map((some) => reads.recordsById(some)))).flat();
  const found = new Map<PersonId, Map<LocalDate, RosterDay>>();
  for (const { record } of readRows(rows)) {
    if (record.state !== ROSTER.start) continue;
    const { person, month, days } = record.form as unknown as RosterForm;
    const own = found.get(person) ?? new Map<LocalDate, RosterDay>();
    found.set(person, own);
    for (const [date, day] of daysIn(month, days, shifts)) own.set(date, day);
  }
  return found;
}

/** A shift that is configured no more is as if nothing were said. */
function daysIn(month: string, text: string, shifts: readonly NamedShift[]): readonly (readonly [LocalDate, RosterDay])[] {
  const read = readRoster(text, parts(monthFrom(month).to).day, shifts);
  if (!read.ok) return [];
  return [...read.value].flatMap(([day, name]): readonly (readonly [LocalDate, RosterDay])[] => {
    const date = `${month}-${String(day).padStart(2, '0')}` as LocalDate;
    const shift = shifts.find((one) => one.name === name);
    return name === DAY_OFF ? [[date, 'off']] : shift ? [[date, shift]] : [];
  });
}

/** What holds on a day for whoever works by a roster. */
export function byRoster(rules: DayRules, day: RosterDay | undefined): DayRules {
  if (day === undefined) return rules;
  if (day === 'off') return { ...rules, isWorkday: false };
  return { ...rules, shift: rosterShift(rules.shift, day), isWorkday: true, usual: halvesOf(rules.shift) };
}
