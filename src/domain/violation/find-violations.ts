import type { LocalDate } from '../../kernel/time.ts';
import type { Reason } from '../attendance/reasons.ts';
import type { DayAnomaly, PersonDay } from '../attendance/types.ts';
import type { Counted, ViolationRule } from './rules.ts';

/** One day that counts, as the settled month has it. */
export interface ViolationFact {
  readonly day: LocalDate;
  readonly what: Counted;
  /** Times, or days in halves. */
  readonly amount: number;
  /** Of lateness and leaving early; null: not known, or of none. */
  readonly minutes: number | null;
  /** As its person explained it; null: they did not. */
  readonly why: Reason | null;
}

/** A rule with the days of a month that count by it; `met`: there are as many as it says. */
export interface FoundViolation {
  readonly rule: ViolationRule;
  readonly facts: readonly ViolationFact[];
  readonly amount: number;
  readonly met: boolean;
}

/** How days are read. */
export interface Reading {
  /** Minutes from which on work that was missed is a whole day. */
  readonly wholeDay: number;
  /** Days of which the person said they were on leave; one that was approved would stand in the ledger. */
  readonly saidLeave: ReadonlySet<LocalDate>;
}

/**
 * What of a person's month counts by each rule (S59). Only what is settled counts: a day that is decided, and an anomaly that the supervisor has accepted, or a day the
 * supervisor set. Nothing follows by itself: what is found is proposed to somebody.
 */
export function findViolations(
  days: readonly PersonDay[],
  rules: readonly ViolationRule[],
  reading: Reading,
): readonly FoundViolation[] {
  const all = days.flatMap((day) => (day.open ? [] : factsOf(day, reading)));
  return rules.map((rule) => {
    const facts = all
      .filter(({ what, why }) => what === rule.counts && (why === null || !rule.excused.includes(why)))
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const amount = facts.reduce((sum, fact) => sum + fact.amount, 0);
    return { rule, facts, amount, met: amount >= rule.atLeast };
  });
}

function factsOf(day: PersonDay, reading: Reading): readonly ViolationFact[] {
  const base = { day: day.date, minutes: null, why: null };
  const missed = missedDays(day, reading);
  const isLeave = reading.saidLeave.has(day.date);
  switch (day.byHand?.state) {
    case 'absent':
      return missed > 0 ? [{ ...base, what: isLeave ? 'unapproved' : 'absent', amount: missed }] : [];
    case 'missing':
      return [{ ...base, what: 'missing', amount: 1 }];
    case undefined:
      return day.anomalies.flatMap((one) => (one.answer === 'accepted' ? ofAnomaly(day, one, missed) : []));
    default:
      return [];
  }
}

function ofAnomaly(day: PersonDay, { kind, explained }: DayAnomaly, missed: number): readonly ViolationFact[] {
  const why = explained as Reason | null;
  const base = { day: day.date, minutes: null, why };
  switch (kind) {
    case 'late':
    case 'serious':
      return [{ ...base, what: 'late', amount: 1, minutes: day.late || null }];
    case 'early':
      return [{ ...base, what: 'early', amount: 1, minutes: day.early || null }];
    case 'missing':
      return [{ ...base, what: 'missing', amount: Math.max(1, day.missing.length) }];
    case 'candidate':
      // Nothing at all of that day: said to be leave that nobody approved, or two punches that were not made.
      if (missed === 0) return [];
      return [why === 'on_leave' ? { ...base, what: 'unapproved', amount: missed } : { ...base, what: 'missing', amount: 2 }];
    case 'unknown_text':
    case 'unknown_shift':
    case 'differs':
      return [];
    default:
      return kind satisfies never;
  }
}

/** What was to be worked and neither on leave nor on a trip: a whole day, half of one, or nothing. */
function missedDays({ scheduled, leave, trip }: PersonDay, { wholeDay }: Reading): number {
  const minutes = scheduled - leave - trip;
  if (minutes <= 0) return 0;
  return minutes >= wholeDay ? 1 : 0.5;
}

/** Whether two findings rest on the same days with the same figures. */
export const sameFacts = (a: readonly ViolationFact[], b: readonly ViolationFact[]): boolean =>
  a.length === b.length && a.every((fact, i) => alike(fact, b[i]));

const alike = (a: ViolationFact, b: ViolationFact | undefined): boolean =>
  a.day === b?.day && a.what === b.what && a.amount === b.amount && a.minutes === b.minutes;
