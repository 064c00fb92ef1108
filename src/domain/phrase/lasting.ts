import { addDays, addMonths, type DayMinutes, daysBetween, type LocalDate, weekday } from '../../kernel/time.ts';
import type { Item } from './said.ts';
import type { Found } from './spans.ts';
import {
  endMinute,
  type Guess,
  invalid,
  isStop,
  type Length,
  type Point,
  type Span,
  type Stop,
  startMinute,
  unclear,
  type WhenContext,
  wholeDay,
} from './when-reading.ts';

/** How a length (三天, 两小时) and a start come together. */

const HALF = 720;
const DAY = 1440;
/** Longest time that is read at all, in days. */
const LONGEST = 400;

export const isTooLong = (length: Length): boolean =>
  'months' in length ? length.months > 13 : 'minutes' in length ? length.minutes > LONGEST * DAY : length.halfDays > LONGEST * 2;

/** 请三天假 without a start: the starts that come to mind. */
export function withoutStart(
  { length, edge }: Extract<Item, { is: 'length' }>,
  { today, nowMinutes, direction, hours }: WhenContext,
): Found | Stop {
  const tomorrow = addDays(today, 1);
  if ('minutes' in length) {
    const within = hours && edge && withinHours({ date: today, part: 'all' }, length.minutes, hours, edge);
    if (within) return { span: within, guesses: ['today'], since: false, isRange: false };
    const minutes = Math.ceil(nowMinutes / 30) * 30;
    return unclear(
      'start_missing',
      minutes + length.minutes <= DAY
        ? [{ from: { date: today, minutes }, to: { date: today, minutes: minutes + length.minutes } }]
        : [],
    );
  }
  if ('halfDays' in length && length.halfDays === 1) {
    const half = (date: LocalDate, part: 'am' | 'pm'): Span => ({ from: { date, part }, to: { date, part } });
    const other = direction === 'past' ? addDays(today, -1) : tomorrow;
    return unclear('start_missing', [half(today, 'pm'), half(other, 'am'), half(other, 'pm')]);
  }
  if (direction !== 'past') return unclear('start_missing', [from(wholeDay(tomorrow), length), from(wholeDay(today), length)]);
  const days = daysBetween(today, from(wholeDay(today), length).to.date);
  return unclear(
    'start_missing',
    [1, 0].map((ago) => from(wholeDay(addDays(today, -ago - days)), length)),
  );
}

/** The span as long as was said, or the question that arises. */
export function lastingFor(
  found: Found,
  { length, workdays: isWorkdays, edge }: Extract<Item, { is: 'length' }>,
  { hours }: WhenContext,
): Found | Stop {
  const { span } = found;
  const isOneDay = span.from.date === span.to.date;
  const isInstant = 'minutes' in span.from && 'minutes' in span.to && isOneDay && span.from.minutes === span.to.minutes;
  if (found.isRange || (!isOneDay && !isInstant)) return agreeing(found, length);
  if ('minutes' in length) {
    if (isInstant) return { ...found, span: from(span.from, length), since: false };
    if ('minutes' in span.from) return agreeing(found, length);
    const within = hours && withinHours(span.from, length.minutes, hours, edge);
    return within
      ? { ...found, span: within, guesses: [...found.guesses, ...(edge ? [] : (['part_start'] as const))], since: false }
      : unclear('time_missing', [span]);
  }
  if ('halfDays' in length && length.halfDays === 1 && !('minutes' in span.from)) {
    if (span.from.part !== 'all') return { ...found, since: false };
    const half = (part: 'am' | 'pm'): Span => ({ from: { date: span.from.date, part }, to: { date: span.from.date, part } });
    return unclear('which_half', [half('am'), half('pm')]);
  }
  const longer = from(span.from, length);
  const more: Guess[] = [
    ...(isWorkdays ? (['workdays_as_days'] as const) : []),
    ...(longer.to.date !== span.from.date && holdsWeekend(longer) ? (['rest_days_counted'] as const) : []),
  ];
  return { ...found, span: longer, guesses: [...found.guesses, ...more], since: false };
}

/** 上午两小时: the first of the morning's work; 早走一小时: the last of the day's. Null where no half of the day is named or the time is longer. */
function withinHours(
  { date, part }: Exclude<Point, { minutes: DayMinutes }>,
  minutes: number,
  { am, pm }: NonNullable<WhenContext['hours']>,
  edge: 'first' | 'last' | undefined,
): Span | null {
  if (part === 'all' && !edge) return null;
  const half = part === 'am' || (part === 'all' && edge === 'first') ? am : pm;
  if (minutes > half.to - half.from) return null;
  const start = edge === 'last' ? half.to - minutes : half.from;
  return { from: { date, minutes: start }, to: { date, minutes: start + minutes } };
}

/** A range or a week, and a length beside it: 1号到3号三天 agrees, and so do the workdays of a longer range. */
function agreeing(found: Found, length: Length): Found | Stop {
  const { span } = found;
  if ('months' in length) return found.isRange ? found : unclear('which_days', [from(span.from, length)]);
  if ('minutes' in length) {
    const clocked = 'minutes' in span.from && 'minutes' in span.to;
    const lasts = daysBetween(span.from.date, span.to.date) * DAY + endMinute(span.to) - startMinute(span.from);
    return clocked && lasts === length.minutes ? found : unclear('length_differs', [span]);
  }
  const all = halves(span, () => true);
  const work = halves(span, (date) => weekday(date) <= 5);
  if (length.halfDays === all || length.halfDays === work || 'minutes' in span.from || 'minutes' in span.to) return found;
  const said = from(span.from, length);
  return found.isRange || length.halfDays > all ? unclear('length_differs', [span, said]) : unclear('which_days', [said]);
}

function halves({ from: first, to: last }: Span, counts: (date: LocalDate) => boolean): number {
  let total = 0;
  for (let date = first.date; date <= last.date && total <= LONGEST * 2; date = addDays(date, 1)) {
    if (!counts(date)) continue;
    const start = date === first.date && startMinute(first) >= HALF ? 1 : 0;
    const end = date === last.date && endMinute(last) <= HALF ? 1 : 2;
    total += end - start;
  }
  return total;
}

function from(start: Point, length: Length): Span {
  if ('months' in length) return { from: start, to: wholeDay(addDays(addMonths(start.date, length.months), -1)) };
  if ('minutes' in length) {
    const end = startMinute(start) + length.minutes;
    const days = end % DAY === 0 ? end / DAY - 1 : Math.floor(end / DAY);
    return { from: start, to: { date: addDays(start.date, days), minutes: end - days * DAY } };
  }
  const first = startMinute(start) >= HALF ? 1 : 0;
  const last = first + length.halfDays - 1;
  const date = addDays(start.date, Math.floor(last / 2));
  const part = last % 2 === 0 ? 'am' : first === 1 && last === 1 ? 'pm' : 'all';
  return { from: start, to: { date, part } };
}

function holdsWeekend({ from: first, to: last }: Span): boolean {
  for (let date = first.date; date <= last.date; date = addDays(date, 1)) {
    if (weekday(date) > 5) return true;
    if (daysBetween(first.date, date) > 6) return true;
  }
  return false;
}

/** 下午3点以后请假: until the day's work ends. */
export const untilEvening = (found: Found): Found => ({
  ...found,
  span: { from: found.span.from, to: wholeDay(found.span.from.date) },
  guesses: [...found.guesses, 'until_evening'],
});

/** 明天起请假: the day is known, the end is not. */
export const withoutEnd = ({ span }: Found): Stop => unclear('end_missing', [span]);

export const stopIfTooLong = (found: Found | Stop): Found | Stop =>
  !isStop(found) && daysBetween(found.span.from.date, found.span.to.date) > LONGEST ? invalid('too_long') : found;
