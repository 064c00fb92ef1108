import type { Say } from '../../kernel/text.ts';
import type { DayMinutes, Instant, LocalDate, Zone } from '../../kernel/time.ts';
import type { HalfDay } from '../workday/types.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';

/** Why somebody cannot come; what another's event is called never gets here (S4). */
export type BusyKind = 'busy' | 'leave' | 'trip';

/** A time that is taken, `to` excluded. Spans may overlap and come in any order. */
export interface BusySpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: BusyKind;
}

export interface Attendee {
  readonly id: string;
  /** The person's branch: working hours, lunch, holidays and make-up days. */
  readonly calendar: WorkCalendar;
  readonly busy: readonly BusySpan[];
}

export interface MeetingRoom {
  readonly id: string;
  readonly capacity: number;
  /** Code of the unit it belongs to, or null: anybody's. */
  readonly unit: string | null;
  readonly busy: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** What the organiser would like and can do without. */
export interface SlotWishes {
  readonly half?: HalfDay;
  readonly day?: LocalDate;
  /** Preferred start. */
  readonly at?: DayMinutes;
}

export interface SlotQuestion {
  /** First and last day that come into question; the same for one day. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly now: Instant;
  readonly zone: Zone;
  /** Length of the meeting. */
  readonly minutes: number;
  /** Meetings start at multiples of this since midnight. */
  readonly step: 15 | 30;
  /** Minutes that stay free for everybody before and after, e.g. for the way; leave needs none. */
  readonly buffer?: number;
  /** Those without whom there is no meeting, the host among them. */
  readonly required: readonly Attendee[];
  /** Those who are missed, but not waited for. Whoever is in both lists is required. */
  readonly optional: readonly Attendee[];
  /** How many come in person; 0: no room is needed. */
  readonly inPerson: number;
  readonly rooms: readonly MeetingRoom[];
  /** Rooms of this unit come first. */
  readonly unit?: string;
  readonly wishes: SlotWishes;
}

/** Why a time is offered. Words are made of it elsewhere. */
export type SlotReason =
  | { readonly code: 'everybody_free' }
  | { readonly code: 'optional_missing'; readonly ids: readonly string[] }
  | { readonly code: 'room'; readonly id: string; readonly capacity: number; readonly ofOtherUnit: boolean }
  | { readonly code: 'first_possible' }
  | { readonly code: 'as_wished' }
  /** The start is `minutes` away from the wished one: at most an hour, or more. */
  | { readonly code: 'close_to_wish' | 'far_from_wish'; readonly minutes: number }
  | { readonly code: 'other_half'; readonly wished: HalfDay }
  | { readonly code: 'other_day'; readonly wished: LocalDate }
  | { readonly code: 'after_lunch' }
  /** Longer than either half of the day: lunch lies within. */
  | { readonly code: 'across_lunch' }
  | { readonly code: 'makeup_day'; readonly name: Say | null }
  /** The holidays of that year are not published. */
  | { readonly code: 'provisional' };

export interface SlotTime {
  readonly date: LocalDate;
  readonly half: HalfDay;
  readonly from: Instant;
  readonly to: Instant;
}

export interface SlotOption extends SlotTime {
  /** Null where none is needed. */
  readonly roomId: string | null;
  /** Optional people who cannot come. */
  readonly missing: readonly string[];
  readonly reasons: readonly SlotReason[];
}

/** `off`: outside this person's working hours or on their day off. */
export interface InTheWay {
  readonly id: string;
  readonly why: BusyKind | 'off';
}

/** A time that nearly does. */
export interface NearMiss extends SlotTime {
  /** Required people who cannot come: the first three; `count` is all of them. */
  readonly inTheWay: readonly InTheWay[];
  readonly count: number;
  /** Rooms at that time; null where none is needed. With `free` 0 nobody may be in the way but no room is to be had. */
  readonly rooms: { readonly free: number; readonly busy: number; readonly tooSmall: number } | null;
}

export interface SlotAnswer {
  /** At most three, best first: on different days or halves where possible, never overlapping. */
  readonly options: readonly SlotOption[];
  /** Why there are none, or null. */
  readonly none: NoSlot | null;
  /** Where nothing is free: at most three times that nearly do, best first. */
  readonly nearMisses: readonly NearMiss[];
  /** The last day that was looked at where the window was longer than a year, else null. */
  readonly cutAt: LocalDate | null;
}

/**
 * `past`: the window is over, or what is left of it is too short. `no_workday`: nobody works in it. `too_long`: longer than any
 * working day. `nobody`: nobody is asked. `no_room_fits`: every room is too small. `taken`: people or rooms are.
 */
export type NoSlot = 'past' | 'no_workday' | 'too_long' | 'nobody' | 'no_room_fits' | 'taken';
