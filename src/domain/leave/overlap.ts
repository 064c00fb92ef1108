import type { RequestId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { type LocalDate, timeText } from '../../kernel/time.ts';
import type { WorkingHours } from '../workday/types.ts';
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

/** When that is: a whole day, half a day, or by the clock. */
export function stretchText(
  { date, fromMin, toMin }: Omit<Clash, 'requestId' | 'leaveType' | 'state'>,
  { am, pm }: WorkingHours,
): Text {
  const [inMorning, inAfternoon] = [fromMin < am.to, toMin > pm.from];
  const isHalf = (half: WorkingHours['am']): boolean => fromMin <= half.from && toMin >= half.to;
  if (isHalf(am) && isHalf(pm)) return t('leave.on_all', { date: { date } });
  if (isHalf(am) && !inAfternoon) return t('leave.on_am', { date: { date } });
  if (isHalf(pm) && !inMorning) return t('leave.on_pm', { date: { date } });
  return t('leave.on_time', { date: { date }, from: timeText(fromMin), to: timeText(toMin) });
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
