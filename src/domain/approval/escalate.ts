import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { claimOf } from './claims.ts';
import { climb } from './climb.ts';
import type { ApprovalEvent } from './event.ts';
import type { Instance, Seat, Step, StepNote } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung, mayJoin } from './replace.ts';
import { addSeats, idsOf, isLive, openStep, patchSeats, patchStep, seatsOf } from './steps.ts';

/**
 * By the system, when the open step is overdue: the superior of whoever is asked may decide as well, or instead, by the rule of the step. Nothing
 * is ever approved by the passing of time. The deadline starts anew, so a superior who does not act is overdue in turn, as far up as the weight
 * of the request goes (config/schedules.yaml).
 */
export function escalate(instance: Instance, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  if (instance.pausedAt !== null) return no({ code: 'paused', since: instance.pausedAt });
  const step = openStep(instance);
  if (!step || step.dueAt === null || ctx.now < step.dueAt) return no({ code: 'not_overdue', due: step?.dueAt ?? null });
  const how = ctx.rule.steps.find((s) => s.id === step.note.rule)?.overdue ?? 'add';
  let next = instance;
  const effectHandlers: ApprovalEvent[] = [];
  for (const seat of seatsAsked(instance, step)) {
    const from = seat.onBehalfOfId ?? seat.personId;
    const up = climb(ctx.org, from, mayJoin(next, step, ctx));
    if (!up) continue;
    if (how === 'replace') {
      const cleared = claimOf(seatsOf(next, step.id), seat).filter((s) => isLive(s) && s.id !== seat.id);
      next = patchSeats(patchSeats(next, idsOf(cleared), { state: 'cancelled' }), [seat.id], { state: 'moved' });
    }
    next = addSeats(next, [hung(seat, up.id, 'superior', seat.position, ctx)]);
    effectHandlers.push({ kind: 'escalated', seatId: seat.id, from, to: up.id, how });
    if (step.mode === 'any') break;
  }
  if (effectHandlers.length === 0) return no({ code: 'nobody_to_decide', step: step.name });
  const { slaHours: hours, up } = step.note;
  const isLast = up !== undefined && levelsUp(next, step) >= up;
  const anew = hours === undefined ? next : patchStep(next, step.id, { dueAt: isLast ? null : ctx.deadline(hours) });
  return changed(instance, settle(anew, null, ctx), ctx, ...effectHandlers);
}

/** Whether a reminder goes up for a step with this note: once the request itself went up, whoever is above was asked, and is not told as well. */
export const goesUp = ({ up, light }: StepNote, climbed: number): boolean => !light && up !== 0 && climbed === 0;

/** How often it went up already. */
const levelsUp = (instance: Instance, step: Step): number =>
  seatsOf(instance, step.id).filter((seat) => seat.origin === 'superior' && seat.fromSeatId !== null).length;

/** The seats that keep the step waiting; behind an adviser it is the seat that asked for advice. */
function seatsAsked(instance: Instance, step: Step): readonly Seat[] {
  const seats = seatsOf(instance, step.id);
  const open = seats.filter((s) => s.state === 'open');
  return [...new Set(open.flatMap((s) => (s.origin === 'delegate' ? (seats.find((p) => p.id === s.fromSeatId) ?? []) : s)))];
}
