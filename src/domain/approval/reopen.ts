import { no, type Result } from '../../kernel/result.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import type { Instance, Seat, Step } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';

/** What closing by the system changed, as it was before; `version` is the one that closing left behind. */
export interface BeforeClosing {
  readonly version: number;
  readonly state: Instance['state'];
  readonly closedAt: Instance['closedAt'];
  readonly closedById: Instance['closedById'];
  readonly closedNote: string | null;
  readonly pausedAt: Instance['pausedAt'];
  readonly steps: readonly Pick<Step, 'id' | 'state' | 'closedAt'>[];
  readonly seats: readonly Pick<Seat, 'id' | 'state'>[];
}

/** What has to be remembered of a request that is about to be closed (its next version is the closed one). */
export const beforeClosing = (instance: Instance): BeforeClosing => ({
  version: instance.version + 1,
  state: instance.state,
  closedAt: instance.closedAt,
  closedById: instance.closedById,
  closedNote: instance.closedNote,
  pausedAt: instance.pausedAt,
  steps: instance.steps.flatMap(({ id, state, closedAt }) =>
    state === 'open' || state === 'waiting' ? [{ id, state, closedAt }] : [],
  ),
  seats: instance.seats.flatMap(({ id, state }) => (state === 'open' || state === 'waiting' ? [{ id, state }] : [])),
});

/**
 * By the system: a request was closed because its applicant had left, and they never did. It stands as it stood, where nothing happened to it since;
 * whoever is asked waits anew from now on.
 */
export function reopen(instance: Instance, before: BeforeClosing, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.version !== before.version) return no({ code: 'closed', state: instance.state });
  const steps = new Map(before.steps.map((step) => [step.id, step]));
  const seats = new Map(before.seats.map((seat) => [seat.id, seat]));
  const next: Instance = {
    ...instance,
    state: before.state,
    closedAt: before.closedAt,
    closedById: before.closedById,
    closedNote: before.closedNote,
    pausedAt: before.pausedAt,
    resumedAt: before.state === 'pending' ? ctx.now : instance.resumedAt,
    steps: instance.steps.map((step) => ({ ...step, ...steps.get(step.id) })),
    seats: instance.seats.map((seat) => ({ ...seat, ...seats.get(seat.id) })),
  };
  return changed(instance, next, ctx);
}
