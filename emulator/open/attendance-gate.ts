import * as z from 'zod';
import type { AttendanceBook } from '../attendance/book.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';

/** A bad parameter, and (which code is not documented) a company without attendance. */
export const BAD_ATTENDANCE = 1_220_001;
export const badAttendance = (which: string): Refusal => new Refusal(BAD_ATTENDANCE, `param error: ${which}`);

/** Ids here are user_ids or employee numbers; an open_id is none. There is no default. */
export const employeeType = z.enum(['employee_id', 'employee_no']);

export function attendanceOpen({ attendance }: Tenant): AttendanceBook {
  if (!attendance.isOpen) throw new Refusal(BAD_ATTENDANCE, 'attendance is not open for this tenant');
  return attendance;
}
