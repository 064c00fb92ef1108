import { type AttendanceRules, attendanceAt, type BranchAttendance, shiftOn } from '../../domain/attendance/config.ts';
import type { DayRules } from '../../domain/attendance/month-frame.ts';
import type { Org } from '../../domain/org/org.ts';
import { dayKind } from '../../domain/workday/calendar.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** How attendance is counted at a unit: its own entry in config/attendance.yaml, else that of the nearest unit above, else the company's. */
export function attendanceOf(rules: AttendanceRules, org: Org, unit: UnitId): BranchAttendance {
  const code = org.lineage(unit).find((one) => rules.branches.has(one.code))?.code ?? null;
  return attendanceAt(rules, code);
}

/** What holds at a unit on a day, each looked up once: thousands of people share a few branches. */
export function dayRules(services: Pick<Services, 'settings' | 'attendanceRules'>, org: Org) {
  const known = new Map<UnitId, Map<LocalDate, DayRules>>();
  return (unit: UnitId, date: LocalDate): DayRules => {
    const ofUnit = known.get(unit) ?? new Map<LocalDate, DayRules>();
    if (ofUnit.size === 0) known.set(unit, ofUnit);
    const found = ofUnit.get(date);
    if (found) return found;
    const own = attendanceOf(services.attendanceRules, org, unit);
    const calendar = services.settings.calendarOf(org, unit);
    const day = dayKind(calendar, date);
    const rules: DayRules = {
      unitId: unit,
      shift: shiftOn(own, calendar.hours, day),
      isWorkday: day.workMinutes > 0,
      isOwnSource: own.source === 'check_in',
    };
    ofUnit.set(date, rules);
    return rules;
  };
}

/** Changes whenever a calendar or a rule of attendance does, anywhere. */
export function rulesVersion(services: Pick<Services, 'settings' | 'attendanceRules'>, org: Org): string {
  const { company, branches, exempt } = services.attendanceRules;
  const calendars = new Set(org.units.map(({ id }) => services.settings.calendarOf(org, id).version));
  return fingerprint(JSON.stringify([company, [...branches], exempt, [...calendars].toSorted()]));
}
