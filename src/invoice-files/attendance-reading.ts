import { z } from 'zod';
import { readAttendance } from '../domain/attendance/files/read-attendance.ts';
import { type AttendanceSheet, FILE_SOURCES, ROW_FAULTS, type RowDay } from '../domain/attendance/files/sheet.ts';
import { type LocalDate, parseDate } from '../kernel/time.ts';
import { readTables } from './table-file.ts';

export const ATTENDANCE_REFUSED = [
  'too_large',
  'encrypted',
  'damaged',
  'inflates_too_far',
  'kind_not_taken',
  'took_too_long',
  'too_wide',
  'macros',
  'empty',
] as const;

/** What a file says of attendance, or why nothing; `isOther`: it is a table of something else. */
export type AttendanceReading =
  | { readonly sheet: Omit<AttendanceSheet, 'days'>; readonly days: readonly RowDay[] }
  | { readonly isOther: true }
  | { readonly refused: (typeof ATTENDANCE_REFUSED)[number] };

/** So many days come at once, and so many faults in all: whoever reads them is not held up. */
const PART = 1_000;
const MOST_FAULTS = 1_000;

const day = z
  .string()
  .refine((value) => parseDate(value) !== null)
  .transform((value) => value as LocalDate);
const count = z.number().int();
const who = z.strictObject({
  account: z.string(),
  employeeNo: z.string(),
  name: z.string(),
  department: z.string(),
  number: z.string(),
});
const rowDay = z.strictObject({
  row: count,
  who,
  date: day,
  punches: z.array(z.strictObject({ at: count, outdoor: z.boolean() })),
  said: z.string(),
});
const about = z.strictObject({
  source: z.enum(FILE_SOURCES),
  from: day,
  to: day,
  madeAt: z.strictObject({ date: day, minutes: count }).nullable(),
  faults: z.array(z.strictObject({ row: count, column: z.string(), said: z.string(), why: z.enum(ROW_FAULTS) })),
});

/** One part of a reading as the thread gives it: the first says of what it is. */
export const attendancePart = z.union([
  z.strictObject({ of: z.literal('no_attendance'), why: z.enum(ATTENDANCE_REFUSED).nullable(), more: z.literal(false) }),
  z.strictObject({ of: z.literal('attendance'), about, more: z.boolean() }),
  z.strictObject({ of: z.literal('days'), days: z.array(rowDay), more: z.boolean() }),
]);
export type AttendancePart = z.infer<typeof attendancePart>;

/** Reads a file, and gives what it holds a part at a time. */
export async function* attendanceParts(bytes: Uint8Array): AsyncGenerator<AttendancePart> {
  const file = await readTables(bytes);
  if ('refused' in file) return yield { of: 'no_attendance', why: file.refused, more: false };
  const sheet = readAttendance(file.sheets, file.isText);
  if (!sheet) return yield { of: 'no_attendance', why: null, more: false };
  const { days, faults, ...rest } = sheet;
  yield { of: 'attendance', about: { ...rest, faults: faults.slice(0, MOST_FAULTS) }, more: days.length > 0 };
  for (let from = 0; from < days.length; from += PART)
    yield { of: 'days', days: days.slice(from, from + PART).map(plainDay), more: from + PART < days.length };
}

const plainDay = ({ punches, ...rest }: RowDay) => ({ ...rest, punches: [...punches] });

/** The parts of a reading, put together. */
export function attendanceOf(parts: readonly AttendancePart[]): AttendanceReading {
  const [first] = parts;
  if (!first || first.of === 'days') return { refused: 'damaged' };
  if (first.of === 'no_attendance') return first.why === null ? { isOther: true } : { refused: first.why };
  return { sheet: first.about, days: parts.flatMap((part) => (part.of === 'days' ? part.days : [])) };
}
