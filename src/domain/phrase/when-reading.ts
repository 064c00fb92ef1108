import type { DayMinutes, LocalDate } from '../../kernel/time.ts';

/** One end of a time: a day or half a day, or a minute of the wall clock. */
export type Point =
  | { readonly date: LocalDate; readonly part: 'all' | 'am' | 'pm' }
  | { readonly date: LocalDate; readonly minutes: DayMinutes };

/** From the start of `from` to the end of `to`, both included. */
export interface Span {
  readonly from: Point;
  readonly to: Point;
}

/** What was taken for granted; a card that echoes the reading should say so. */
export type Guess =
  | 'today' // a clock time or half-day without a day
  | 'from_today' // 请到周五, 这周
  | 'from_now' // 请假到13点回来
  | 'until_evening' // 3点以后请假
  | 'part_start' // 明天上午请两小时
  | 'until_today' // 这周, looking back
  | 'next_week' // 周一, said on a Wednesday
  | 'last_week'
  | 'next_month'
  | 'last_month'
  | 'next_year'
  | 'last_year'
  | 'started_already' // 20号到25号, said on the 23rd
  | 'month_start' // 月初 is the 1st
  | 'month_middle' // 月中 is the 15th
  | 'month_end' // 月底 is the last day
  | 'noon' // 中午 is 12:00
  | 'evening' // 晚上 is 18:00–24:00
  | 'night' // 凌晨 is 0:00–6:00
  | 'rest_days_counted' // 周五起三天 holds a weekend
  | 'workdays_as_days' // 三个工作日 counted as calendar days
  | 'day_after_holiday' // 节后 is the first day after it
  | 'day_before_holiday';

/** Why a person has to be asked. */
export type Unclear =
  | 'start_missing' // 请三天假
  | 'end_missing' // 明天起请假
  | 'which_half' // 明天请半天
  | 'which_clock' // 3点
  | 'time_missing' // 明天请两小时
  | 'which_days' // 下周请三天
  | 'several' // 周一和周四
  | 'either' // 周一或者周四
  | 'length_differs' // 1号到3号请五天
  | 'weekday_differs' // 12月1日（周三）, which is a Tuesday
  | 'vague_length' // 请几天假
  | 'past_or_next_year' // 11月20日, said on 23 November
  | 'unknown_holiday'
  | 'repeats' // 每周一
  | 'unread'; // 农历五月初五, 12月第一周: a way of counting that is not read

export type Impossible = 'no_such_day' | 'no_such_time' | 'end_before_start' | 'too_long';

/** How long something lasts. */
export type Length = { readonly halfDays: number } | { readonly minutes: number } | { readonly months: number };

export type WhenReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'span';
      readonly from: Point;
      readonly to: Point;
      readonly matched: string;
      readonly guesses: readonly Guess[];
      /** The length as it was said (三天), for a caller who counts it in workdays. */
      readonly length?: Length;
    }
  | { readonly kind: 'unclear'; readonly why: Unclear; readonly matched: string; readonly choices: readonly Span[] }
  | { readonly kind: 'invalid'; readonly why: Impossible; readonly matched: string };

export interface Holiday {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface WhenContext {
  readonly today: LocalDate;
  readonly nowMinutes: DayMinutes;
  /** What a day without a year or week is more likely to be: leave and meetings lie ahead, expenses and reports behind. */
  readonly direction: 'future' | 'past' | 'nearest';
  readonly holiday?: (name: string, year: number) => Holiday | null;
  /** The so-and-so-many-th day of work after a day; without a calendar Monday to Friday. */
  readonly workday?: (after: LocalDate, count: number) => LocalDate;
  /** When work begins and ends in the morning and in the afternoon, minutes of the day. */
  readonly hours?: { readonly [half in 'am' | 'pm']: { readonly from: DayMinutes; readonly to: DayMinutes } };
}

/** A step on the way that ended in a question or a refusal. */
export type Stop =
  | { readonly stop: 'unclear'; readonly why: Unclear; readonly choices: readonly Span[] }
  | { readonly stop: 'invalid'; readonly why: Impossible };

export const unclear = (why: Unclear, choices: readonly Span[] = []): Stop => ({ stop: 'unclear', why, choices });
export const invalid = (why: Impossible): Stop => ({ stop: 'invalid', why });
export const isStop = <T extends object>(value: T | Stop): value is Stop => 'stop' in value;

export const wholeDay = (date: LocalDate): Point => ({ date, part: 'all' });
export const wholeDays = (from: LocalDate, to: LocalDate): Span => ({ from: wholeDay(from), to: wholeDay(to) });

const NOON = 720;
const MIDNIGHT = 1440;
/** The minute at which a span that starts at this point starts. */
export const startMinute = (point: Point): DayMinutes => ('minutes' in point ? point.minutes : point.part === 'pm' ? NOON : 0);
/** The minute at which a span that ends at this point ends. */
export const endMinute = (point: Point): DayMinutes =>
  'minutes' in point ? point.minutes : point.part === 'am' ? NOON : MIDNIGHT;

/** False when the end lies before the start, or nothing lies between; a moment of the clock may be its own end. */
export function inOrder({ from, to }: Span): boolean {
  if (from.date !== to.date) return from.date < to.date;
  const isMoment = 'minutes' in from && 'minutes' in to;
  return startMinute(from) < endMinute(to) || (isMoment && from.minutes === to.minutes);
}
