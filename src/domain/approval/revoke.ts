import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import type { Instance } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';

/** Whether an approved request may be asked to be undone (销假、作废); that is a request of its own, with `revokesId`. */
export function canRevoke(original: Instance, actor: PersonId, revocations: readonly Instance[]): Result<Instance, VerbRefusal> {
  if (actor !== original.applicantId) return no({ code: 'not_applicant' });
  if (original.state !== 'approved') return no({ code: 'not_approved', state: original.state });
  const running = revocations.find((r) => r.revokesId === original.id && (r.state === 'pending' || r.state === 'returned'));
  return running ? no({ code: 'revoking_already', request: running.id }) : ok(original);
}

/** The revocation was approved: the original is undone. The only way out of "approved". */
export function revoke(original: Instance, revocation: Instance, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (original.state !== 'approved') return no({ code: 'not_approved', state: original.state });
  if (revocation.revokesId !== original.id || revocation.state !== 'approved')
    return no({ code: 'not_approved', state: revocation.state });
  return changed(original, { ...original, state: 'revoked', closedAt: ctx.now, closedById: revocation.closedById }, ctx);
}
