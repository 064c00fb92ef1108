import {
  addSheets,
  EMPTY_SHEET,
  leaveMinutes,
  type MonthSheet,
  sheetOf as sheetOfDays,
} from '../../domain/attendance/month-sheet.ts';
import { type OpenDay, openDays, undecided } from '../../domain/attendance-report/open-days.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { attendanceMonth, type MonthFigure } from '../../kinds/attendance-month.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { sheetOf } from '../../records/submission-kind.ts';
import { monthSubject } from '../attendance/answer-attendance.ts';
import { monthKey } from '../attendance/fresh-months.ts';
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

/** So many people's months are read at once; in between others have a turn. */
const PAGE = 25;
const AS_KEPT: ReadonlyMap<string, PersonMonth> = new Map();

/**
 * Everybody's month in a branch and whatever lies below it, unit by unit and some people at a time.
 * @param fresh what is not in the rows yet (attendance/fresh-months.ts)
 */
export async function* monthsOf(
  { reads, rest }: Pick<Services, 'reads' | 'rest'>,
  org: Org,
  branch: UnitId,
  period: string,
  fresh = AS_KEPT,
): AsyncGenerator<readonly PersonMonth[]> {
  const units = unitsBelow(org, [branch]);
  const seen = new Set<string>();
  for (const unit of units)
    for (let after: PersonId | '' | null = ''; after !== null; ) {
      await rest();
      const page: readonly PersonMonth[] = await reads.monthsOfUnit(unit, period, after, PAGE);
      for (const month of page) seen.add(monthKey(month));
      if (page.length > 0) yield page.map((month) => fresh.get(monthKey(month)) ?? month);
      after = page.length < PAGE ? null : (page.at(-1)?.personId ?? null);
    }
  const added = [...fresh.values()].filter((month) => units.includes(month.unitId) && !seen.has(monthKey(month)));
  if (added.length > 0) yield added;
}

/** What is left to settle in a branch's month. */
export async function openDaysOf(
  { reads }: Pick<Services, 'reads'>,
  org: Org,
  record: Rec,
  fresh = AS_KEPT,
): Promise<readonly OpenDay[]> {
  const units = unitsBelow(org, [record.unitId]);
  const kept = (await reads.unsettledMonths(units, periodOfSheet(record))).filter((month) => !fresh.has(monthKey(month)));
  const anew = [...fresh.values()].filter(({ unitId, unsettled }) => unsettled > 0 && units.includes(unitId));
  const byUnit = groupBy([...kept, ...anew], ({ unitId }) => unitId);
  return openDays(units.flatMap((unit) => byUnit.get(unit) ?? []));
}

/** What a branch's month comes to, and what of it nobody has settled or decided. */
export interface BranchTotals {
  readonly figures: Readonly<Record<MonthFigure, string>>;
  readonly open: number;
  readonly undecided: number;
}

/** A branch's month added up, however many are in it. */
export async function totalsOf(
  services: Services,
  org: Org,
  branch: UnitId,
  period: string,
  fresh = AS_KEPT,
): Promise<BranchTotals> {
  const people = new Set<PersonId>();
  let [sum, open, left] = [EMPTY_SHEET, 0, 0];
  for await (const months of monthsOf(services, org, branch, period, fresh)) {
    for (const { personId } of months) people.add(personId);
    sum = addSheets(sum, sumOfMonths(services, org, months));
    open += openDays(months).length;
    left += undecided(months);
  }
  return { figures: figuresIn(sum, people.size), open, undecided: left };
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

/** Minutes as hours, to two places. */
export const hoursOf = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

/** What was added up, as reports and files tell it. */
export function figuresIn(sum: MonthSheet, people: number): Readonly<Record<MonthFigure, string>> {
  return {
    people: String(people),
    due: String(sum.due),
    value: String(sum.value),
    late: String(sum.late.n),
    late_minutes: String(sum.late.minutes),
    early: String(sum.early.n),
    missing: String(sum.missing),
    absent: String(sum.absent),
    leave: hoursOf(leaveMinutes(sum)),
    trip: hoursOf(sum.trip.minutes),
    rest_work: String(sum.restWork.n),
    overtime: hoursOf(sum.overtime),
  };
}
