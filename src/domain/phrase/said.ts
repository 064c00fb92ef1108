import type { Length } from './when-reading.ts';

/** A day as it was said, not yet on the calendar. */
export type DaySaid =
  | { readonly day: 'offset'; readonly from: number; readonly to: number } // 明天, 明后两天
  | { readonly day: 'weekday'; readonly week: number | null; readonly weekday: number } // 下周三
  | { readonly day: 'week'; readonly week: number } // 下周
  | { readonly day: 'workday'; readonly count: number } // 下个工作日
  | { readonly day: 'weekend'; readonly week: number | null }
  | { readonly day: 'date'; readonly year: YearSaid | null; readonly month: number; readonly date: number } // 12月1号
  | { readonly day: 'date_only'; readonly date: number } // 5号
  | { readonly day: 'in_month'; readonly months: number; readonly date: number } // 下个月5号
  | { readonly day: 'month'; readonly year: YearSaid | null; readonly month: number; readonly piece: MonthPiece }
  | { readonly day: 'month_away'; readonly months: number; readonly piece: MonthPiece }
  | { readonly day: 'bare_month'; readonly piece: 'start' | 'middle' | 'end' } // 月底
  | { readonly day: 'months_later'; readonly months: number } // 两个月后
  | { readonly day: 'holiday'; readonly name: string | null; readonly year: YearSaid | null; readonly place: HolidayPlace };

/** 2026, or 明年 as a number of years from now. */
export type YearSaid = { readonly year: number } | { readonly years: number };

export type MonthPiece = 'whole' | 'start' | 'middle' | 'end' | 'first_third' | 'second_third' | 'last_third';

/** `after 1` is the first day after it, `day -1` its last day; guessed when only 国庆后 was said. */
export type HolidayPlace =
  | { readonly on: 'whole' }
  | {
      readonly on: 'after' | 'before' | 'day';
      readonly count: number;
      readonly guessed: boolean;
      /** 前三天: all of them, and not the third. */
      readonly isSpan?: boolean;
    };

export type PartSaid = 'am' | 'pm' | 'all' | 'noon' | 'evening' | 'night';

export interface ClockSaid {
  readonly hour: number;
  readonly minute: number;
  /** Written on the 24-hour clock (15:30, 09:00), so never asked about. */
  readonly exact: boolean;
}

export type ItemBody =
  | { readonly is: 'day'; readonly said: DaySaid }
  | { readonly is: 'part'; readonly part: PartSaid }
  | { readonly is: 'clock'; readonly clock: ClockSaid }
  /** `edge`: of the day's work, its first or last part: 晚到一小时, 早走一小时. */
  | { readonly is: 'length'; readonly length: Length; readonly workdays: boolean; readonly edge?: 'first' | 'last' }
  | { readonly is: 'vague' } // 几天
  | { readonly is: 'later'; readonly minutes: number } // 半小时后
  | { readonly is: 'since' } // 起
  | { readonly is: 'leaves' } // 9点出去, 3点以后
  | { readonly is: 'comes' } // 10点以前, 九点半才能到
  | { readonly is: 'repeat' } // 每
  | { readonly is: 'unread' }; // 农历

export type Item = ItemBody & { readonly at: number; readonly end: number };

/** What a rule sees besides its own match. */
export interface Around {
  /** The character before the match, or ''. */
  readonly left: string;
  /** The text before the match. */
  readonly head: string;
  readonly before: Item | undefined;
  /** The text between the item before and this one. */
  readonly gap: string;
}

/** A pattern tried at one place, and what its groups mean there; null when it does not hold after all. */
export interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[], around: Around) => ItemBody | null;
}

export const rule = (pattern: string, read: Rule['read']): Rule => ({ pattern: new RegExp(pattern, 'y'), read });
