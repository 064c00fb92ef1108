import {
  addSheets,
  EMPTY_SHEET,
  leaveMinutes,
  type MonthSheet,
  sheetOf as sheetOfDays,
} from '../../domain/attendance/month-sheet.ts';
import { type OpenDay, openDays } from '../../domain/attendance-report/open-days.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { attendanceMonth, type MonthFigure } from '../../kinds/attendance-month.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { sheetOf } from '../../records/submission-kind.ts';
import { monthSubject } from '../attendance/answer-attendance.ts';
import type { PersonMonth } from '../attendance/ports.ts';
import { attendanceOf } from '../attendance/rules-on.ts';
import type { Services } from './services.ts';

export const REPORT = attendanceMonth as unknown as Kind;

/** Under which subject somebody's own open days stand. */
export const askSubject = (person: PersonId, period: string): string => `attendance_ask:${person}:${period}`;

/** Every card of their own month that somebody may have is drawn anew. */
export const monthCards = (person: PersonId, period: string): readonly { readonly repaint: string }[] =>
  [askSubject(person, period), monthSubject(person)].map((subject) => ({ repaint: subject }));

/** `YYYY-MM` of a sheet or of the round. */
export const periodOfSheet = (record: Pick<Rec, 'form'>): string => sheetOf(record).from.slice(0, 7);

/** Everybody's month in a branch and whatever lies below it, unit by unit. */
export async function monthsOf(
  { reads }: Pick<Services, 'reads'>,
  org: Org,
  branch: UnitId,
  period: string,
): Promise<readonly PersonMonth[]> {
  const units = unitsBelow(org, [branch]);
  return unitByUnit(units, await reads.monthsOfUnits(units, period));
}

function unitByUnit(units: readonly UnitId[], months: readonly PersonMonth[]): readonly PersonMonth[] {
  const byUnit = groupBy(months, ({ unitId }) => unitId);
  return units.flatMap((unit) => byUnit.get(unit) ?? []);
}

/** What is left to settle in a branch's month. */
export async function openDaysOf({ reads }: Pick<Services, 'reads'>, org: Org, record: Rec): Promise<readonly OpenDay[]> {
  const units = unitsBelow(org, [record.unitId]);
  return openDays(unitByUnit(units, await reads.unsettledMonths(units, periodOfSheet(record))));
}

/** For whom of these people a closed month is open at this moment (S58). */
export const openedFor = async (
  { reads }: Pick<Services, 'reads'>,
  now: Instant,
  record: Pick<Rec, 'form'>,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> =>
  new Set(people.length > 0 ? await reads.monthReopened(people, periodOfSheet(record), now) : []);

/** One person's part of a month, by the rules of where they were. */
export const sheetOfMonth = ({ attendanceRules }: Services, org: Org, { unitId, days }: PersonMonth): MonthSheet =>
  sheetOfDays(days, attendanceOf(attendanceRules, org, unitId).shift.wholeDay);

/** Of several people together: the sum of people is the branch, the sum of branches all. */
export const sumOfMonths = (services: Services, org: Org, months: readonly PersonMonth[]): MonthSheet =>
  months.map((month) => sheetOfMonth(services, org, month)).reduce(addSheets, EMPTY_SHEET);

/** The figures of some people's months as reports and files tell them. */
export function figuresToldOf(
  services: Services,
  org: Org,
  months: readonly PersonMonth[],
): Readonly<Record<MonthFigure, string>> {
  const sum = sumOfMonths(services, org, months);
  const hours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);
  return {
    people: String(new Set(months.map(({ personId }) => personId)).size),
    due: String(sum.due),
    value: String(sum.value),
    late: String(sum.late.n),
    late_minutes: String(sum.late.minutes),
    early: String(sum.early.n),
    missing: String(sum.missing),
    absent: String(sum.absent),
    leave: hours(leaveMinutes(sum)),
    trip: hours(sum.trip.minutes),
    rest_work: String(sum.restWork.n),
    overtime: hours(sum.overtime),
  };
}
