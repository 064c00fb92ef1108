import type { Say } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { DayKind } from '../workday/types.ts';
import type { DayReason } from './day-reason.ts';
import type { LeaveMinutes } from './types.ts';
/** One line of the explanation "why 3.5 days" (O8). */
export interface DayLine {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly statutory: boolean;
  /** The holiday or closure of the day, if it has a name. */
  readonly name?: Say;
  /** What the person is away for that day. */
  readonly part: 'all' | 'am' | 'pm' | 'time';
  /** The stretch on the wall clock. */
  readonly fromMin: number;
  readonly toMin: number;
  /** Real work minutes inside the stretch. */
  readonly workMinutes: number;
  /** What is taken from the balance. */
  readonly minutes: LeaveMinutes;
  readonly reason: DayReason;
  /** The clause the reason rests on. */
  readonly rule: string;
  readonly provisional: boolean;
  /** It costs nothing, being a statutory holiday, and frees from the shift that a roster has there. */
  readonly excused?: true;
}
