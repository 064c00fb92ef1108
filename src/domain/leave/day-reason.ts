import type { DayInfo } from '../workday/types.ts';
import type { LeaveMinutes, LeaveType } from './types.ts';

/** Why a day of a leave counts as it does; each has words `leave.day.<reason>`. */
export type DayReason =
  | 'workday'
  | 'makeup_workday'
  | 'half_holiday'
  | 'weekend'
  | 'statutory_holiday'
  | 'swapped_rest'
  | 'holiday_weekend'
  | 'company_holiday'
  | 'closure'
  | 'natural_day'
  | 'statutory_extends'
  | 'sandwich'
  | 'outside_hours'
  | 'roster_work'
  | 'roster_off';

/** The reason of a day that costs `minutes`. */
export function reasonOf(info: DayInfo, type: LeaveType, minutes: LeaveMinutes): DayReason {
  if (type.counts === 'natural') return minutes === 0 && info.statutory ? 'statutory_extends' : 'natural_day';
  if (info.rostered) return info.workMinutes === 0 ? 'roster_off' : minutes === 0 ? 'outside_hours' : 'roster_work';
  switch (info.rest) {
    case 'statutory':
      return 'statutory_holiday';
    case 'swapped':
      return 'swapped_rest';
    case 'company':
      return 'company_holiday';
    case 'closure':
      return 'closure';
    case 'weekend':
      return info.kind === 'holiday' ? 'holiday_weekend' : 'weekend';
    case null:
      break;
    default:
      info.rest satisfies never;
  }
  if (info.kind === 'half_holiday') return 'half_holiday';
  if (minutes === 0) return 'outside_hours';
  return info.kind === 'makeup' ? 'makeup_workday' : 'workday';
}
