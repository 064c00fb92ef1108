import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { close } from './advance.ts';
import type { Change, VerbContext } from './change.ts';
import type { Instance } from './instance.ts';
import type { Refusal } from './refusal.ts';

/** 撤回: the applicant takes the request back while it is undecided. */
export function withdraw(instance: Instance, actor: PersonId, input: { readonly reason: string }, ctx: VerbContext): Result<Change, Refusal> {
  if (actor !== instance.applicantId) return no({ code: 'not_applicant' });
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  if (ctx.seen !== null && ctx.seen !== instance.version) return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  const next = close(instance, 'withdrawn', ctx.now);
  return ok({ next: { ...next, version: instance.version + 1, closedById: actor, closedNote: input.reason || null } });
}
