import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { close } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { closeBySystem } from './close-by-system.ts';
import type { Instance, Seat } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung } from './replace.ts';
import { addSeats, decides, isLive, openStep, seatsOf, stepsNow } from './steps.ts';

/**
 * Whoever closes the period a request is about gives it back to its applicant, though nobody has decided: its form stays and goes out again once changed.
 * Whoever is asked now has decided nothing: it comes back from a seat of who closed, at the same step; where nobody is to decide at all it ends.
 */
export function returnUndecided(instance: Instance, by: PersonId, reason: string, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  const seat = askedNow(instance);
  if (!seat) return closeBySystem(instance, { state: 'withdrawn', note: reason }, ctx);
  const said = { state: 'returned', comment: reason, decidedAt: ctx.now, decidedById: by } as const;
  const closing = { ...hung(seat, by, 'closing', seat.position, ctx), ...said };
  const stopped = addSeats(close(instance, 'returned', null, ctx.now), [closing]);
  return changed(instance, { ...stopped, closedNote: reason }, ctx, { kind: 'sent_back', by, reason });
}

/** Of those who decide, the first who is asked, else the first who would be. */
function askedNow(instance: Instance): Seat | undefined {
  const open = openStep(instance);
  const steps = [...(open ? [open] : []), ...stepsNow(instance)];
  return steps.flatMap(({ id }) => seatsOf(instance, id)).find((seat) => decides(seat) && isLive(seat));
}
