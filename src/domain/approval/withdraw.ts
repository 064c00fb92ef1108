import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { close } from './advance.ts';
import { type Change, changed, isStale, type VerbContext } from './change.ts';
import type { Instance } from './instance.ts';
import type { Refusal } from './refusal.ts';

/** 撤回: the applicant takes the request back while it is undecided, or while it lies returned. */
export function withdraw(
  instance: Instance,
  actor: PersonId,
  input: { readonly reason: string },
  ctx: VerbContext,
): Result<Change, Refusal> {
  if (actor !== instance.applicantId) return no({ code: 'not_applicant' });
  if (instance.state !== 'pending' && instance.state !== 'returned') return no({ code: 'closed', state: instance.state });
  if (isStale(instance, ctx.seen)) return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  const next = close(instance, 'withdrawn', actor, ctx.now);
  return changed(instance, { ...next, closedNote: input.reason.trim() || null }, ctx);
}
