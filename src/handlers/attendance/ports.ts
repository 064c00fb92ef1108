import type { ArchiveField } from '../../domain/attendance/archive.ts';
import type { AttendanceRules } from '../../domain/attendance/config.ts';
import type { GroupRules, ScheduledShift } from '../../domain/attendance/group-rules.ts';
import type { ToldSides } from '../../domain/attendance/said-of-platform.ts';
import type { PersonDay } from '../../domain/attendance/types.ts';
import type { LeaveConfig } from '../../domain/leave/types.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { RecordImportPorts } from '../record-import/ports.ts';
import type { RecordReads } from '../records/ports.ts';

export type AttendanceFile = Row<'attendanceFile'>;

/** The days of one person in one unit in one month as they were computed last. */
export interface PersonMonth {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  /** `YYYY-MM` */
  readonly period: string;
  /** By date; of days to come there are none. */
  readonly days: readonly PersonDay[];
  readonly openDays: number;
  /** Anomalies without a supervisor's yes. */
  readonly unsettled: number;
  readonly version: number;
}

/** The same with its days as they are kept (domain/attendance/kept-days.ts): where thousands are looked at and hardly any has changed, none is read. */
export interface KeptMonth extends Omit<PersonMonth, 'days'> {
  readonly kept: string;
}

/** A lock of a month (S58). */
export interface MonthLock {
  readonly unitId: UnitId;
  readonly period: string;
  readonly lockedAt: Instant;
  readonly byId: PersonId;
}

/** A closed month that is or was open for one person (S58). */
export interface Reopened extends Pick<Row<'attendanceReopened'>, 'period' | 'until' | 'reason' | 'at' | 'closedAt'> {
  readonly personId: PersonId;
  readonly byId: PersonId;
  /** The days as they stood when it was opened. */
  readonly was: readonly PersonDay[];
  /** What its time brought, once it is over: each day as it was and as it is. */
  readonly brought: readonly (readonly [PersonDay, PersonDay])[];
}

/** What a day of a locked month comes to by now, made good in a later one; of a month that is signed and not locked yet, in itself. */
export interface DayDifference extends Omit<Row<'dayDifference'>, 'was' | 'now'> {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly date: LocalDate;
  readonly was: PersonDay;
  readonly now: PersonDay;
}

/** Rows from which months of some people follow. */
export interface MonthRows {
  readonly punches: readonly (Pick<Row<'punch'>, 'personId' | 'at' | 'outdoor'> & { readonly onPlatform: boolean })[];
  /** Approved. */
  readonly leave: readonly Pick<Row<'leaveDay'>, 'personId' | 'date' | 'leaveType' | 'fromMin' | 'toMin' | 'minutes'>[];
  /** Approved trips and overtime of each, as JSON of what was noted. */
  readonly requests: readonly { readonly personId: string; readonly facts: string }[];
  /** Held or approved. */
  readonly corrections: readonly Row<'punchCorrection'>[];
  /** In the order in which they were made. */
  readonly notes: readonly Row<'dayNote'>[];
  readonly said: readonly (Row<'daySaid'> & { readonly onPlatform: boolean })[];
  readonly covers: readonly Row<'punchCover'>[];
}

/** What the platform's own attendance has told of some people so far. */
export interface PlatformRows {
  readonly punches: readonly Pick<Row<'punch'>, 'personId' | 'at'>[];
  readonly said: readonly Row<'daySaid'>[];
  readonly covers: readonly Row<'punchCover'>[];
}

/** Which shift the platform has for a day of somebody: its id, `0` for a day off. */
export type ScheduledDay = Pick<Row<'daySaid'>, 'personId' | 'date'> & { readonly shift: string };

/** A request that nobody has decided on. */
export interface UndecidedRow
  extends Pick<Row<'request'>, 'number' | 'process' | 'title' | 'facts' | 'revokesId' | 'submittedAt'> {
  readonly id: RequestId;
  readonly applicantId: PersonId;
}

/** The platform's own attendance, people by our own ids; whoever is no colleague is left out. */
export interface PlatformAttendance {
  /** People at a call of `days`, at most. */
  readonly mostAtOnce: number;
  groups(): Promise<Told<readonly ({ readonly id: string } & GroupRules)[]>>;
  days(
    people: readonly PersonId[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
    at: { readonly from: Instant; readonly to: Instant },
  ): Promise<Told<DaysTold>>;
  /** Days at a call of `schedule`, at most. */
  readonly mostDays: number;
  /** Who is scheduled for which shift; null: a day off. Of whom nothing could be asked, they are in `unasked`. */
  schedule(people: readonly PersonId[], days: { readonly from: LocalDate; readonly to: LocalDate }): Promise<Told<ScheduleTold>>;
  shifts(ids: readonly string[]): Promise<Told<readonly ({ readonly id: string } & ScheduledShift)[]>>;
}

export interface ScheduleTold {
  readonly days: readonly { readonly person: PersonId; readonly date: LocalDate; readonly shift: string | null }[];
  readonly unasked: readonly PersonId[];
}

export interface DaysTold {
  readonly punches: readonly {
    readonly person: PersonId;
    readonly at: Instant;
    readonly outdoor: boolean;
    readonly note: string;
  }[];
  readonly days: readonly {
    readonly person: PersonId;
    readonly date: LocalDate;
    readonly sides: ToldSides | null;
    readonly shift: string | null;
  }[];
  /** Of whom it says nothing. */
  readonly untold: readonly PersonId[];
}

/** `later`: the weather; `refused`: no right, or no attendance at all. `why`: in the platform's words. */
export type Told<T> = { readonly value: T } | { readonly none: 'later' | 'refused'; readonly why: string };

/** A report of a closed month on the platform, and in whose name it is written. */
export interface ArchiveAt {
  readonly report: string;
  readonly operator: PersonId;
  readonly period: string;
}

/** Reports of closed months that the platform keeps beside its own attendance (归档报表), people by our own ids. */
export interface PlatformArchive {
  /** People at a call, at most. */
  readonly mostAtOnce: number;
  fieldsOf(at: ArchiveAt): Promise<Told<readonly ArchiveField[]>>;
  write(
    at: ArchiveAt,
    rows: readonly {
      readonly person: PersonId;
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly values: readonly { readonly code: string; readonly value: string }[];
    }[],
  ): Promise<Told<{ readonly unknown: readonly PersonId[] }>>;
  remove(at: ArchiveAt, people: readonly PersonId[]): Promise<Told<null>>;
}

/** Attendance as it stands. Every list is bounded by the people asked for. */
export interface AttendanceReads {
  /** The next of those who were in this unit in the month, by person: `after` the last that was read, empty before the first. */
  monthsOfUnit(unit: UnitId, period: string, after: PersonId | '', limit: number): Promise<readonly PersonMonth[]>;
  /** … of them only those with anomalies that nobody has settled. */
  unsettledMonths(units: readonly UnitId[], period: string): Promise<readonly PersonMonth[]>;
  /** Who was in one of these units in the month, by id, each once. */
  peopleOfMonth(units: readonly UnitId[], period: string): Promise<readonly PersonId[]>;
  /** Anomalies that nobody has settled and days that are not decided, by unit; units with none are left out. */
  openInMonth(units: readonly UnitId[], period: string): Promise<readonly { readonly unitId: UnitId; readonly open: number }[]>;
  /** Whose month in these units came out otherwise since then, by id, each once. */
  changedIn(units: readonly UnitId[], period: string, since: Instant): Promise<readonly PersonId[]>;
  /** All parts of these people's months. */
  monthsOfPeople(people: readonly PersonId[], period: string): Promise<readonly PersonMonth[]>;
  /** The same, their days as they are kept. */
  keptMonths(people: readonly PersonId[], period: string): Promise<readonly KeptMonth[]>;
  /** What is to be computed anew, the oldest first. */
  monthsToCompute(limit: number): Promise<readonly Row<'monthToCompute'>[]>;
  /** What of a month waits to be computed anew, by person. */
  marksOf(period: string): Promise<readonly Pick<Row<'monthToCompute'>, 'personId' | 'since'>[]>;
  /** Whether it waits to be computed anew. */
  isMonthMarked(person: PersonId, period: string): Promise<boolean>;
  monthRows(
    people: readonly PersonId[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
    at: { readonly from: Instant; readonly to: Instant },
  ): Promise<MonthRows>;
  /** What the platform told of these people: punches between two instants, words of days, how far it is complete. */
  platformRows(
    people: readonly PersonId[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
    at: { readonly from: Instant; readonly to: Instant },
  ): Promise<PlatformRows>;
  /** What the platform scheduled for these people, as it was read last. */
  scheduledDays(
    people: readonly PersonId[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
  ): Promise<readonly ScheduledDay[]>;
  monthLocks(period: string): Promise<readonly MonthLock[]>;
  /** Whose locked month is open for them at the instant. */
  monthReopened(people: readonly PersonId[], period: string, at: Instant): Promise<readonly PersonId[]>;
  /** Until when a closed month is open for somebody; null: it is not, or no more. */
  reopenedUntil(person: PersonId, period: string, at: Instant): Promise<Instant | null>;
  /** Whose time is over and nobody has looked at it; at most 50. */
  reopenedOver(now: Instant): Promise<readonly Reopened[]>;
  /** What of a month was written to the platform's archived report, person by person. */
  archivedIn(period: string): Promise<readonly Row<'archivedMonth'>[]>;
  /** Every one of a month, whether it is over or not. */
  reopenedIn(period: string): Promise<readonly Reopened[]>;
  /** Undecided requests of these people that are about days of attendance: leave, trips, overtime, corrections, and what changes them. */
  undecidedOf(people: readonly PersonId[]): Promise<readonly UndecidedRow[]>;
  /** Of these people's days in a month what was made good last, one for each day; what was noted before the month was opened for them does not count. */
  latestDifferences(people: readonly PersonId[], period: string): Promise<readonly DayDifference[]>;
  /** What is made good in a month, of people who were in these units. */
  differencesIn(units: readonly UnitId[], period: string): Promise<readonly DayDifference[]>;
  /** Of days of a month that is closed: what of them is made good later, of whoever was in these units then. */
  differencesAfter(units: readonly UnitId[], period: string): Promise<readonly DayDifference[]>;
  /** What of a month's days in these units came out otherwise after `since`, once it was signed or closed: in the month itself, or to be made good later. */
  changedAfter(units: readonly UnitId[], period: string, since: Instant): Promise<readonly DayDifference[]>;
  /** One person's: what is made good in a month, and what of its days is made good later. */
  differencesOfOne(person: PersonId, period: string): Promise<readonly DayDifference[]>;
  /** Corrections of a person that are asked for or approved, of days of a month. */
  correctionsOf(person: PersonId, period: string): Promise<readonly Row<'punchCorrection'>[]>;
  /** Whether any source has told of anybody: where none has, no day will ever close by it. */
  attendanceInUse(): Promise<boolean>;
  attendanceFile(id: string): Promise<AttendanceFile | null>;
  /** Read with these bytes and not taken back. */
  attendanceFileOf(hash: string): Promise<AttendanceFile | null>;
  /** Of these people's minutes those at which a punch is known. */
  knownPunches(
    people: readonly PersonId[],
    from: Instant,
    to: Instant,
  ): Promise<readonly Pick<Row<'punch'>, 'personId' | 'at'>[]>;
  /** One person's punches, the earliest first. */
  punchesOf(person: PersonId, from: Instant, to: Instant): Promise<readonly Row<'punch'>[]>;
  machineNumbers(machine: string): Promise<readonly Row<'machineNumber'>[]>;
  /** What a file brought: its next punches, those it told once more, words and covers. `heir`: another file that told of the punch too. */
  attendanceBy(
    file: string,
    limit: number,
  ): Promise<{
    readonly punches: readonly (Pick<Row<'punch'>, 'personId' | 'at'> & { readonly heir: string | null })[];
    readonly again: readonly Pick<Row<'punchAgain'>, 'personId' | 'at'>[];
    readonly said: readonly Pick<Row<'daySaid'>, 'personId' | 'date'>[];
    readonly covers: readonly Pick<Row<'punchCover'>, 'personId'>[];
  }>;
  attendanceCounts(file: string): Promise<{ readonly punches: number; readonly people: number }>;
}

/** What is asked for here beyond what everybody has. */
export interface AttendancePorts {
  readonly reads: AttendanceReads & Pick<RecordReads, 'recordsById'> & Pick<RecordImportPorts['reads'], 'recordsWithKeys'>;
  /** config/leave.yaml */
  readonly settings: { readonly leave: Pick<LeaveConfig, 'dayMinutes' | 'types'> };
  /** config/attendance.yaml */
  readonly attendanceRules: AttendanceRules;
  readonly platformAttendance: PlatformAttendance;
  readonly platformArchive: PlatformArchive;
  /** Whoever waits meanwhile has a turn. */
  readonly rest: () => Promise<unknown>;
}
