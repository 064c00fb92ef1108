import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { MinuteSpan } from '../workday/types.ts';

/** Minutes since the midnight with which a day begins; of the next day they go on beyond 1440. */
export type MinuteOfDay = number;
export type Side = 'in' | 'out';

/** When somebody is to be there on one day, and from when on what is late or lacking. Minutes throughout. */
export interface Shift {
  readonly on: MinuteOfDay;
  readonly off: MinuteOfDay;
  /** Unpaid; the day is cut there into halves. */
  readonly rest: MinuteSpan | null;
  /** Up to so many minutes late or early is as good as on time. */
  readonly grace: number;
  /** Later than so much is seriously late; later than `lack` the punch counts as none. */
  readonly serious: number;
  readonly lack: number;
  /** The same for leaving early; absent: as for coming late. */
  readonly early?: { readonly grace: number; readonly lack: number };
  /** Two stretches with `rest` between them, each punched for itself. */
  readonly split?: boolean;
  /** Punches from so long before the beginning on are of this shift; those of the next day until `cut`, or until so long after the end. */
  readonly advance: number;
  readonly cut: MinuteOfDay;
  readonly delay: number | null;
  /** On and off move together within so many minutes; `needed` are then to be worked. */
  readonly flex: number;
  readonly needed: number | null;
  /** 晚走晚到: whoever left so late the evening before may come so much later. */
  readonly lateLeave: readonly (readonly [leftAfter: number, mayCome: number])[];
  /** Worked so long counts as a whole day, so long as half of one. */
  readonly wholeDay: number;
  readonly halfDay: number;
}

/** How a day is shown: the worst of what it holds. */
export const DAY_STATES = [
  'blank', // not hired yet, left, in no group: not counted
  'open', // not over, or its source not complete: nothing is said of it yet
  'ok',
  'late',
  'serious',
  'early',
  'missing', // one side
  'candidate', // 旷工候选: nothing at all, and nobody has decided yet
  'leave',
  'trip',
  'part_leave', // leave for a part, good punches for the rest
  'unclear', // the platform has a shift by which nothing can be counted, and nobody has decided yet
  'rest',
  'rest_work', // came on a day off: overtime only by an approved request
] as const;
export type DayState = (typeof DAY_STATES)[number];

export const ANOMALIES = [
  'late',
  'serious',
  'early',
  'missing',
  'candidate',
  'unknown_text',
  'unknown_shift',
  'differs',
] as const;
export type AnomalyKind = (typeof ANOMALIES)[number];

export const DAY_MARKS = ['corrected', 'correction_pending', 'outdoor', 'by_hand'] as const;
export type DayMark = (typeof DAY_MARKS)[number];

/** To what somebody may set a day by hand. */
export const SET_STATES = ['ok', 'missing', 'leave', 'trip', 'absent'] as const;
export type SetState = (typeof SET_STATES)[number];

/** What of a day its person is asked about, and what has been said of it. */
export interface DayAnomaly {
  readonly kind: AnomalyKind;
  /** The punch it is about; null: there is none. */
  readonly at: MinuteOfDay | null;
  /** Of `unknown_text`, `unknown_shift` and `differs`: as the file or the platform has it. */
  readonly said: string;
  /** One of the reasons of config/attendance.yaml; null: nothing was said yet. */
  readonly explained: string | null;
  /** What was said beside it. */
  readonly note: string;
  /** Who explained it. */
  readonly by: PersonId | null;
  /** What the supervisor says to it; null: nothing yet. */
  readonly answer: 'accepted' | 'refused' | null;
}

/** A day as somebody set it. */
export interface ByHand {
  readonly state: SetState;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What one day of one person comes to. Minutes. */
export interface DayFigures {
  readonly state: DayState;
  /** To be worked by the shift, whatever stands against it. */
  readonly scheduled: number;
  readonly worked: number;
  /** 1, 0.5 or 0 days worked. */
  readonly value: number;
  readonly late: number;
  readonly early: number;
  readonly missing: readonly Side[];
  /** There on top of the shift, as far as an approved request says so. */
  readonly overtime: number;
  readonly leave: number;
  readonly trip: number;
  /** The first and the last punch that count; null: none. */
  readonly in: MinuteOfDay | null;
  readonly out: MinuteOfDay | null;
  readonly marks: readonly DayMark[];
}

/** Something that does not fit, as it is found. */
export interface FoundAnomaly {
  readonly kind: AnomalyKind;
  readonly at: MinuteOfDay | null;
  readonly said: string;
}

/** A day as the decision table has it. */
export interface Judged extends DayFigures {
  readonly open: boolean;
  readonly anomalies: readonly FoundAnomaly[];
}

/** A day of a person as it stands (S54). */
export interface PersonDay extends DayFigures {
  readonly personId: PersonId;
  /** Where the person was on that day: whoever moves has days of two units in one month. */
  readonly unitId: UnitId;
  readonly date: LocalDate;
  /** Its window has not closed, or its source is not complete: never an anomaly, never reminded of. */
  readonly open: boolean;
  /** Leave of the day by its kind. */
  readonly leaves: readonly { readonly type: string; readonly minutes: number }[];
  readonly anomalies: readonly DayAnomaly[];
  readonly byHand: ByHand | null;
}
