import type { RequestId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { addMonths, type LocalDate } from '../../kernel/time.ts';
import { dayKind, ordinaryMinutes, type WorkCalendar } from '../workday/work-calendar.ts';
import type { Stamp } from './entry.ts';
import { grant } from './grants.ts';
import { entriesOf, type LeaveEntry } from './ledger.ts';
import type { LeaveType } from './types.ts';

export type EarnRefusal = 'not_a_rest_day' | 'statutory_is_paid' | 'already_earned' | 'not_positive';

/**
 * Time off earned by approved work on a rest day (《劳动法》第四十四条: rest days are compensated with time off, statutory holidays must
 * be paid threefold and earn none). One day earns once, at most a standard day; real minutes become their share of the branch's day.
 * @param worked the rest day and the real minutes worked on it
 */
export function earnCompensatory(
  entries: readonly LeaveEntry[],
  worked: { readonly date: LocalDate; readonly workMinutes: number; readonly requestId: RequestId },
  type: LeaveType,
  calendar: WorkCalendar,
  stamp: Stamp,
): Result<readonly LeaveEntry[], EarnRefusal> {
  const info = dayKind(calendar, worked.date);
  if (info.statutory) return no('statutory_is_paid');
  if (info.workMinutes > 0) return no('not_a_rest_day');
  const earned = entriesOf(entries, type.id).some((entry) => entry.kind === 'grant' && entry.validFrom === worked.date);
  if (earned) return no('already_earned');
  const share =
    Math.round((worked.workMinutes * type.dayMinutes) / ordinaryMinutes(calendar.hours) / type.minStep) * type.minStep;
  const minutes = Math.min(type.dayMinutes, share);
  const expiresOn =
    type.lotMonths === null ? (`${worked.date.slice(0, 4)}-12-31` as LocalDate) : addMonths(worked.date, type.lotMonths);
  const granted = grant(
    entries,
    { minutes, validFrom: worked.date, expiresOn },
    { ...stamp, leaveType: type.id },
    worked.requestId,
  );
  return granted.ok ? granted : no('not_positive');
}
