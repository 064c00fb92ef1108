import type { Cents } from '../../kernel/money.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';

/** Finance takes a line down, with the reason the claimant reads; who may object to it once (S109). */
export interface Reduction {
  readonly line: string;
  readonly before: Cents;
  readonly after: Cents;
  readonly reason: string;
  /** So long finance waits for the claimant's answer. */
  readonly until: Instant;
  readonly accepted: boolean;
  readonly objection: string | null;
  /** Finance has looked at it again after the objection. */
  readonly final: boolean;
}

/** The claimant has not answered it. */
export const isUnanswered = ({ accepted, objection, final }: Reduction): boolean => !accepted && objection === null && !final;

/** The claimant objects, and finance has not looked at it again. */
export const isDisputed = ({ objection, final }: Reduction): boolean => objection !== null && !final;

/** A first reduction, or what finance decides after an objection: then the amount may go back up to what was claimed, and it is final. */
export function reduceLine(
  line: { readonly id: string; readonly amount: Cents },
  to: Cents,
  reason: string,
  until: Instant,
  before: Reduction | null,
): Result<Reduction, 'no_reason' | 'not_lower' | 'below_zero' | 'final'> {
  if (before?.final) return no('final');
  if (to < 0n) return no('below_zero');
  const mayKeep = before !== null && before.objection !== null;
  if (to > line.amount || (to === line.amount && !mayKeep)) return no('not_lower');
  if (!reason.trim()) return no('no_reason');
  return ok({
    line: line.id,
    before: line.amount,
    after: to,
    reason: reason.trim(),
    until,
    accepted: false,
    objection: before?.objection ?? null,
    final: mayKeep,
  });
}

/** The claimant's one objection. */
export function objectTo(reduction: Reduction, why: string): Result<Reduction, 'no_reason' | 'answered'> {
  if (!isUnanswered(reduction)) return no('answered');
  if (!why.trim()) return no('no_reason');
  return ok({ ...reduction, objection: why.trim() });
}

/** The reductions of a claim with this one in place of an earlier one of the same line. */
export const withReduction = (all: readonly Reduction[], one: Reduction): readonly Reduction[] => [
  ...all.filter(({ line }) => line !== one.line),
  one,
];
