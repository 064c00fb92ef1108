import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { seatOf } from './claims.ts';
import type { Instance } from './instance.ts';
import { mayTake } from './newcomer.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung } from './replace.ts';
import { addSeats, patchSeats, seatsOf } from './steps.ts';
import { saying, spokenFor, type TakenSeat, takeSeat } from './take-seat.ts';

interface HandOver {
  readonly to: PersonId;
  readonly reason: string;
}

/** A seat may be given back, but not go round for ever. */
const MOST_TIMES = 2;

/** 转交: somebody else has the seat from now on. */
export function transfer(instance: Instance, actor: PersonId, input: HandOver, ctx: VerbContext): Result<Change, VerbRefusal> {
  const taken = handing(instance, actor, input, ctx);
  if (!taken.ok) return taken;
  const { seat, step } = taken.value;
  const had = seatOf(seatsOf(instance, step.id), seat).filter((s) => s.state === 'moved' && s.personId === input.to);
  if (had.length >= MOST_TIMES) return no({ code: 'cycle', person: input.to });
  const moved = patchSeats(instance, [seat.id], { state: 'moved', ...saying(seat, actor, input.reason, ctx) });
  const next = settle(addSeats(moved, [hung(seat, input.to, 'transfer', seat.position, ctx)]), null, ctx);
  return changed(instance, next, ctx, {
    kind: 'transferred',
    by: actor,
    onBehalfOf: spokenFor(seat, actor),
    seatId: seat.id,
    to: input.to,
    reason: input.reason.trim(),
  });
}

/** 请人提意见 (委派): somebody gives an opinion first (`advise`), then the seat comes back to its holder, who may also stop waiting (`takeBack`). */
export function delegate(instance: Instance, actor: PersonId, input: HandOver, ctx: VerbContext): Result<Change, VerbRefusal> {
  const taken = handing(instance, actor, input, ctx);
  if (!taken.ok) return taken;
  const { seat } = taken.value;
  const resting = patchSeats(instance, [seat.id], { state: 'waiting' });
  const next = settle(addSeats(resting, [hung(seat, input.to, 'delegate', seat.position, ctx)]), null, ctx);
  return changed(instance, next, ctx, {
    kind: 'delegated',
    by: actor,
    onBehalfOf: spokenFor(seat, actor),
    seatId: seat.id,
    to: input.to,
    reason: input.reason.trim(),
  });
}

function handing(
  instance: Instance,
  actor: PersonId,
  { to, reason }: HandOver,
  ctx: VerbContext,
): Result<TakenSeat, VerbRefusal> {
  const taken = takeSeat(instance, actor, ctx);
  if (!taken.ok) return taken;
  if (!reason.trim()) return no({ code: 'reason_required' });
  const fits = mayTake(instance, taken.value.step, to, ctx);
  return fits.ok ? ok(taken.value) : fits;
}
