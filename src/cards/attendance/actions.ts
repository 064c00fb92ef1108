import * as z from 'zod';
import { type LocalDate, parseDate } from '../../kernel/time.ts';

const date = z
  .string()
  .refine((text) => parseDate(text) !== null)
  .transform((text) => text as LocalDate);
const period = z.string().regex(/^\d{4}-\d{2}$/);

/** A file of attendance is brought or taken back; a punch; one's own month, and which of its days is asked about. */
export const attendanceActions = [
  z.strictObject({ do: z.literal('attendance.take') }),
  z.strictObject({ do: z.literal('attendance.undo_file') }),
  z.strictObject({ do: z.literal('attendance.numbers') }),
  z.strictObject({ do: z.literal('attendance.check_in') }),
  z.strictObject({ do: z.literal('attendance.punch') }),
  z.strictObject({ do: z.literal('attendance.month'), period: period.nullable() }),
  z.strictObject({ do: z.literal('attendance.ask'), date }),
] as const;

export type AttendanceAction = z.infer<(typeof attendanceActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    attendance: AttendanceAction;
  }
}
