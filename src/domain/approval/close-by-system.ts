import { no, type Result } from '../../kernel/result.ts';
import { close } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import type { Instance, RequestState } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';

/** Why: its applicant was taken for somebody new, and is known already. */
export const KNOWN_TWICE = 'known_twice';

/** What a state is called. */
export type CalledState = RequestState | 'closed' | 'annulled';

/** What a request's state is called: nobody withdrew or revoked what the assistant ended. */
export function calledState({ state, closedById }: Pick<Instance, 'state' | 'closedById'>): CalledState {
  if (closedById !== null) return state;
  return state === 'withdrawn' ? 'closed' : state === 'revoked' ? 'annulled' : state;
}

export interface SystemClose {
  /** Never approved: time and machines do not agree to anything. */
  readonly state: 'rejected' | 'withdrawn';
  readonly note: string;
}

/** The assistant ends a request by itself, e.g. a leave that began before anybody decided (S55), or whose applicant has left. */
export function closeBySystem(instance: Instance, { state, note }: SystemClose, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending' && instance.state !== 'returned') return no({ code: 'closed', state: instance.state });
  return changed(instance, { ...close(instance, state, null, ctx.now), closedNote: note }, ctx);
}

/** The assistant undoes an approved request of which nothing has happened yet, because its applicant has left. */
export function annulBySystem(instance: Instance, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'approved') return no({ code: 'not_approved', state: instance.state });
  return changed(instance, { ...instance, state: 'revoked', closedAt: ctx.now, closedById: null }, ctx);
}
