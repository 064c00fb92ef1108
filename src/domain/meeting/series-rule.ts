import type { Say } from '../../kernel/text.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { DayKind } from '../workday/types.ts';

/**
 * A day of a month. `day` 29–31 means the last day in shorter months. The n-th workday is the last one where the month has fewer.
 * Workdays are those of the unit's calendar, make-up days included.
 */
export type MonthDay =
  | { readonly by: 'day'; readonly day: number }
  | { readonly by: 'weekday'; readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly weekday: number }
  | { readonly by: 'workday'; readonly nth: number | 'last' };

/** 周会、月会、季度会 (S60). `weekday` 1 = Monday … 7; `month` is the first, second or third of each quarter. */
export type Repeat =
  | { readonly every: 'week'; readonly weekday: number }
  | { readonly every: 'month'; readonly on: MonthDay }
  | { readonly every: 'quarter'; readonly month: 1 | 2 | 3; readonly on: MonthDay };

/** What happens to a meeting whose day is off. */
export type Shift = 'skip' | 'before' | 'after' | 'ask';

export interface SeriesRule {
  readonly repeat: Repeat;
  readonly shift: Shift;
  /** First and last day of planned dates; null: no end. */
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** Start of the meeting: on a day of which only a half is worked it decides whether the day is off for it. Null: unknown. */
  readonly at: DayMinutes | null;
}

/** What differs once, told by the planned date. */
export type SeriesException =
  | { readonly planned: LocalDate; readonly kind: 'cancel' }
  | {
      readonly planned: LocalDate;
      readonly kind: 'change';
      /** Held on this day, also where it is off: somebody decided so. */
      readonly to?: LocalDate;
      readonly at?: DayMinutes;
      readonly place?: string;
      readonly host?: string;
    };

/** A series and what became of its rule: the rules follow each other in time and never share a day. */
export interface Series {
  readonly rules: readonly SeriesRule[];
  readonly exceptions: readonly SeriesException[];
}

/** A meeting that took place, or that was left out for good: nothing recomputed or edited changes it. */
export interface Settled {
  readonly planned: LocalDate;
  /** Null: it did not take place. */
  readonly held: LocalDate | null;
}

export type OccurrenceReason =
  | { readonly code: 'month_shorter'; readonly day: number }
  /** The rule counts workdays: this is the one. */
  | { readonly code: 'workday_of_month'; readonly nth: number | 'last' }
  | { readonly code: 'day_off'; readonly on: LocalDate; readonly kind: DayKind; readonly name: Say | null }
  | { readonly code: 'shifted'; readonly by: 'before' | 'after' }
  /** Held on a rest day that is worked in exchange. */
  | { readonly code: 'makeup_day'; readonly name: Say | null }
  | { readonly code: 'cancelled' }
  | { readonly code: 'moved_by_hand' }
  /** `before` would have to pass the occurrence before it (held on `previous`). */
  | { readonly code: 'would_pass_previous'; readonly on: LocalDate; readonly previous: LocalDate }
  | { readonly code: 'would_be_past'; readonly on: LocalDate }
  | { readonly code: 'same_day_as'; readonly planned: LocalDate }
  | { readonly code: 'settled' };

interface Planned {
  /**
   * Together with the series this is what an occurrence is known by; nothing ever changes it, also not the holidays once they are
   * published. Where the rule counts workdays it is therefore the end of the month that is counted from: the first or the last day.
   */
  readonly planned: LocalDate;
  readonly why: readonly OccurrenceReason[];
  /** A year it depends on has no published holidays: 暂定. */
  readonly provisional: boolean;
  /** What an exception says for this once. */
  readonly at?: DayMinutes;
  readonly place?: string;
  readonly host?: string;
}

export type Occurrence =
  | (Planned & { readonly state: 'held'; readonly held: LocalDate })
  | (Planned & { readonly state: 'skipped' })
  /** Somebody has to say; the workdays beside it, null where one is not allowed. */
  | (Planned & { readonly state: 'ask'; readonly before: LocalDate | null; readonly after: LocalDate | null })
  /** Fell on the same day as a later one, which is held in its place. */
  | (Planned & { readonly state: 'merged'; readonly into: LocalDate; readonly on: LocalDate });
