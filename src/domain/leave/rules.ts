import { checkBalance } from './check-balance.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkHandover, checkStandingIn } from './check-handover.ts';
import { checkEligibility, checkProof } from './check-person.ts';
import { checkOverlap, checkSize } from './check-size.ts';
import { checkSpendFirst } from './check-spend-first.ts';
import { checkTiming } from './check-timing.ts';
import { countLeave } from './count.ts';
import { checkCoverage } from './coverage.ts';
import type { LeaveFinding } from './finding.ts';
import type { Case, LeaveFacts, LeaveRequest } from './leave-case.ts';

/**
 * Every finding about a leave request, refusals first (S55). Each names its clause and, where refused, what would be accepted.
 * Pure: run it for the preview, at submission and again when the approver clicks.
 */
export function checkLeave(request: LeaveRequest, facts: LeaveFacts): readonly LeaveFinding[] {
  const { type, span, self } = request;
  const others = facts.ownDays.filter((day) => day.requestId !== self);
  const one: Case = { request, facts, count: countLeave(span, type, facts.calendar, others) };
  const found = [
    checkSize,
    checkTiming,
    checkOverlap,
    checkBalance,
    checkSpendFirst,
    checkBlocks,
    checkEligibility,
    checkProof,
    checkHandover,
    checkStandingIn,
    checkCoverage,
    checkProvisional,
  ].flatMap((check) => check(one));
  return [...found.filter((f) => f.severity === 'refuse'), ...found.filter((f) => f.severity === 'warn')];
}

/** A count that touches an unpublished year says so. */
export function checkProvisional({ count, request }: Case): readonly LeaveFinding[] {
  const first = count.days.find((day) => day.provisional);
  if (!first) return [];
  return [
    {
      code: 'provisional_year',
      severity: 'warn',
      clause: request.type.clause,
      facts: { year: first.date.slice(0, 4), from: { date: first.date } },
      accept: null,
      field: 'from',
    },
  ];
}
