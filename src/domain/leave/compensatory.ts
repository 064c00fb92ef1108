import { no, ok, type Result } from '../../kernel/result.ts';
import { addDays, addMonths, type DayMinutes, type LocalDate } from '../../kernel/time.ts';
import { subtract } from '../workday/minute-spans.ts';
import { dayKind, ordinaryMinutes, type WorkCalendar } from '../workday/work-calendar.ts';
import type { LeaveMinutes, LeaveType } from './types.ts';

export type EarnRefusal = 'not_a_rest_day' | 'statutory_is_paid' | 'not_positive';

/** Time off that an approved piece of overtime earns. */
export interface Earning {
  /** Minutes of a standard day. */
  readonly minutes: LeaveMinutes;
  readonly expiresOn: LocalDate;
  /** Worked more than a day earns: what is over, real minutes. */
  readonly over: number;
}

/** Real minutes of overtime in a stretch of a day: neither ordinary work nor the noon break. */
export function overtimeMinutes(
  calendar: WorkCalendar,
  date: LocalDate,
  stretch: { readonly from: DayMinutes; readonly to: DayMinutes },
): number {
  const { am, pm } = calendar.hours;
  const info = dayKind(calendar, date);
  const [first, second] = info.spans;
  // Of a shift by a roster what lies between its halves is its break; a night of the day before still runs in the morning.
  const pause = info.rostered && first && second ? { from: first.to, to: second.from } : { from: am.to, to: pm.from };
  const before = dayKind(calendar, addDays(date, -1)).spans.map(({ from, to }) => ({ from: from - 1440, to: to - 1440 }));
  const left = subtract([stretch], [pause, ...info.spans, ...before]);
  return left.reduce((sum, span) => sum + span.to - span.from, 0);
}

/**
 * Time off earned by approved work on a rest day (《劳动法》第四十四条: rest days are compensated with time off, statutory holidays must
 * be paid threefold and earn none). At most a standard day; real minutes become their share of the branch's day, in whole steps of the type.
 * @param worked the day and the real minutes of overtime on it
 * @param onWorkdays overtime after the hours of a workday earns too, where the company compensates it so instead of paying it
 */
export function earning(
  worked: { readonly date: LocalDate; readonly workMinutes: number },
  type: LeaveType,
  calendar: WorkCalendar,
  onWorkdays = false,
): Result<Earning, EarnRefusal> {
  const info = dayKind(calendar, worked.date);
  if (info.statutory) return no('statutory_is_paid');
  if (info.workMinutes > 0 && !onWorkdays) return no('not_a_rest_day');
  const day = ordinaryMinutes(calendar.hours);
  const share = Math.round((worked.workMinutes * type.dayMinutes) / day / type.minStep) * type.minStep;
  const minutes = Math.min(type.dayMinutes, share);
  if (minutes <= 0) return no('not_positive');
  const yearEnd = `${worked.date.slice(0, 4)}-12-31` as LocalDate;
  return ok({
    minutes,
    expiresOn: type.lotMonths === null ? yearEnd : addMonths(worked.date, type.lotMonths),
    over: Math.max(0, worked.workMinutes - day),
  });
}
