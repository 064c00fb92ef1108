import type { Cents } from '../../kernel/money.ts';
import { no, ok, type Result } from '../../kernel/result.ts';

/** Finance takes a line down, with the reason the claimant reads; who may object to it once (S109). */
export interface Reduction {
  readonly line: string;
  readonly before: Cents;
  readonly after: Cents;
  readonly reason: string;
  readonly objection: string | null;
  /** Finance has looked at it again after the objection. */
  readonly final: boolean;
}

/** A first reduction, or what finance decides after an objection: then the amount may go back up to what was claimed, and it is final. */
export function reduceLine(
  line: { readonly id: string; readonly amount: Cents },
  to: Cents,
  reason: string,
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
    objection: before?.objection ?? null,
    final: before !== null && before.objection !== null,
  });
}

/** The claimant's one objection. */
export function objectTo(reduction: Reduction, why: string): Result<Reduction, 'no_reason' | 'objected_already'> {
  if (reduction.objection !== null) return no('objected_already');
  if (!why.trim()) return no('no_reason');
  return ok({ ...reduction, objection: why.trim() });
}

/** What each line comes to after finance's reductions. */
export const afterReductions = (
  amounts: ReadonlyMap<string, Cents>,
  reductions: readonly Reduction[],
): ReadonlyMap<string, Cents> =>
  new Map([...amounts].map(([id, amount]) => [id, reductions.find(({ line }) => line === id)?.after ?? amount]));
