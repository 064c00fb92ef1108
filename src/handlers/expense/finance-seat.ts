import type { Instance } from '../../domain/approval/instance.ts';
import type { Refusal } from '../../domain/approval/refusal.ts';
import { type TakenSeat, type Taking, takeSeat } from '../../domain/approval/take-seat.ts';
import { unitNow } from '../../domain/approval/unit-now.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';

/**
 * The seat from which somebody decides on a claim as finance (S109): it lies with them now, and they, or the one they stand in for, are finance for it. Who
 * was only added beside them is not.
 */
export function financeSeat(
  instance: Instance,
  actor: PersonId,
  at: Taking,
): Result<TakenSeat, Refusal | { readonly code: 'not_finance' }> {
  const taken = takeSeat(instance, actor, at);
  if (!taken.ok) return taken;
  const { personId, onBehalfOfId, origin } = taken.value.seat;
  const unit = unitNow(at.org, instance);
  const isFinance = [actor, personId, onBehalfOfId].some((one) => one !== null && holdsFor(at.org, one, ['finance'], unit));
  return isFinance && origin !== 'add_before' && origin !== 'add_after' ? taken : no({ code: 'not_finance' });
}
