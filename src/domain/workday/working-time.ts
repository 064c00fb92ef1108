import { addDays, type Instant, type LocalDate, toInstant, toLocal, type Zone } from '../../kernel/time.ts';
import { DEFAULT_QUIET } from './branch-config.ts';
import { subtract } from './minute-spans.ts';
import type { MinuteSpan } from './types.ts';
import { type Wishes, wishedWindows } from './wishes.ts';
import { halvesOf, type WorkCalendar, workSpans } from './work-calendar.ts';
import { addMinutesOver, minutesBetweenOver } from './work-minutes.ts';

/** A stretch of a day on which the person is away: a row of an approved leave or a trip. */
export interface Away {
  readonly date: LocalDate;
  readonly fromMin: number;
  readonly toMin: number;
}

/** Whose clock it is: the branch's calendar, the person's absences, and the hours in which nobody is disturbed. */
export interface Who {
  readonly calendar: WorkCalendar;
  readonly zone: Zone;
  readonly away: readonly Away[];
  readonly quiet: MinuteSpan;
  /** When the person likes to be sent something; absent: as soon as allowed. */
  readonly wishes?: Wishes;
}

export const who = (calendar: WorkCalendar, zone: Zone, away: readonly Away[] = [], quiet: MinuteSpan = DEFAULT_QUIET): Who => ({
  calendar,
  zone,
  away,
  quiet,
});

const HORIZON = 400;

/** The person is at work at this instant: branch work time, and not on leave (O15). */
export function isWorkingTime(at: Instant, person: Who): boolean {
  const { date, minutes } = toLocal(at, person.zone);
  return personalSpans(person, date).some((span) => span.from <= minutes && minutes < span.to);
}

/**
 * The first instant from `at` on at which this person may be sent something that is not an answer: on a day the person works,
 * outside quiet hours, and not beside a leave (someone off in the morning is left alone until 13:30, not at 08:30 or at noon).
 * Narrowed to when the person likes it. Null when there is none within 400 days. Property: never inside quiet hours, never on a day off (S56–S58, O15).
 */
export function nextSendTime(at: Instant, person: Who): Instant | null {
  const start = toLocal(at, person.zone);
  let date = start.date;
  for (let i = 0; i <= HORIZON; i++, date = addDays(date, 1)) {
    for (const window of reachableOn(person, date)) {
      if (i > 0 || window.from > start.minutes) return toInstant(date, window.from, person.zone);
      if (start.minutes < window.to) return at;
    }
  }
  return null;
}

/** As `addWorkMinutes`, counting only minutes this person works: an SLA that stops while the approver is away. */
export const addWorkingTime = (from: Instant, minutes: number, person: Who): Instant =>
  addMinutesOver((date) => personalSpans(person, date), from, minutes, person.zone);

/** As `workMinutesBetween`, counting only minutes this person works. */
export const workingTimeBetween = (from: Instant, to: Instant, person: Who): number =>
  minutesBetweenOver((date) => personalSpans(person, date), from, to, person.zone);

const reachableOn = (person: Who, date: LocalDate): readonly MinuteSpan[] => {
  const allowed = sendWindows(person, date);
  return person.wishes ? wishedWindows(allowed, person.wishes, date) : allowed;
};

/** When the company lets messages reach the person on this day, in order. */
export function sendWindows(person: Who, date: LocalDate): MinuteSpan[] {
  const left = personalSpans(person, date);
  const first = left[0];
  const last = left.at(-1);
  if (!first || !last) return [];
  const { am, pm } = person.calendar.hours;
  const open: MinuteSpan = { from: first.from === am.from ? 0 : first.from, to: last.to === pm.to ? 1440 : last.to };
  const work = halvesOf(person.calendar.hours);
  return subtract([open], [...subtract(work, left), ...quietSpans(person.quiet)]);
}

function personalSpans(person: Who, date: LocalDate): MinuteSpan[] {
  const away = person.away.filter((a) => a.date === date).map((a) => ({ from: a.fromMin, to: a.toMin }));
  return subtract(workSpans(person.calendar, date), away);
}

const quietSpans = ({ from, to }: MinuteSpan): MinuteSpan[] =>
  from < to
    ? [{ from, to }]
    : [
        { from: 0, to },
        { from, to: 1440 },
      ];
