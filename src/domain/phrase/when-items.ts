import { CLOCK_RULES } from './clock-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import { LENGTH_RULES } from './length-rules.ts';
import type { Length } from './when-reading.ts';

/** A day as it was said, not yet on the calendar. */
export type DaySaid =
  | { readonly day: 'offset'; readonly from: number; readonly to: number } // 明天, 明后两天
  | { readonly day: 'weekday'; readonly week: number | null; readonly weekday: number } // 下周三
  | { readonly day: 'week'; readonly week: number } // 下周
  | { readonly day: 'weekend'; readonly week: number | null }
  | { readonly day: 'date'; readonly year: number | null; readonly month: number; readonly date: number } // 12月1号
  | { readonly day: 'in_month'; readonly months: number; readonly date: number } // 下个月5号
  | { readonly day: 'date_only'; readonly date: number } // 5号
  | { readonly day: 'month'; readonly year: number | null; readonly month: number; readonly piece: MonthPiece }
  | { readonly day: 'month_away'; readonly months: number; readonly piece: MonthPiece }
  | { readonly day: 'bare_month'; readonly piece: MonthPiece } // 月底
  | { readonly day: 'months_later'; readonly months: number } // 两个月后
  | { readonly day: 'holiday'; readonly name: string | null; readonly year: number | null; readonly at: HolidayPlace };

export type MonthPiece = 'whole' | 'start' | 'middle' | 'end' | 'first_third' | 'second_third' | 'last_third';

/** `after 1` is the first day after it; `day -1` its last day. */
export type HolidayPlace =
  | { readonly in: 'whole' }
  | { readonly in: 'after' | 'before' | 'day'; readonly count: number; readonly guessed?: boolean };

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
  | { readonly is: 'length'; readonly length: Length; readonly workdays?: true }
  | { readonly is: 'vague' }
  | { readonly is: 'later'; readonly minutes: number } // 半小时后
  | { readonly is: 'since' } // 起
  | { readonly is: 'repeat' }; // 每周

export type Item = ItemBody & { readonly at: number; readonly end: number };

/** What a rule sees besides its own match. */
export interface Around {
  readonly text: string;
  readonly before: Item | undefined;
  /** The text between the item before and this one. */
  readonly gap: string;
}

/** A pattern tried at one place (sticky), and what it means there; null when it does not hold after all. */
export interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[], around: Around) => ItemBody | null;
}

export const rule = (pattern: string, read: Rule['read']): Rule => ({ pattern: new RegExp(pattern, 'y'), read });

/** Words and digits that belong to something else: order numbers, versions, names. */
const FOREIGN = /[A-Za-z][A-Za-z0-9_]*(?:[-_.][A-Za-z0-9]+)*|\d+(?:[.,:]\d+)*/y;

/** The times a text speaks of, in its order; signs are plain already. */
export function itemsOf(text: string): readonly Item[] {
  const rules = [...CLOCK_RULES.early, ...DAY_RULES, ...LENGTH_RULES, ...CLOCK_RULES.late];
  const items: Item[] = [];
  let at = 0;
  while (at < text.length) {
    const before = items.at(-1);
    const around = { text, before, gap: text.slice(before?.end ?? 0, at) };
    const found = firstOf(rules, text, at, around);
    if (found) items.push(found);
    at = found?.end ?? endOfForeign(text, at);
  }
  return items;
}

function firstOf(rules: readonly Rule[], text: string, at: number, around: Around): Item | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match[0] === '') continue;
    const body = read(match, around);
    if (body) return { ...body, at, end: at + match[0].length };
  }
  return null;
}

function endOfForeign(text: string, at: number): number {
  FOREIGN.lastIndex = at;
  return at + Math.max(FOREIGN.exec(text)?.[0].length ?? 1, 1);
}
