import type { LocalDate } from '../../../kernel/time.ts';
import type { PunchAt } from '../punches.ts';

/** Where a file of attendance comes from. */
export const FILE_SOURCES = ['dingtalk', 'wecom', 'machine'] as const;
export type FileSource = (typeof FILE_SOURCES)[number];

/** Whom a row is about, by whatever the file gives; empty where it gives nothing. */
export interface RowWho {
  /** The platform's own id, DingTalk's UserId or WeCom's 账号. */
  readonly account: string;
  readonly employeeNo: string;
  readonly name: string;
  readonly department: string;
  /** On a machine. */
  readonly number: string;
}

/** What a file says of one person on one day. */
export interface RowDay {
  readonly row: number;
  readonly who: RowWho;
  readonly date: LocalDate;
  /** Minutes of that day, beyond 1440 on the next. */
  readonly punches: readonly PunchAt[];
  /** As it stands there, pieces below each other; empty: nothing but punches. */
  readonly said: string;
}

/** A row that could not be read, and why. */
export const ROW_FAULTS = ['no_day', 'no_time', 'scientific', 'no_name', 'not_yet', 'long_ago'] as const;
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly said: string;
  readonly why: (typeof ROW_FAULTS)[number];
}

/** A file of attendance as it was read. */
export interface AttendanceSheet {
  readonly source: FileSource;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Until when it tells everything: when it was made, or the last punch of a machine; null: to the end of its last day. */
  readonly madeAt: { readonly date: LocalDate; readonly minutes: number } | null;
  readonly days: readonly RowDay[];
  readonly faults: readonly RowFault[];
}
