/*
 * Days of people at work and what each comes to, written before the code that reads them, from the decision table of attendance (S54–S59, Q8–Q12).
 * Times are of the day itself, `+` of the next one. What a case does not say is as in `USUAL`.
 */

/** A shift, and from when on what is late or lacking. Minutes. */
export interface ShiftSaid {
  readonly on: string;
  readonly off: string;
  /** Unpaid; the day is cut there into halves. */
  readonly rest: readonly [string, string] | null;
  /** Up to so many minutes late or early is as good as on time. */
  readonly grace: number;
  /** Later than so much is seriously late; later than `lack` the punch counts as none. */
  readonly serious: number;
  readonly lack: number;
  /** Punches from so long before the beginning on are of this shift; those of the next day until `cut`, or until so long after the end. */
  readonly advance: number;
  readonly cut: string;
  readonly delay: number | null;
  /** On and off move together within so many minutes; `needed` are then to be worked. */
  readonly flex: number;
  readonly needed: number | null;
  /** 晚走晚到: whoever left so late the evening before may come so much later. Pairs of minutes. */
  readonly lateLeave: readonly (readonly [leftAfter: number, mayCome: number])[];
}

export const USUAL: ShiftSaid = {
  on: '09:00',
  off: '18:00',
  rest: ['12:00', '13:00'],
  grace: 5,
  serious: 30,
  lack: 120,
  advance: 240,
  cut: '+05:00',
  delay: null,
  flex: 0,
  needed: null,
  lateLeave: [],
};
/** Worked so long counts as a whole day, so long as half of one. Minutes. */
export const WHOLE_DAY = 360;
export const HALF_DAY = 180;

export type DayKind = 'work' | 'rest' | 'holiday' | 'make_up';

export interface DayExpected {
  /** How the day is shown: the worst of what it holds. */
  readonly state:
    | 'blank' // not hired yet, left, in no group: not counted
    | 'open' // not over, or its source not complete: nothing is said of it yet
    | 'ok'
    | 'late'
    | 'serious'
    | 'early'
    | 'missing' // one side
    | 'candidate' // 旷工候选: nothing at all, and nobody has decided yet
    | 'leave'
    | 'trip'
    | 'part_leave' // leave for a part, good punches for the rest
    | 'rest'
    | 'rest_work'; // came on a day off: overtime only by an approved request
  readonly late?: number;
  readonly early?: number;
  readonly missing?: readonly ('in' | 'out')[];
  readonly worked?: number;
  /** 1, 0.5 or 0 days worked. */
  readonly value?: number;
  /** Minutes of leave that count on this day. */
  readonly leave?: number;
  /** What the person is asked about. */
  readonly anomalies?: readonly ('late' | 'serious' | 'early' | 'missing' | 'candidate' | 'unknown_text' | 'differs')[];
  /** Shown beside it. */
  readonly marks?: readonly ('corrected' | 'correction_pending' | 'outdoor' | 'by_hand')[];
}

export interface DayCase {
  readonly says: string;
  readonly shift?: Partial<ShiftSaid> | null;
  readonly day?: DayKind;
  /** In order as the source gives them. `outdoor` ends with `o`. */
  readonly punches?: readonly string[];
  /** Spans of leave or trip on that day. */
  readonly leave?: readonly (readonly [string, string])[];
  readonly trip?: readonly (readonly [string, string])[];
  readonly correction?: readonly { readonly side: 'in' | 'out'; readonly state: 'approved' | 'pending' }[];
  readonly byHand?: 'ok' | 'missing' | 'leave';
  /** 'before', 'after': not hired yet, has left. */
  readonly employed?: 'before' | 'after' | 'no_group';
  /** What a file said of the day in words. */
  readonly text?: string;
  /** When it is looked at, and until when the source is complete. Absent: long after. */
  readonly seen?: string;
  readonly complete?: string;
  /** When they left the evening before. */
  readonly leftBefore?: string;
  readonly is: DayExpected;
}
