import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { type ViolationRule, violationTable } from '../violation/rules.ts';
import { timeRangeField, workSpanField } from '../workday/schema-parts.ts';
import type { DayInfo, MinuteSpan, WorkingHours } from '../workday/types.ts';
import { ARCHIVED_FIGURES } from './archive.ts';
import type { NamedShift } from './roster.ts';
import type { Shift } from './types.ts';

/** Where punches come from: `check_in` the button here, `file` what HR brings, `feishu` the platform's own attendance. */
export const PUNCH_SOURCES = ['check_in', 'file', 'feishu'] as const;
export type PunchSource = (typeof PUNCH_SOURCES)[number];

/** What a correction (补卡) may put right. */
export const CORRECTED_KINDS = ['missing', 'late', 'early'] as const;
export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

const minutes = z.int().min(0).max(1440);

const correction = z.strictObject({
  /** So many a month. */
  perMonth: z.int().min(0).max(62),
  /** Asked for up to so many working days after the day. */
  workdays: z.int().min(1).max(62),
  kinds: z.array(z.enum(CORRECTED_KINDS)).min(1),
});

const shift = z.strictObject({
  /** `09:00-18:00`; absent: the hours of the branch in config/calendar.yaml. An end before its beginning lies on the next day. */
  hours: timeRangeField.optional(),
  rest: workSpanField.nullable().optional(),
  grace: minutes,
  serious: minutes,
  lack: minutes,
  advance: minutes,
  /** When the day closes, on the next one. */
  cut: z.string().regex(/^\d{2}:\d{2}$/),
  delay: minutes.nullable(),
  flex: minutes,
  needed: minutes.nullable(),
  lateLeave: z.array(z.tuple([minutes, minutes])).max(10),
  wholeDay: minutes,
  halfDay: minutes,
});

/** Where it stands who works which shift: in rosters brought here, or in the platform's own schedule. */
export const ROSTERS = ['sheet', 'feishu'] as const;
export type RosterPlace = (typeof ROSTERS)[number];

/** Shifts of rosters (排班表), by the names they have there: one stretch, or two with punches of their own. */
const namedShift = z
  .strictObject({
    name: z.string().regex(/^[^\d\s,;、，；]{1,10}$/u),
    also: z.array(z.string().regex(/^[^\d\s,;、，；]{1,10}$/u)).default([]),
    hours: z.array(timeRangeField).min(1).max(2),
    rest: workSpanField.nullable().default(null),
  })
  .refine(({ hours, rest }) => hours.length === 1 || rest === null, 'a shift of two stretches has no rest of its own');
const namedShifts = z
  .array(namedShift)
  .max(30)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two shifts have the same name')
  .default([]);

/** Where signed months go on the platform (归档报表); absent: nowhere. */
const archive = z.strictObject({
  /** Its id, or its name where only one has it. */
  report: z.string().min(1),
  /** Employee number of the administrator in whose name it is written. */
  operator: z.string().min(1),
  /** Column of the report by figure: its code or its title. What is not named is not sent. */
  fields: z.partialRecord(z.enum(ARCHIVED_FIGURES), z.string().min(1)).refine((some) => Object.keys(some).length > 0, 'fields'),
});

const rules = z.strictObject({ source: z.enum(PUNCH_SOURCES), shift, correction });
const own = z.strictObject({
  source: z.enum(PUNCH_SOURCES).optional(),
  shift: shift.partial().optional(),
  correction: correction.partial().optional(),
});
const file = z.strictObject({
  company: own.default({}),
  branches: z.record(z.string(), own).default({}),
  /** Titles of posts that need not punch. */
  exempt: z.array(z.string().min(1)).default([]),
  violations: violationTable,
  archive: archive.nullable().default(null),
  shifts: namedShifts,
  rosterWins: z.enum(ROSTERS).default('sheet'),
});

export type ArchiveRules = z.infer<typeof archive>;
export type CorrectionRules = z.infer<typeof correction>;
type ShiftRules = z.infer<typeof shift>;

/** How attendance is counted at one branch. */
export interface BranchAttendance {
  readonly source: PunchSource;
  readonly shift: ShiftRules;
  readonly correction: CorrectionRules;
}

/** config/attendance.yaml */
export interface AttendanceRules {
  readonly company: BranchAttendance;
  /** By unit code; what a branch does not say is as in the company. */
  readonly branches: ReadonlyMap<string, BranchAttendance>;
  readonly exempt: readonly string[];
  /** What a settled month may be taken for, by the company's own rules (S59). */
  readonly violations: readonly ViolationRule[];
  /** Null: signed months stay here. */
  readonly archive: ArchiveRules | null;
  /** Of rosters; none: nobody works by one. */
  readonly shifts: readonly NamedShift[];
  /** Which one counts of a day that both speak of. */
  readonly rosterWins: RosterPlace;
}

const USUAL: BranchAttendance = {
  source: 'file',
  shift: {
    grace: 5,
    serious: 30,
    lack: 120,
    advance: 240,
    cut: '05:00',
    delay: null,
    flex: 0,
    needed: null,
    lateLeave: [],
    wholeDay: 360,
    halfDay: 180,
  },
  correction: { perMonth: 3, workdays: 10, kinds: ['missing', 'late', 'early'] },
};

/**
 * `config/attendance.yaml`, handed in as parsed data; nothing at all is all defaults.
 * @throws AppError `config` naming every path and value that is wrong
 */
export function parseAttendanceRules(input: unknown): AttendanceRules {
  const found = parseConfig(file, input ?? {}, 'attendance.yaml');
  const over = (base: BranchAttendance, own: z.infer<typeof file>['company']): BranchAttendance => ({
    source: own.source ?? base.source,
    shift: defined({ ...base.shift, ...own.shift }),
    correction: defined({ ...base.correction, ...own.correction }),
  });
  const company = over(USUAL, found.company);
  const branches = new Map(Object.entries(found.branches).map(([code, own]) => [code, over(company, own)]));
  for (const one of [company, ...branches.values()]) parseConfig(rules, one, 'attendance.yaml');
  const { exempt, violations, archive: archived, shifts, rosterWins } = found;
  return { company, branches, exempt, violations, archive: archived, shifts, rosterWins };
}

/** The rules of a branch by unit code; one without an entry follows the company. */
export const attendanceAt = ({ company, branches }: AttendanceRules, code: string | null): BranchAttendance =>
  (code === null ? undefined : branches.get(code)) ?? company;

/** The shift of a day: what its calendar says is worked, or the usual one on a day off. */
export function shiftOn({ shift }: BranchAttendance, hours: WorkingHours, day: Pick<DayInfo, 'spans'>): Shift {
  const { hours: own, rest: break_, cut, ...figures } = shift;
  const at = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const spans: readonly MinuteSpan[] = day.spans.length > 0 ? day.spans : [hours.am, hours.pm];
  const isHalf = day.spans.length === 1;
  const from = spans[0]?.from ?? hours.am.from;
  const to = spans.at(-1)?.to ?? hours.pm.to;
  const isOwn = own && !isHalf;
  const end = isOwn ? (own.to > own.from ? own.to : own.to + 1440) : to;
  const rest = isHalf ? null : break_ === undefined ? (isOwn ? null : restOf(hours)) : break_;
  // A shift over midnight closes as long after its end as a day's would.
  const closes = 1440 + at(cut);
  return { ...figures, on: isOwn ? own.from : from, off: end, rest, cut: Math.max(closes, end + 240) };
}

const restOf = ({ am, pm }: WorkingHours): MinuteSpan | null => (am.to < pm.from ? { from: am.to, to: pm.from } : null);

/** A month as `YYYY-MM`. */
export const periodOf = (date: LocalDate): string => date.slice(0, 7);

/** Without what is set to nothing. */
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
