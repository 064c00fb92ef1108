import { addDays, type LocalDate, weekday } from '../../kernel/time.ts';
import { endMinutes, minutesOf } from './clock-minutes.ts';
import { type Days, days as daysOf, findDays, findEnd } from './days.ts';
import type { Moment, Said } from './moments.ts';
import type { PartSaid } from './said.ts';
import {
  type Guess,
  inOrder,
  invalid,
  isStop,
  type Point,
  type Span,
  type Stop,
  startMinute,
  unclear,
  type WhenContext,
  wholeDay,
  wholeDays,
} from './when-reading.ts';

/** A span found, and how sure it is. */
export interface Found {
  readonly span: Span;
  readonly guesses: readonly Guess[];
  /** 明天起: it starts then, and nobody said when it ends. */
  readonly since: boolean;
  /** 9点出去: away from then on, and nobody said until when. */
  readonly leaves?: boolean;
  /** Told by two ends, so a length beside it must agree. */
  readonly isRange: boolean;
}

const EVENING = 1080;
const NOON = 720;
const MORNING_END = 360;
const MIDNIGHT = 1440;
/** Work does not start before this minute: 上午到3点 ends in the afternoon. */
const MORNING_START = 480;

/** The span one moment or two linked ones mean; `inherited` is the day of the one before, for those without a day. */
export function findSpan(said: Said, inherited: LocalDate | null, context: WhenContext): Found | Stop {
  const [first, second] = said;
  const start = daysFor(first, inherited, context, second?.day ?? null);
  if (isStop(start)) return start;
  if (!second) return single(first, start, context);
  return range(first, start, second, context);
}

function daysFor(moment: Moment, inherited: LocalDate | null, context: WhenContext, end: Moment['day']): Days | Stop {
  if (moment.later !== null) {
    const total = context.nowMinutes + moment.later;
    const date = addDays(context.today, Math.floor(total / MIDNIGHT));
    return daysOf(date, date);
  }
  if (moment.day === null) return inherited ? daysOf(inherited, inherited) : daysOf(context.today, context.today, 'today');
  // 下周一和周四, 12月1号、2号: told by the one before
  const follows =
    inherited !== null && (moment.day.day === 'date_only' || (moment.day.day === 'weekday' && moment.day.week === null));
  return claimed(moment, follows ? findEnd(moment.day, inherited, context) : findDays(moment.day, context, end));
}

/** The weekday said beside a date has to be the date's. */
function claimed({ claim }: Moment, found: Days | Stop): Days | Stop {
  if (claim === null || isStop(found) || weekday(found.from) === claim) return found;
  const beside = addDays(found.from, ((claim - weekday(found.from) + 10) % 7) - 3);
  return unclear('weekday_differs', [wholeDays(found.from, found.from), wholeDays(beside, beside)]);
}

function single(moment: Moment, { from, to, guesses }: Days, context: WhenContext): Found | Stop {
  const found = (span: Span, ...more: Guess[]): Found => ({
    span,
    guesses: [...guesses, ...more],
    since: moment.since,
    leaves: moment.leaves,
    isRange: false,
  });
  if (moment.until) return until(moment, { from, to, guesses }, context);
  if (moment.later !== null) {
    const minutes = (((context.nowMinutes + moment.later) % MIDNIGHT) + MIDNIGHT) % MIDNIGHT;
    return found({ from: { date: from, minutes }, to: { date: from, minutes } });
  }
  const { hours } = context;
  if (moment.clock && moment.comes && hours && from === to) {
    const options = minutesOf(moment.clock, moment.part ?? 'am').map(
      (minutes): Span => ({ from: { date: from, minutes: hours.am.from }, to: { date: from, minutes } }),
    );
    return oneOf(options.filter(inOrder), found);
  }
  if (moment.clock) {
    const options = minutesOf(moment.clock, moment.part).map(
      (minutes): Span => ({ from: { date: from, minutes }, to: { date: from, minutes } }),
    );
    return from === to ? oneOf(options, found) : unclear('several');
  }
  if (moment.part === null || moment.part === 'all') return found(wholeDays(from, to));
  if (from !== to) return unclear('several', eachPart(from, to, moment.part));
  return found(partSpan(from, moment.part), ...partGuess(moment));
}

/** 请到周五: from today. */
function until(moment: Moment, end: Days, context: WhenContext): Found | Stop {
  const byClock = moment.clock !== null && moment.day === null;
  const now: Days = daysOf(context.today, context.today, byClock ? 'from_now' : 'from_today');
  const soon = Math.ceil(context.nowMinutes / 30) * 30;
  const clock = byClock ? { hour: Math.floor(soon / 60), minute: soon % 60, exact: true } : null;
  const open: Moment = { ...moment, day: null, claim: null, part: null, clock, until: false };
  return range(open, now, moment, context, byClock ? { ...end, guesses: [] } : end);
}

function range(first: Moment, start: Days, second: Moment, context: WhenContext, given?: Days): Found | Stop {
  const end = given ?? endDays(second, start, context);
  if (isStop(end)) return end;
  const guesses = [
    ...start.guesses,
    ...end.guesses.filter((guess) => !start.guesses.includes(guess)),
    ...partGuess(first),
    ...partGuess(second),
  ];
  const found = (span: Span): Found => ({ span, guesses: [...new Set(guesses)], since: false, isRange: true });
  const froms = startPoints(first, start.from);
  if (froms.length === 0) return invalid('no_such_time');
  if (second.clock && minutesOf(second.clock, second.part).length === 0) return invalid('no_such_time');
  const spans = froms.flatMap((from) => endPoints(second, end.to, from).map((to): Span => ({ from, to }))).filter(inOrder);
  return spans.length === 0 ? invalid('end_before_start') : oneOf(spans, found);
}

function endDays(second: Moment, start: Days, context: WhenContext): Days | Stop {
  if (second.later !== null) return daysFor(second, null, context, null);
  return second.day === null ? daysOf(start.to, start.to) : claimed(second, findEnd(second.day, start.from, context));
}

function oneOf(spans: readonly Span[], found: (span: Span) => Found): Found | Stop {
  const [only, ...more] = spans;
  if (!only) return invalid('no_such_time');
  return more.length === 0 ? found(only) : unclear('which_clock', spans);
}

function startPoints(moment: Moment, date: LocalDate): readonly Point[] {
  if (moment.clock) return minutesOf(moment.clock, moment.part).map((minutes) => ({ date, minutes }));
  return [moment.part ? partSpan(date, moment.part).from : wholeDay(date)];
}

function endPoints(moment: Moment, date: LocalDate, from: Point): readonly Point[] {
  if (!moment.clock) return [moment.part ? partSpan(date, moment.part).to : wholeDay(date)];
  if (date !== from.date) return minutesOf(moment.clock, moment.part).map((minutes) => ({ date, minutes }));
  const start = 'minutes' in from ? from.minutes : Math.max(startMinute(from), MORNING_START);
  const minutes = endMinutes(moment.clock, moment.part, start);
  return minutes === null ? [] : [{ date, minutes }];
}

function partSpan(date: LocalDate, part: PartSaid): Span {
  const at = (minutes: number): Point => ({ date, minutes });
  if (part === 'noon') return { from: at(NOON), to: at(NOON) };
  if (part === 'evening') return { from: at(EVENING), to: at(MIDNIGHT) };
  if (part === 'night') return { from: at(0), to: at(MORNING_END) };
  return { from: { date, part }, to: { date, part } };
}

/** A part of the day stands for clock times only where none was said. */
const partGuess = ({ part, clock }: Moment): Guess[] =>
  clock === null && (part === 'noon' || part === 'evening' || part === 'night') ? [part] : [];

function eachPart(from: LocalDate, to: LocalDate, part: PartSaid): Span[] {
  const spans: Span[] = [];
  for (let date = from; date <= to && spans.length < 7; date = addDays(date, 1)) spans.push(partSpan(date, part));
  return spans;
}
