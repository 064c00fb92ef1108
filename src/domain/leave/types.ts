import type { PersonId, RequestId } from '../../kernel/id.ts';
import type { Say } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Gender, Role } from '../org/org.ts';

/**
 * Minutes of a *standard day* (`dayMinutes`, 480): the unit of every amount of leave in the ledger. A morning is 240 whatever the
 * branch's real hours are, so half a day is exact on a branch that works 7.5 hours. Real minutes of the wall clock are named
 * `fromMin`, `toMin` or `workMinutes` and never mixed with these.
 */
export type LeaveMinutes = number;

export type LeaveUnit = 'hour' | 'half_day' | 'day';

/** A kind of leave as the company defines it in `config/leave.yaml`. */
export interface LeaveType {
  readonly id: string;
  readonly name: Say;
  /** What people call it, longest synonyms included (年休, 带薪假 …). */
  readonly words: readonly string[];
  /** Its words tell of the family: 爷爷去世. */
  readonly ofFamily: boolean;
  /** The clause findings about this type rest on. */
  readonly clause: string;
  readonly dayMinutes: LeaveMinutes;
  readonly unit: LeaveUnit;
  readonly minStep: LeaveMinutes;
  /** `working`: only what the calendar works is counted; `natural`: every day of the span. */
  readonly counts: 'working' | 'natural';
  /** For natural types: statutory holidays are not counted (法定节假日顺延). */
  readonly skipStatutory: boolean;
  /** Days off between two days of this leave count too (O7). Statutory holidays never do. */
  readonly sandwich: boolean;
  /** Workdays that must lie between application and leave, and how strict that is. */
  readonly notice: { readonly workdays: number; readonly otherwise: 'refuse' | 'warn' };
  /** Applying after the fact: at most so many natural days after the first day of the leave; 0 = never. */
  readonly backdate: { readonly maxDays: number; readonly who: 'anyone' | readonly Role[]; readonly needsProof: boolean };
  /** Proof is due when the leave is longer than `after`, within `withinDays` natural days of its end; null = never. */
  readonly proof: { readonly after: LeaveMinutes; readonly withinDays: number; readonly what: Say } | null;
  /** Longest single leave; null = no limit. */
  readonly maxRun: LeaveMinutes | null;
  /** Share of pay during the leave, 0–100. */
  readonly paidShare: number;
  readonly eligibility: {
    readonly gender: Exclude<Gender, 'unknown'> | 'any';
    readonly seniorityMonths: number;
    readonly afterProbation: boolean;
  };
  readonly balance: 'none' | 'ledger';
  /** How far below zero the balance may go. */
  readonly negativeCap: LeaveMinutes;
  /** The type offered for what the balance does not cover. */
  readonly overflowTo: string | null;
  /** Types whose balance should be spent before this one; said as a warning with one tap to switch. */
  readonly spendFirst: readonly string[];
  /** What is left at the end of the year: how much passes on, and until which day (`MM-DD`) of the next year. */
  readonly carry: { readonly cap: LeaveMinutes; readonly until: string } | null;
  /** Months after which an earned lot lapses (调休); null = end of the year. */
  readonly lotMonths: number | null;
}

/** Days on which leave is not given (month-end stock-taking, auto show). */
export interface BlockRule {
  readonly id: string;
  readonly name: Say;
  readonly when: { readonly from: LocalDate; readonly to: LocalDate } | { readonly lastWorkdaysOfMonth: number };
  /** Unit codes; empty = everywhere. */
  readonly units: readonly string[];
  /** Types that are given all the same (sick, bereavement). */
  readonly exempt: readonly string[];
  readonly severity: 'refuse' | 'warn';
}

/** How many of a post must be at work in a unit. */
export interface StaffingRule {
  readonly post: string;
  readonly min: number;
  readonly units: readonly string[];
  readonly severity: 'refuse' | 'warn';
}

/** What becomes of overtime. */
export interface OvertimeRules {
  /** The type that is earned. */
  readonly earns: string;
  /** Overtime after the hours of a workday earns too; otherwise it is paid. */
  readonly onWorkdays: boolean;
  /** Reported after the fact at most so many natural days later. */
  readonly backdateDays: number;
}

export interface LeaveConfig {
  readonly dayMinutes: LeaveMinutes;
  readonly types: readonly LeaveType[];
  /** Leave longer than this needs a hand-over person; null = never. */
  readonly handoverAfter: LeaveMinutes | null;
  readonly blocks: readonly BlockRule[];
  readonly staffing: readonly StaffingRule[];
  /** null = overtime earns no time off here. */
  readonly overtime: OvertimeRules | null;
  /** 补办销假: days of leave can still be given back for so many natural days after them. */
  readonly giveBackDays: number;
}

/** A stretch of one day on which a person is away; a row of the leave kept beside the request. */
export interface TakenDay {
  readonly requestId: RequestId;
  readonly personId: PersonId;
  readonly leaveType: string;
  readonly date: LocalDate;
  readonly fromMin: number;
  readonly toMin: number;
  readonly minutes: LeaveMinutes;
  readonly state: 'held' | 'approved' | 'freed';
}

export const leaveType = (config: LeaveConfig, id: string): LeaveType | null =>
  config.types.find((type) => type.id === id) ?? null;
