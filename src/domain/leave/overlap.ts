import type { RequestId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { DayLine } from './day-line.ts';
import type { TakenDay } from './types.ts';

/** Two leaves that claim the same minutes. */
export interface Clash {
  readonly date: LocalDate;
  readonly requestId: RequestId;
  readonly leaveType: string;
  readonly state: TakenDay['state'];
  /** The minutes both claim. */
  readonly fromMin: number;
  readonly toMin: number;
}

/**
 * Where a leave meets other leave of the same person (S55). A morning and an afternoon of one day do not meet; neither do days
 * that cost nothing. `except` is the request being changed, which may overlap itself.
 */
export function overlaps(
  days: readonly DayLine[],
  taken: readonly TakenDay[],
  except: RequestId | null = null,
): readonly Clash[] {
  const standing = taken.filter((day) => day.state !== 'freed' && day.minutes > 0 && day.requestId !== except);
  return days
    .filter((day) => day.minutes > 0)
    .flatMap((day) =>
      standing
        .filter((other) => other.date === day.date && other.fromMin < day.toMin && day.fromMin < other.toMin)
        .map(({ requestId, leaveType, state, fromMin, toMin }) => ({
          date: day.date,
          requestId,
          leaveType,
          state,
          fromMin: Math.max(fromMin, day.fromMin),
          toMin: Math.min(toMin, day.toMin),
        })),
    );
}
