import type { Say } from '../../kernel/text.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';

export type HalfDay = 'am' | 'pm';

/** A stretch of one day in minutes since local midnight, `to` excluded. */
export interface MinuteSpan {
  readonly from: DayMinutes;
  readonly to: DayMinutes;
}

export interface WorkSpan extends MinuteSpan {
  readonly half: HalfDay;
}

/** The ordinary day of a branch; the two halves are what 上午/下午 mean there. */
export interface WorkingHours {
  readonly am: MinuteSpan;
  readonly pm: MinuteSpan;
}

/** A holiday of a State Council notice. Days of `from..to` that are neither statutory nor swapped are weekends. */
export interface Holiday {
  readonly id: string;
  /** Other festivals that fall into the same holiday (国庆 + 中秋 2025). */
  readonly also: readonly string[];
  readonly name: Say;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** 法定节假日: overtime is paid three times (《劳动法》第四十四条). */
  readonly statutory: readonly LocalDate[];
  /** Weekdays off in exchange for a make-up workday or for a statutory day that fell on a weekend. */
  readonly swapped: readonly LocalDate[];
  /** Make-up workdays (调休上班). */
  readonly work: readonly LocalDate[];
}

export interface HolidayYear {
  readonly region: string;
  readonly year: number;
  /** `provisional`: the notice is not published; every count that touches the year carries a warning. */
  readonly source: 'official' | 'provisional';
  readonly notice: { readonly title: string; readonly date: LocalDate } | null;
  readonly holidays: readonly Holiday[];
}

/** A day on which a company or branch differs from the nation. */
export type OverlayDay =
  | { readonly kind: 'holiday' | 'closure'; readonly from: LocalDate; readonly to: LocalDate; readonly name: Say }
  | { readonly kind: 'half_holiday'; readonly from: LocalDate; readonly to: LocalDate; readonly name: Say; readonly off: HalfDay }
  | {
      readonly kind: 'workday';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly name: Say;
      /** Only this half is worked; null = the whole day. */
      readonly only: HalfDay | null;
    };

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup' | 'closure' | 'half_holiday';

/** Why a day is off: statutory days pay threefold, all other rest days twofold or time off. */
export type RestKind = 'statutory' | 'swapped' | 'weekend' | 'company' | 'closure';

/** What one day is at one branch. */
export interface DayInfo {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly statutory: boolean;
  /** null on days that are worked at least in part. */
  readonly rest: RestKind | null;
  /** The holiday, closure or make-up this day belongs to. */
  readonly name?: Say;
  readonly spans: readonly WorkSpan[];
  /** Real minutes worked that day. */
  readonly workMinutes: number;
  readonly provisional: boolean;
  /** Somebody's roster says so; `spans` are then both halves of their shift, and of a night go on beyond 1440. */
  readonly rostered?: true;
}
