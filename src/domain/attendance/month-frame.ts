import type { UnitId } from '../../kernel/id.ts';
import { addDays, eachDay, type Instant, type LocalDate, MINUTE } from '../../kernel/time.ts';
import type { MinuteSpan } from '../workday/types.ts';
import { windowOf } from './duty.ts';
import type { DayWindow } from './punches.ts';
import type { Shift } from './types.ts';

/** What holds for a person on a day, by their unit or by a roster. */
export interface DayRules {
  readonly unitId: UnitId;
  readonly shift: Shift;
  readonly isWorkday: boolean;
  /** A statutory holiday, whoever works on it. */
  readonly isStatutory?: boolean;
  /** Nothing else than the assistant's own button tells of punches: they are complete at any time. */
  readonly isOwnSource: boolean;
  /** The platform's own attendance tells of punches: what comes from elsewhere beside it is a difference, and does not count. */
  readonly isPlatform?: boolean;
  /** Both halves of the day by the calendar. */
  readonly halves?: readonly MinuteSpan[];
  /** A roster says so: both halves of the day by the calendar, by whose hours leave is booked. */
  readonly usual?: readonly MinuteSpan[];
  /** The platform has a shift for the day by which nothing can be counted: how it is called there. */
  readonly unclear?: string;
}

export interface FrameDay {
  readonly date: LocalDate;
  readonly rules: DayRules;
  readonly midnight: Instant;
}

/** The days of a month with what holds on them: the same for everybody of a unit, and worked out once for all of them. */
export interface MonthFrame {
  /** With the evening before the first day, which says how late one may come, and the day after the last, which may claim its early punches. */
  readonly days: readonly FrameDay[];
  /** Minutes since the midnight of the first of these. */
  readonly windows: readonly DayWindow[];
}

/**
 * @param to not beyond today: what is to come is nothing yet
 * @param midnightOf the instant with which a day begins
 */
export function monthFrame(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  rulesOn: (date: LocalDate) => DayRules,
  midnightOf: (date: LocalDate) => Instant,
): MonthFrame {
  const days = eachDay(addDays(from, -1), addDays(to, 1)).map(
    (date): FrameDay => ({ date, rules: rulesOn(date), midnight: midnightOf(date) }),
  );
  const start = days[0]?.midnight ?? 0;
  return {
    days,
    windows: days.map(({ rules: { shift }, midnight }) => ({
      midnight: Math.floor((midnight - start) / MINUTE),
      window: windowOf(shift),
      edges: { from: shift.on, to: shift.off },
    })),
  };
}
