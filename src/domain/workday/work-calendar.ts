import { fingerprint } from '../../kernel/fingerprint.ts';
import { eachDay, type LocalDate, parts, weekday } from '../../kernel/time.ts';
import { fixedStatutory } from './provisional.ts';
import type { DayInfo, DayKind, Holiday, HolidayYear, OverlayDay, RestKind, WorkingHours, WorkSpan } from './types.ts';

interface NationalDay {
  readonly role: 'statutory' | 'swapped' | 'weekend' | 'work';
  readonly holiday: Pick<Holiday, 'id' | 'name'>;
}

/** The calendar of one branch: the nation's years, then the company's days, then the branch's. */
export interface WorkCalendar {
  /** Changes whenever a rule of the calendar changes; stored with each request so that a later change is noticed (O6). */
  readonly version: string;
  readonly years: ReadonlyMap<number, HolidayYear>;
  readonly hours: WorkingHours;
  /** Weekly rest days, 1 = Monday … 7 = Sunday. */
  readonly weekend: readonly number[];
  readonly national: ReadonlyMap<LocalDate, NationalDay>;
  readonly own: ReadonlyMap<LocalDate, OverlayDay>;
  /** Days before `day` are those of another calendar: of somebody who has moved to another branch. */
  readonly before?: { readonly day: LocalDate; readonly calendar: WorkCalendar };
  /** Of one person: days by their roster over those of the calendar. */
  readonly roster?: { readonly days: RosterHalves; readonly plain: WorkCalendar };
}

/** Both halves of the shift on each day of somebody's roster; none: a day off. */
export type RosterHalves = ReadonlyMap<LocalDate, readonly WorkSpan[]>;

/** The calendar of whoever works by a roster: of days that it does not name, and of statutory holidays, nothing changes. */
export function withRoster(calendar: WorkCalendar, days: RosterHalves): WorkCalendar {
  const plain = calendar.roster?.plain ?? calendar;
  if (days.size === 0) return plain;
  const said = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...plain, version: `${plain.version}#${fingerprint(JSON.stringify(said))}`, roster: { days, plain } };
}

/** The calendar of somebody who was elsewhere until a day; where the two are alike it is one of them. */
export function joinCalendars(earlier: WorkCalendar, day: LocalDate, later: WorkCalendar): WorkCalendar {
  if (earlier.version === later.version) return later;
  return { ...later, version: `${earlier.version}|${day}|${later.version}`, before: { day, calendar: earlier } };
}

/** The calendar that holds on a day. */
export function calendarOn(calendar: WorkCalendar, date: LocalDate): WorkCalendar {
  const { before } = calendar;
  return before && date < before.day ? calendarOn(before.calendar, date) : calendar;
}

export const DEFAULT_HOURS: WorkingHours = { am: { from: 540, to: 720 }, pm: { from: 810, to: 1080 } };

/**
 * Builds a branch calendar. `days` are applied in order, so a branch's days stand after the company's and win.
 * Hours and weekend default to 09:00–12:00, 13:30–18:00, Saturday and Sunday.
 */
export function buildCalendar(from: {
  readonly years: readonly HolidayYear[];
  readonly hours?: WorkingHours;
  readonly weekend?: readonly number[];
  readonly days?: readonly OverlayDay[];
}): WorkCalendar {
  const { years, hours = DEFAULT_HOURS, weekend = [6, 7], days = [] } = from;
  const own = new Map<LocalDate, OverlayDay>();
  for (const day of days) for (const date of eachDay(day.from, day.to)) own.set(date, day);
  const national = new Map(years.flatMap((year) => year.holidays.flatMap(nationalDays)));
  const version = fingerprint(JSON.stringify([years, hours, weekend, days]));
  return { version, years: new Map(years.map((y) => [y.year, y])), hours, weekend, national, own };
}

/** What this day is: by somebody's roster where it names the day, else at the branch. A statutory holiday stays one (《劳动法》第四十四条). */
export function dayKind(calendar: WorkCalendar, date: LocalDate): DayInfo {
  const rostered = calendar.roster?.days.get(date);
  const usual = branchDay(calendar, date);
  if (rostered === undefined || usual.statutory) return usual;
  const isOff = rostered.length === 0;
  return {
    date,
    kind: isOff ? 'weekend' : 'workday',
    statutory: false,
    rest: isOff ? 'weekend' : null,
    spans: rostered,
    workMinutes: rostered.reduce((sum, { from, to }) => sum + to - from, 0),
    provisional: usual.provisional,
    rostered: true,
  };
}

/**
 * What this day is at the branch. Order: statutory holidays stand above everything (work on them is overtime, not a workday,
 * 《劳动法》第四十四条), then the branch's extra workdays, then the nation's days and weekends, then closures and half holidays.
 */
function branchDay(joined: WorkCalendar, date: LocalDate): DayInfo {
  const calendar = calendarOn(joined, date);
  const year = parts(date).year;
  const provisional = calendar.years.get(year)?.source !== 'official';
  const national = calendar.national.get(date) ?? (calendar.years.has(year) ? undefined : fixedStatutory(date));
  const own = calendar.own.get(date);
  const name = national?.holiday.name;
  const off = (kind: DayKind, rest: RestKind, called = name): DayInfo => ({
    date,
    kind,
    statutory: rest === 'statutory',
    rest,
    ...(called ? { name: called } : {}),
    spans: [],
    workMinutes: 0,
    provisional,
  });
  const on = (kind: DayKind, spans: readonly WorkSpan[], called = name): DayInfo => ({
    date,
    kind,
    statutory: false,
    rest: null,
    ...(called ? { name: called } : {}),
    spans,
    workMinutes: spans.reduce((sum, s) => sum + s.to - s.from, 0),
    provisional,
  });

  const weekly = calendar.weekend.includes(weekday(date));
  const halves = halvesOf(calendar.hours);
  if (national?.role === 'statutory') return off('holiday', 'statutory');
  if (own?.kind === 'workday') {
    const spans = own.only ? halves.filter((s) => s.half === own.only) : halves;
    return on(weekly || national || own.only ? 'makeup' : 'workday', spans, own.name);
  }
  if (national?.role === 'swapped' || national?.role === 'weekend') return off('holiday', national.role);
  if (weekly && national?.role !== 'work') return off('weekend', 'weekend');
  if (own?.kind === 'holiday') return off('holiday', 'company', own.name);
  if (own?.kind === 'closure') return off('closure', 'closure', own.name);
  if (own?.kind === 'half_holiday')
    return on(
      'half_holiday',
      halves.filter((s) => s.half !== own.off),
      own.name,
    );
  return weekly ? on('makeup', halves) : on('workday', halves, undefined);
}

/** The stretches worked on this day, in order; empty on days off. */
export const workSpans = (calendar: WorkCalendar, date: LocalDate): readonly WorkSpan[] => dayKind(calendar, date).spans;

/** Real work minutes of an ordinary day of the branch, e.g. 450. */
export const ordinaryMinutes = (hours: WorkingHours): number => hours.am.to - hours.am.from + hours.pm.to - hours.pm.from;

export const halvesOf = (hours: WorkingHours): readonly WorkSpan[] => [
  { half: 'am', ...hours.am },
  { half: 'pm', ...hours.pm },
];

function nationalDays(holiday: Holiday): (readonly [LocalDate, NationalDay])[] {
  const off = eachDay(holiday.from, holiday.to).map((date): readonly [LocalDate, NationalDay] => {
    const role = holiday.statutory.includes(date) ? 'statutory' : holiday.swapped.includes(date) ? 'swapped' : 'weekend';
    return [date, { role, holiday }];
  });
  return [...off, ...holiday.work.map((date): readonly [LocalDate, NationalDay] => [date, { role: 'work', holiday }])];
}
