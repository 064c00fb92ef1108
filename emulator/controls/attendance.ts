import {
  type AttendanceBook,
  type LocalArchive,
  type LocalGroup,
  type LocalPunchTime,
  type LocalShift,
  scheduleKey,
  sideKey,
} from '../attendance/book.ts';
import type { Tenant } from '../tenant.ts';

/** Attendance as people in the client and administrators use it. Times like 2026-12-01 08:55, in China's zone. */
export interface AttendanceControls {
  /** A group of these people who all have one shift on weekdays. → its id */
  attendanceGroup(name: string, people: readonly string[], more?: GroupMore): string;
  /** A shift of a name: one stretch or more. → its id */
  attendanceShift(name: string, ...hours: readonly (readonly [on: string, off: string])[]): string;
  /** A shift is changed: other hours under the same id, or (none) deleted. */
  changeShift(id: string, ...hours: readonly (readonly [on: string, off: string])[]): void;
  /** Who works which shift on these days (排班制); `0`: a day off; null: not scheduled any more. */
  scheduleShift(who: string, dates: readonly string[], shift: string | null): void;
  punchOnPlatform(who: string, at: string, more?: { readonly isField?: true; readonly comment?: string }): void;
  /** A punch is taken back (found invalid). */
  takePunchBack(who: string, at: string): void;
  /** An administrator or an approval makes something of a side of a day, in the platform's words. */
  setResult(who: string, date: string, side: 'in' | 'out', result: string, supplement: string): void;
  /** The company has no attendance (any more), or has it. */
  openAttendance(isOpen: boolean): void;
  /** An archived report with these columns. → its archive_rule_id */
  archivedReport(
    name: string,
    fields: readonly { readonly code: string; readonly title: string; readonly above?: readonly string[] }[],
  ): string;
  /** What stands in it: values by title for each row, in the order in which they were written. */
  archivedRows(
    name: string,
  ): readonly { readonly who: string; readonly month: string; readonly values: Readonly<Record<string, string>> }[];
  /** The app may not ask about them. */
  withhold(who: string): void;
}

export interface GroupMore {
  readonly hours?: readonly [on: string, off: string];
  readonly shift?: Partial<Omit<LocalShift, 'punch_time_rule'>>;
  readonly times?: Partial<LocalPunchTime>;
  /** Further stretches of the shift, each with punches of its own. */
  readonly more?: readonly (readonly [on: string, off: string])[];
  readonly group?: Partial<LocalGroup>;
  readonly exempt?: readonly string[];
  /** From which day on it stands. */
  readonly since?: string;
}

const titleOf = (report: LocalArchive | undefined, code: string): string =>
  report?.fields.find((one) => one.code === code)?.title ?? code;

const TIMES = {
  late_minutes_as_late: 5,
  late_minutes_as_lack: 120,
  late_minutes_as_serious_late: 30,
  on_advance_minutes: 240,
  early_minutes_as_early: 5,
  early_minutes_as_lack: 120,
  off_delay_minutes: 360,
};

const ruleOf = ([on_time, off_time]: readonly [string, string]): LocalPunchTime => ({ ...TIMES, on_time, off_time });
const PLAIN_SHIFT = {
  is_flexible: false,
  flexible_rule: [],
  no_need_off: false,
  late_off_late_on_rule: [],
  rest_time_rule: [],
};

export function attendanceControls(tenant: Tenant): AttendanceControls {
  const book: AttendanceBook = tenant.attendance;
  const idOf = (who: string): string => tenant.directory.who(who).userId;
  const secondsOf = (at: string): number => Date.parse(`${at.replace(' ', 'T')}:00+08:00`) / 1000;
  return {
    attendanceGroup(
      name,
      people,
      { hours = ['9:00', '18:00'] as const, shift, times, more = [], group, exempt = [], since } = {},
    ) {
      const n = book.groups.size + 1;
      const [shiftId, groupId] = [`69${n}0001`, `68${n}0001`];
      const rule = (on: string, off: string): LocalPunchTime => ({ ...ruleOf([on, off]), ...times });
      book.shifts.set(shiftId, {
        shift_id: shiftId,
        shift_name: `${name}班`,
        ...PLAIN_SHIFT,
        punch_time_rule: [rule(hours[0], hours[1]), ...more.map(([on, off]) => rule(on, off))],
        rest_time_rule: [{ rest_begin_time: '12:00', rest_end_time: '13:00' }],
        ...shift,
      });
      book.groups.set(groupId, {
        group_id: groupId,
        group_name: name,
        punch_day_shift_ids: [...Array.from({ length: 5 }, () => shiftId), '0', '0'],
        remedy_limit: true,
        remedy_limit_count: 3,
        allow_remedy_type_lack: true,
        allow_remedy_type_late: true,
        allow_remedy_type_early: true,
        members: people.map(idOf),
        exempt: exempt.map(idOf),
        since: Number((since ?? '2020-01-01').replaceAll('-', '')),
        ...group,
      });
      return groupId;
    },
    attendanceShift(name, ...hours) {
      const id = `69${book.shifts.size + 1}0002`;
      book.shifts.set(id, { ...PLAIN_SHIFT, shift_id: id, shift_name: name, punch_time_rule: hours.map(ruleOf) });
      return id;
    },
    changeShift(id, ...hours) {
      const shift = book.shifts.get(id);
      if (!shift) throw new Error(`no shift ${id}`);
      if (hours.length === 0) book.shifts.delete(id);
      else book.shifts.set(id, { ...shift, punch_time_rule: hours.map(ruleOf) });
    },
    scheduleShift(who, dates, shift) {
      for (const date of dates) {
        const key = scheduleKey(idOf(who), Number(date.replaceAll('-', '')));
        if (shift === null) book.schedule.delete(key);
        else book.schedule.set(key, shift);
      }
    },
    punchOnPlatform: (who, at, { isField = false, comment = '' } = {}) =>
      void book.flows.push({ userId: idOf(who), at: secondsOf(at), isField, comment, recordId: `7${book.flows.length}` }),
    takePunchBack(who, at) {
      const found = book.flows.findIndex((flow) => flow.userId === idOf(who) && flow.at === secondsOf(at));
      if (found < 0) throw new Error(`${who} has not punched at ${at}`);
      book.flows.splice(found, 1);
    },
    setResult: (who, date, side, result, supplement) =>
      void book.results.set(sideKey(idOf(who), Number(date.replaceAll('-', '')), side), { result, supplement }),
    openAttendance(isOpen) {
      book.isOpen = isOpen;
    },
    archivedReport(name, fields) {
      const id = `71${book.archives.size + 1}0001`;
      const columns = fields.map(({ code, title, above = [] }) => ({ code, title, upper_titles: above }));
      book.archives.set(id, { report_id: `72${book.archives.size + 1}0001`, name, fields: columns, rows: [] });
      return id;
    },
    archivedRows(name) {
      const report = [...book.archives.values()].find((one) => one.name === name);
      return (report?.rows ?? []).map(({ userId, month, values }) => ({
        who: tenant.directory.byId('user_id', userId)?.name ?? '',
        month,
        values: Object.fromEntries([...values].map(([code, value]) => [titleOf(report, code), value])),
      }));
    },
    withhold: (who) => void book.withheld.add(idOf(who)),
  };
}
