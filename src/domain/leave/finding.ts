import type { PersonId, RequestId } from '../../kernel/id.ts';
import { say, type Text, type TextArg } from '../../kernel/text.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { Amount } from './amount.ts';
import type { LeaveSpan } from './span.ts';
import type { LeaveMinutes } from './types.ts';

/** Everything a leave request can be told; each code has words `leave.finding.<code>` in both languages. */
export const FINDING_CODES = [
  'nothing_to_count',
  'unit_step',
  'notice_short',
  'backdate_never',
  'backdate_too_late',
  'backdate_role',
  'backdate_proof',
  'overlap',
  'balance_short',
  'balance_negative',
  'blocked_day',
  'over_max_run',
  'wrong_gender',
  'gender_unknown',
  'seniority_short',
  'seniority_unknown',
  'on_probation',
  'proof_due',
  'handover_missing',
  'handover_self',
  'handover_inactive',
  'handover_away',
  'coverage_short',
  'provisional_year',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What would be accepted instead; each code has words `leave.accept.<code>`. */
export const ACCEPT_CODES = [
  'days_with_work',
  'step_of',
  'earliest_start',
  'latest_backdate',
  'from_today',
  'ask_role',
  'attach_proof',
  'free_days',
  'split',
  'less',
  'other_days',
  'at_most',
  'other_type',
  'other_person',
  'choose_person',
] as const;
export type AcceptCode = (typeof ACCEPT_CODES)[number];

/** A value that fills a hole; amounts and clock times still need a language. */
export type Fact = TextArg | Amount | { readonly clock: DayMinutes };
export type Facts = Readonly<Record<string, Fact>>;

/** One part of a request that is split over two types of leave. */
export interface SplitPart {
  readonly leaveType: string;
  readonly span: LeaveSpan;
  readonly minutes: LeaveMinutes;
}

export interface Accept {
  readonly code: AcceptCode;
  readonly facts: Facts;
  /** For `split`: the two requests that would be accepted together, in order of time. */
  readonly split?: readonly SplitPart[];
  /** For `other_person`: colleagues who are there. */
  readonly people?: readonly PersonId[];
}

/** What a check found about a leave: a code with facts; sentences live in `words/` (design §5.13, §5.14). */
export interface LeaveFinding {
  readonly code: FindingCode;
  readonly severity: 'refuse' | 'warn';
  /** The clause it rests on, e.g. S55. */
  readonly clause: string;
  readonly facts: Facts;
  /** Every refusal has one. */
  readonly accept: Accept | null;
  readonly field: 'type' | 'from' | 'to' | 'handover' | 'proof';
  /** Requests it is about (overlap). */
  readonly requests?: readonly RequestId[];
}

/** A day as a member of a list; the renderer writes it in the reader's language. */
export const dayText = (date: LocalDate): Text => say({ zh: '{date}', en: '{date}' }, { date: { date } });

/** Tells an amount from what a renderer already knows. */
export const isAmount = (fact: Fact): fact is Amount => typeof fact === 'object' && 'value' in fact && 'unit' in fact;
