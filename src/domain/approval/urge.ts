import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { HOUR, type Instant } from '../../kernel/time.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import type { Instance } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { everybodyInvolved, waitingFor } from './who.ts';

/** Those who are asked are left in peace for this long. */
export const URGE_EVERY = 4 * HOUR;

/** 催办: the applicant has those reminded who are asked now. */
export function urge(
  instance: Instance,
  actor: PersonId,
  _input: Readonly<Record<never, never>>,
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  if (actor !== instance.applicantId) return no({ code: 'not_applicant' });
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  if (instance.pausedAt !== null) return no({ code: 'paused', since: instance.pausedAt });
  const last = instance.lastUrgedAt;
  if (last !== null && ctx.now < last + URGE_EVERY) return no({ code: 'throttled', until: (last + URGE_EVERY) as Instant, last });
  return changed(instance, { ...instance, lastUrgedAt: ctx.now }, ctx, {
    kind: 'urged',
    by: actor,
    people: waitingFor(instance),
  });
}

/** 评论: a remark that decides nothing, by anybody involved. */
export function comment(
  instance: Instance,
  actor: PersonId,
  input: { readonly text: string },
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending' && instance.state !== 'returned') return no({ code: 'closed', state: instance.state });
  if (!everybodyInvolved(instance).includes(actor)) return no({ code: 'not_seated', asked: waitingFor(instance) });
  const text = input.text.trim();
  return text ? changed(instance, instance, ctx, { kind: 'commented', by: actor, text }) : no({ code: 'reason_required' });
}
