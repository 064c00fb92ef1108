import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { addDays, type Instant, type LocalDate, MINUTE } from '../../kernel/time.ts';
import type { MinuteSpan } from '../workday/types.ts';
import { readSaid, type Said } from './day-said.ts';
import { length, spansOf, within } from './duty.ts';
import { judgeDay } from './judge-day.ts';
import type { FrameDay, MonthFrame } from './month-frame.ts';
import { type DayNote, handOf, withNotes } from './notes.ts';
import { daysOfPunches } from './punches.ts';
import { type BookedLeave, halvesOf, leaveOfNight, leaveOnShift } from './roster.ts';
import { besidePlatform, latestOf, type SaidOfDay, type SharedPunch } from './two-sources.ts';
import type { DayState, FoundAnomaly, Judged, PersonDay, Shift, Side } from './types.ts';

/** Everything the days of one person in one month follow from. Instants of the punches reach from the day before the first to the day after the last. */
export interface MonthFacts {
  readonly personId: PersonId;
  /** Need not punch. */
  readonly isExempt: boolean;
  readonly joinedOn: LocalDate | null;
  /** The first day on which they are not there any more. */
  readonly leftOn: LocalDate | null;
  readonly punches: readonly { readonly at: Instant; readonly outdoor: boolean; readonly onPlatform?: boolean }[];
  /** Approved leave, minutes of the day. */
  readonly leave: readonly (BookedLeave & { readonly date: LocalDate; readonly type: string })[];
  /** Approved trips, whole days, both ends included. */
  readonly trips: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  /** Approved overtime. */
  readonly overtime: readonly (MinuteSpan & { readonly date: LocalDate })[];
  readonly corrections: readonly { readonly date: LocalDate; readonly side: Side; readonly state: 'approved' | 'pending' }[];
  readonly notes: readonly DayNote[];
  /** What files said of a day; the latest of a day counts. */
  readonly said: readonly SaidOfDay[];
  /** Where a source is complete from a day on until an instant. */
  readonly covers: readonly { readonly fromOn: LocalDate; readonly until: Instant }[];
  readonly now: Instant;
}

/** The days of one person, by date (S54). Pure: the same facts give the same days, however often and in whatever order they came. */
export function personMonth(facts: MonthFacts, frame: MonthFrame): readonly PersonDay[] {
  const punches = shareOut(facts, frame);
  const said = groupBy(facts.said, ({ date }) => date);
  const days: PersonDay[] = [];
  let leftBefore: number | null = null;
  for (let i = 0; i < frame.days.length - 1; i++) {
    const of = frame.days[i] as FrameDay;
    const day = judgeOn(facts, of, { punches: punches[i] ?? [], said: said.get(of.date) ?? [], leftBefore });
    if (i > 0) days.push(day);
    leftBefore = day.out ?? day.in;
  }
  return days;
}

interface OfDay {
  readonly punches: readonly SharedPunch[];
  readonly said: readonly SaidOfDay[];
  readonly leftBefore: number | null;
}

function judgeOn(facts: MonthFacts, { date, rules, midnight }: FrameDay, { leftBefore, ...told }: OfDay): PersonDay {
  const { shift, unitId, isWorkday, isOwnSource } = rules;
  const { punches, text, beside } = rules.isPlatform
    ? besidePlatform(told)
    : { ...told, text: latestOf(told.said), beside: null };
  const minutesOf = (at: Instant) => Math.floor((at - midnight) / MINUTE);
  const booked = onDay(facts.leave, date);
  const own = rules.usual && booked.length > 0 ? leaveOnShift(booked, rules.usual, halvesOf(shift)) : booked;
  const night = rules.usual && shift.off > 1440 ? leaveOfNight(onDay(facts.leave, addDays(date, 1)), shift.off, rules.usual) : [];
  const leave = night.length > 0 ? [...own, ...night] : own;
  const byHand = handOf(facts.notes, date);
  const seen = minutesOf(facts.now);
  const decided = judgeDay({
    counted: isThere(facts, date, new Set(punches.map(({ at }) => at)).size),
    shift,
    isWorkday: isWorkday && !(rules.isStatutory === true && isCovered(shift, leave)),
    punches,
    leave,
    trip: facts.trips.some(({ from, to }) => from <= date && date <= to) ? [{ from: shift.on, to: shift.off }] : [],
    overtime: onDay(facts.overtime, date),
    corrections: onDay(facts.corrections, date),
    byHand,
    said: saidOf(text, facts.isExempt),
    seen,
    complete: isOwnSource || facts.isExempt ? seen : minutesOf(completeOn(facts, date)),
    leftBefore,
  });
  const judged = rules.unclear === undefined ? decided : shiftUnclear(decided, rules.unclear);
  // Written out: to take the anomalies off and put the rest together again takes longer than judging the day.
  return {
    state: judged.state,
    open: judged.open,
    scheduled: judged.scheduled,
    worked: judged.worked,
    value: judged.value,
    late: judged.late,
    early: judged.early,
    missing: judged.missing,
    overtime: judged.overtime,
    leave: judged.leave,
    trip: judged.trip,
    in: judged.in,
    out: judged.out,
    marks: judged.marks,
    personId: facts.personId,
    unitId,
    date,
    leaves: leavesOf(judged, leave, shift),
    anomalies: withBeside(judged, beside).map((found: FoundAnomaly) => withNotes(found, facts.notes, date)),
    byHand,
  };
}

/** Nothing is taken for a statutory holiday: whoever is on leave there all through their shift is off, as everybody is. */
const isCovered = (shift: Shift, leave: readonly MinuteSpan[]): boolean =>
  leave.length > 0 && within(spansOf(shift), leave) === length(spansOf(shift));

/** Whoever leaves in the evening has worked that day, if they punched in and out; else the day on which they left is none of theirs. */
const isThere = ({ joinedOn, leftOn }: MonthFacts, date: LocalDate, punches: number): boolean =>
  (joinedOn === null || date >= joinedOn) && (leftOn === null || date < leftOn || (date === leftOn && punches > 1));

/** As far as they follow from hours of work: whoever was away all day needs no shift. */
const WORKED: readonly DayState[] = ['ok', 'late', 'serious', 'early', 'missing', 'candidate', 'part_leave'];

/** Nobody knows when they were to be there: what there is of punches is shown, nothing is late and nothing normal, until somebody sets the day by hand. */
function shiftUnclear(day: Judged, called: string): Judged {
  if (day.open || day.marks.includes('by_hand') || !WORKED.includes(day.state)) return day;
  const told = day.anomalies.filter(({ kind }) => kind === 'unknown_text' || kind === 'differs');
  return {
    ...day,
    state: 'unclear',
    value: 0,
    late: 0,
    early: 0,
    missing: [],
    anomalies: [{ kind: 'unknown_shift', at: null, said: called }, ...told],
  };
}

/** Both sources are told of, none is taken silently; what is not decided yet is no difference, nor is what somebody set by hand. */
const withBeside = ({ open, anomalies, marks }: Judged, beside: 'punch' | 'words' | null): readonly FoundAnomaly[] =>
  beside === null || open || marks.includes('by_hand') || anomalies.some(({ kind }) => kind === 'differs')
    ? anomalies
    : [...anomalies, { kind: 'differs', at: null, said: beside }];

/** Of most kinds there is nothing in a month. */
const onDay = <T extends { readonly date: LocalDate }>(all: readonly T[], date: LocalDate): readonly T[] =>
  all.length === 0 ? all : all.filter((one) => one.date === date);

/** Whoever need not punch was there, unless something says otherwise. */
const saidOf = (text: string | null, isExempt: boolean): readonly Said[] => {
  const said = text === null ? [] : readSaid(text);
  return isExempt && said.length === 0 ? [{ is: 'ok' }] : said;
};

const NEVER = 0 as Instant;
const completeOn = ({ covers }: MonthFacts, date: LocalDate): Instant =>
  covers.reduce((latest, { fromOn, until }) => (fromOn <= date && until > latest ? until : latest), NEVER);

/** Leave of the day by its kind, as far as it lies in work. Set by hand without a request, it is of no kind. */
function leavesOf(judged: Judged, leave: readonly (MinuteSpan & { readonly type: string })[], shift: Shift): PersonDay['leaves'] {
  if (judged.leave === 0) return [];
  const types = [...new Set(leave.map(({ type }) => type))].toSorted();
  const found = types.flatMap((type) => {
    const minutes = within(
      spansOf(shift),
      leave.filter((one) => one.type === type),
    );
    return minutes > 0 ? [{ type, minutes }] : [];
  });
  const rest = judged.leave - found.reduce((sum, { minutes }) => sum + minutes, 0);
  return rest > 0 ? [...found, { type: '', minutes: rest }] : found;
}

/** Each punch with the day it belongs to, by the index of the day. */
function shareOut({ punches }: MonthFacts, { days, windows }: MonthFrame): readonly (readonly SharedPunch[])[] {
  const start = days[0]?.midnight ?? NEVER;
  const times = punches.map(({ at }) => Math.floor((at - start) / MINUTE));
  const shares: SharedPunch[][] = days.map(() => []);
  daysOfPunches(windows, times).forEach((day, i) => {
    const punch = punches[i];
    if (day === null || !punch) return;
    shares[day]?.push({
      at: (times[i] ?? 0) - (windows[day]?.midnight ?? 0),
      outdoor: punch.outdoor,
      onPlatform: punch.onPlatform,
    });
  });
  return shares;
}
