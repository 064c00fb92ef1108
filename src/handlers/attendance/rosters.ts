import { periodOf, type RosterPlace } from '../../domain/attendance/config.ts';
import { type ScheduledShift, shiftInGroup } from '../../domain/attendance/group-rules.ts';
import type { DayRules } from '../../domain/attendance/month-frame.ts';
import { halvesOf, type NamedShift, rosterShift, stretchesOf } from '../../domain/attendance/roster.ts';
import { DAY_OFF, readRoster } from '../../domain/attendance/roster-said.ts';
import { monthBeside, monthFrom } from '../../domain/measure/months.ts';
import type { PersonId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import { type LocalDate, parts } from '../../kernel/time.ts';
import { roster } from '../../kinds/roster.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { readRows } from '../records/load-record.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import { NO_SHIFT_ID, shiftsKept } from './keep-schedule.ts';
import { isOnPlatform } from './rules-on.ts';
import type { Services } from './services.ts';

const ROSTER = roster as unknown as Kind;
const AT_ONCE = 500;

/** A shift as a day is counted by it; `own`: with its own thresholds, as the platform has it. */
export type RosterShift = NamedShift & { readonly own?: CountedShift };
type CountedShift = Exclude<ScheduledShift['shift'], string>;

/** What is planned for somebody's day. */
export interface RosterDay {
  /** `unclear`: the platform has a shift for it by which nothing can be counted. */
  readonly shift: RosterShift | 'off' | 'unclear';
  /** Of `unclear`: how it is called there. */
  readonly called: string;
  readonly place: RosterPlace;
  /** What the other place has for the day, where that is something else. */
  readonly other?: Omit<RosterDay, 'other'>;
}
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

type RosterServices = Pick<Services, 'reads' | 'attendanceRules'>;

/** What is planned for some people's days: by rosters brought here, and by the platform's own schedule. Where neither is in use nothing is read. */
export async function rostersOf(services: RosterServices, people: readonly PersonId[], days: Days): Promise<Rosters> {
  const { rosterWins } = services.attendanceRules;
  const sheet = await sheetsOf(services, people, days);
  const platform = await schedulesOf(services, people, days);
  const [first, second] = rosterWins === 'sheet' ? [sheet, platform] : [platform, sheet];
  if (second.size === 0) return first;
  const found = new Map<PersonId, Map<LocalDate, RosterDay>>();
  for (const person of new Set([...first.keys(), ...second.keys()])) {
    const own = new Map(second.get(person));
    for (const [date, day] of first.get(person) ?? []) {
      const other = own.get(date);
      own.set(date, other && !isSame(day, other) ? { ...day, other } : day);
    }
    found.set(person, own);
  }
  return found;
}

/** The same hours, however they are called. */
const isSame = (a: RosterDay, b: RosterDay): boolean =>
  typeof a.shift === 'string' || typeof b.shift === 'string'
    ? a.shift === b.shift
    : toJson(stretchesOf(a.shift)) === toJson(stretchesOf(b.shift));

/** The rosters of some people in the months that these days touch; where no shifts are configured nothing is read. */
async function sheetsOf(
  { reads, attendanceRules: { shifts } }: RosterServices,
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
    const said = name === DAY_OFF ? 'off' : shift;
    return said === undefined ? [] : [[date, { shift: said, called: name, place: 'sheet' }]];
  });
}

/** What the platform has scheduled; where nobody punches there nothing is read. */
async function schedulesOf(services: RosterServices, people: readonly PersonId[], days: Days): Promise<Rosters> {
  const found = new Map<PersonId, Map<LocalDate, RosterDay>>();
  if (!isOnPlatform(services.attendanceRules)) return found;
  const rows = await services.reads.scheduledDays(people, days);
  if (rows.length === 0) return found;
  const shifts = new Map([...(await shiftsKept(services))].map(([id, shift]) => [id, dayOf(shift)] as const));
  for (const { personId, date, shift } of rows) {
    const own = found.get(personId as PersonId) ?? new Map<LocalDate, RosterDay>();
    found.set(personId as PersonId, own);
    own.set(date as LocalDate, shift === NO_SHIFT_ID ? FREE : (shifts.get(shift) ?? { ...UNCLEAR, called: shift }));
  }
  return found;
}

const FREE: RosterDay = { shift: 'off', called: '', place: 'feishu' };
const UNCLEAR: RosterDay = { shift: 'unclear', called: '', place: 'feishu' };

function dayOf({ name, shift }: ScheduledShift): RosterDay {
  if (typeof shift === 'string') return { ...UNCLEAR, called: name };
  const { on, off, rest, split } = shift;
  const stretches = split && rest ? [[on, rest.from] as const, [rest.to, off] as const] : [[on, off] as const];
  const hours = stretches.map(([from, to]) => ({ from: from % 1440, to: to % 1440 }));
  return { shift: { name, also: [], hours, rest: split ? null : rest, own: shift }, called: name, place: 'feishu' };
}

/** What is planned, as far as it holds there: the platform's schedule is of those who punch there. */
export function plannedOn({ isPlatform }: Pick<DayRules, 'isPlatform'>, day: RosterDay | undefined): RosterDay | undefined {
  if (day === undefined || isPlatform === true) return day;
  const { other, ...own } = day;
  return own.place === 'sheet' ? own : other;
}

/** What holds on a day for whoever works by a roster. */
export function byRoster(rules: DayRules, day: RosterDay | undefined): DayRules {
  const planned = plannedOn(rules, day);
  if (planned === undefined) return rules;
  const { shift, called } = planned;
  if (shift === 'off') return { ...rules, isWorkday: false };
  if (shift === 'unclear') return { ...rules, isWorkday: true, unclear: called };
  const counted = shift.own ? shiftInGroup(rules.shift, { shift: shift.own }, false) : rosterShift(rules.shift, shift);
  return { ...rules, shift: counted, isWorkday: true, usual: rules.halves ?? halvesOf(rules.shift) };
}
