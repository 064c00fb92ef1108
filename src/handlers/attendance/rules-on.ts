import {
  type AttendanceRules,
  attendanceAt,
  type BranchAttendance,
  type CorrectionRules,
  shiftOn,
} from '../../domain/attendance/config.ts';
import { correctionsInGroup, type GroupRules, groupRules, shiftInGroup } from '../../domain/attendance/group-rules.ts';
import type { DayRules } from '../../domain/attendance/month-frame.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { dayKind } from '../../domain/workday/calendar.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** How attendance is counted at a unit: its own entry in config/attendance.yaml, else that of the nearest unit above, else the company's. */
export function attendanceOf(rules: AttendanceRules, org: Org, unit: UnitId): BranchAttendance {
  const code = org.lineage(unit).find((one) => rules.branches.has(one.code))?.code ?? null;
  return attendanceAt(rules, code);
}

export type Group = GroupRules & { readonly id: string };
/** Groups of the platform's own attendance by person, as they were read last; none where no unit punches there. */
export type Groups = ReadonlyMap<PersonId, Group>;

export const GROUP = 'attendance:group:';

export async function groupsOf({ reads, attendanceRules }: Pick<Services, 'reads' | 'attendanceRules'>): Promise<Groups> {
  if (!isOnPlatform(attendanceRules)) return new Map();
  const rows = await reads.keyValuesFrom(GROUP);
  return new Map(
    rows.flatMap(({ key, value }) => {
      const group = groupRules.safeParse(fromJson(value)).data;
      const found = group && { ...group, id: key.slice(GROUP.length) };
      return found ? [...found.people, ...found.exempt].map((person) => [person as PersonId, found] as const) : [];
    }),
  );
}

/** Whether any unit punches in the platform's own attendance. */
export const isOnPlatform = ({ company, branches }: AttendanceRules): boolean =>
  [company, ...branches.values()].some(({ source }) => source === 'feishu');

/** How often and what somebody may correct: as their group on the platform has it, else as config/attendance.yaml says. */
export async function correctionsOf(
  services: Pick<Services, 'reads' | 'attendanceRules'>,
  org: Org,
  person: Pick<Person, 'id'>,
  unit: UnitId,
): Promise<CorrectionRules> {
  const { source, correction } = attendanceOf(services.attendanceRules, org, unit);
  const group = source === 'feishu' ? (await groupsOf(services)).get(person.id) : undefined;
  return group ? correctionsInGroup(correction, group) : correction;
}

/** What holds at a unit on a day for whoever is in this group of the platform (null: in none), each looked up once: thousands of people share a few branches. */
export function dayRules(services: Pick<Services, 'settings' | 'attendanceRules'>, org: Org) {
  const known = new Map<string, Map<LocalDate, DayRules>>();
  return (unit: UnitId, date: LocalDate, group: Group | null = null): DayRules => {
    const key = `${unit} ${group?.id ?? ''}`;
    const ofUnit = known.get(key) ?? new Map<LocalDate, DayRules>();
    if (ofUnit.size === 0) known.set(key, ofUnit);
    const found = ofUnit.get(date);
    if (found) return found;
    const own = attendanceOf(services.attendanceRules, org, unit);
    const calendar = services.settings.calendarOf(org, unit);
    const day = dayKind(calendar, date);
    const usual = shiftOn(own, calendar.hours, day);
    const isPlatform = own.source === 'feishu';
    const rules: DayRules = {
      unitId: unit,
      shift: isPlatform && group ? shiftInGroup(usual, group, day.spans.length === 1) : usual,
      isWorkday: day.workMinutes > 0,
      isStatutory: day.statutory,
      isOwnSource: own.source === 'check_in',
      isPlatform,
      halves: [calendar.hours.am, calendar.hours.pm],
    };
    ofUnit.set(date, rules);
    return rules;
  };
}

/** Changes whenever a calendar or a rule of attendance does, anywhere. */
export function rulesVersion(services: Pick<Services, 'settings' | 'attendanceRules'>, org: Org): string {
  const { company, branches, exempt, shifts } = services.attendanceRules;
  const calendars = new Set(org.units.map(({ id }) => services.settings.calendarOf(org, id).version));
  return fingerprint(
    JSON.stringify([company, [...branches], exempt, [...calendars].toSorted(), ...(shifts.length > 0 ? [shifts] : [])]),
  );
}
