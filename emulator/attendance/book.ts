/** Attendance of the company, in the platform's own words (attendance v1), in memory. */
export interface AttendanceBook {
  /** False: the company's edition has no attendance, or nobody opened it. */
  isOpen: boolean;
  readonly shifts: Map<string, LocalShift>;
  readonly groups: Map<string, LocalGroup>;
  /** Shifts of groups that work by a schedule (排班制), by `scheduleKey`; `0` is a day off. */
  readonly schedule: Map<string, string>;
  /** Every valid punch, in the order in which they were made. */
  readonly flows: LocalFlow[];
  /** What administrators and approvals have made of one side of a day, by `sideKey`; everything else follows from punches. */
  readonly results: Map<string, { readonly result: string; readonly supplement: string }>;
  /** Archived reports by archive_rule_id. */
  readonly archives: Map<string, LocalArchive>;
  /** user_ids about whom the app may not ask. */
  readonly withheld: Set<string>;
}

export interface LocalShift {
  readonly shift_id: string;
  readonly shift_name: string;
  readonly is_flexible: boolean;
  readonly flexible_rule: readonly { readonly flexible_early_minutes: number; readonly flexible_late_minutes: number }[];
  readonly no_need_off: boolean;
  readonly punch_time_rule: readonly LocalPunchTime[];
  readonly late_off_late_on_rule: readonly { readonly late_off_minutes: number; readonly late_on_minutes: number }[];
  readonly rest_time_rule: readonly { readonly rest_begin_time: string; readonly rest_end_time: string }[];
}

export interface LocalPunchTime {
  /** `9:00`; of the next day hours go on beyond 24. */
  readonly on_time: string;
  readonly off_time: string;
  readonly late_minutes_as_late: number;
  readonly late_minutes_as_lack: number;
  readonly late_minutes_as_serious_late: number;
  readonly on_advance_minutes: number;
  readonly early_minutes_as_early: number;
  readonly early_minutes_as_lack: number;
  readonly off_delay_minutes: number;
}

export interface LocalGroup {
  readonly group_id: string;
  readonly group_name: string;
  /** By weekday from Monday; `0` has none. */
  readonly punch_day_shift_ids: readonly string[];
  readonly remedy_limit: boolean;
  readonly remedy_limit_count: number;
  readonly allow_remedy_type_lack: boolean;
  readonly allow_remedy_type_late: boolean;
  readonly allow_remedy_type_early: boolean;
  /** user_ids */
  readonly members: readonly string[];
  readonly exempt: readonly string[];
  /** yyyyMMdd from which on it stands. */
  readonly since: number;
}

export interface LocalArchive {
  readonly report_id: string;
  readonly name: string;
  readonly fields: readonly { readonly code: string; readonly title: string; readonly upper_titles: readonly string[] }[];
  /** Rows as they were written: whether the platform replaces one it has is not documented, so that here it would stand twice. */
  rows: LocalArchiveRow[];
}

export interface LocalArchiveRow {
  readonly month: string;
  readonly userId: string;
  readonly start: string;
  readonly end: string;
  readonly values: ReadonlyMap<string, string>;
}

export interface LocalFlow {
  readonly userId: string;
  /** Seconds. */
  readonly at: number;
  readonly isField: boolean;
  readonly comment: string;
  readonly recordId: string;
}

export const makeAttendanceBook = (): AttendanceBook => ({
  isOpen: true,
  shifts: new Map(),
  groups: new Map(),
  schedule: new Map(),
  flows: [],
  results: new Map(),
  archives: new Map(),
  withheld: new Set(),
});

/** @param day yyyyMMdd */
export const scheduleKey = (userId: string, day: number): string => `${userId} ${day}`;

/** @param day yyyyMMdd */
export const sideKey = (userId: string, day: number, side: 'in' | 'out'): string => `${userId} ${day} ${side}`;
