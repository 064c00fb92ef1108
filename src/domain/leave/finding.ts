import type { PersonId, RequestId } from '../../kernel/id.ts';
import { say, type Text, type TextArg } from '../../kernel/text.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { Role } from '../org/org.ts';
import type { Amount } from './amount.ts';
import type { LeaveSpan } from './span.ts';
import type { LeaveMinutes } from './types.ts';

/**
 * Everything a leave request can be told, and the facts that come with each; the sentences (`FINDING_WORDS`) may have these holes and
 * no others.
 */
export const FINDING_FACTS = {
  nothing_to_count: ['type', 'from', 'to'],
  unit_step: ['type', 'date', 'step'],
  notice_short: ['type', 'workdays', 'start'],
  backdate_never: ['type', 'late'],
  backdate_too_late: ['type', 'late', 'maxDays'],
  backdate_role: ['type', 'late', 'roles'],
  backdate_proof: ['type', 'late', 'what'],
  overlap: ['clash', 'date', 'from', 'to', 'other', 'days'],
  balance_short: ['type', 'asked', 'there', 'short'],
  balance_negative: ['type', 'asked', 'there', 'short', 'after'],
  year_not_open: ['type', 'year'],
  carry_coming: ['type', 'amount'],
  spend_first: ['other', 'there', 'until'],
  blocked_day: ['block', 'date', 'days'],
  over_max_run: ['type', 'asked', 'most'],
  wrong_gender: ['type'],
  never_granted: ['type'],
  gender_unknown: ['type'],
  seniority_short: ['type', 'months'],
  seniority_unknown: ['type', 'months'],
  on_probation: ['type', 'until'],
  proof_due: ['type', 'what', 'after', 'due'],
  handover_missing: ['after'],
  handover_self: [],
  handover_inactive: ['name'],
  handover_away: ['name', 'date', 'days'],
  stands_in: ['names', 'date', 'days'],
  coverage_short: ['post', 'min', 'present', 'date', 'days'],
  provisional_year: ['year', 'from'],
} as const;
export type FindingCode = keyof typeof FINDING_FACTS;

/** What would be accepted instead, and the facts that come with each (`ACCEPT_WORDS`). */
export const ACCEPT_FACTS = {
  days_with_work: ['date'],
  step_of: ['step'],
  earliest_start: ['date'],
  latest_backdate: ['date'],
  from_today: ['date'],
  ask_role: ['roles'],
  attach_proof: ['what', 'due'],
  free_days: ['days'],
  split: ['type', 'first', 'other', 'second'],
  use_first: ['other'],
  ask_from: ['date'],
  this_year_first: ['date', 'until', 'amount'],
  less: ['most'],
  other_days: ['block', 'days'],
  at_most: ['most'],
  other_type: ['other'],
  other_person: ['people'],
  choose_person: ['people'],
} as const;
export type AcceptCode = keyof typeof ACCEPT_FACTS;

/** A value that fills a hole; amounts and clock times still need a language. */
export type Fact = TextArg | Amount | { readonly clock: DayMinutes };
export type Facts = Readonly<Record<string, Fact>>;

/** One part of a request that is split over two types of leave. */
export interface SplitPart {
  readonly leaveType: string;
  readonly span: LeaveSpan;
  readonly minutes: LeaveMinutes;
}

type Coded<Table extends Readonly<Record<string, readonly string[]>>, More> = {
  [Code in keyof Table]: More & { readonly code: Code; readonly facts: Readonly<Record<Table[Code][number], Fact>> };
}[keyof Table];

export type Accept = Coded<
  typeof ACCEPT_FACTS,
  {
    /** For `split`: the two parts of one request that would be accepted, in order of time. */
    readonly split?: readonly SplitPart[];
    /** For `this_year_first`: the last day that can be asked for now. */
    readonly until?: LocalDate;
    /** For `other_type` and `use_first`: the type that would be accepted. */
    readonly type?: string;
    /** For `ask_role`: the posts that may. */
    readonly roles?: readonly Role[];
    /** For `other_person` and `choose_person`: colleagues who are there. */
    readonly people?: readonly PersonId[];
  }
>;

/** What a check found about a leave: a code with facts; sentences live elsewhere. */
export type LeaveFinding = Coded<
  typeof FINDING_FACTS,
  {
    readonly severity: 'refuse' | 'warn';
    /** The clause it rests on, e.g. S55. */
    readonly clause: string;
    /** Every refusal has one. */
    readonly accept: Accept | null;
    readonly field: 'type' | 'from' | 'to' | 'handover' | 'proof';
    /** Requests it is about (overlap). */
    readonly requests?: readonly RequestId[];
  }
>;

/** A day as a member of a list; the renderer writes it in the reader's language. */
export const dayText = (date: LocalDate): Text => say({ zh: '{date}', en: '{date}' }, { date: { date } });

/** Tells an amount from what a renderer already knows. */
export const isAmount = (fact: Fact): fact is Amount => typeof fact === 'object' && 'value' in fact && 'unit' in fact;
