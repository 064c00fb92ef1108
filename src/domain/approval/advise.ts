import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, isStale, type VerbContext } from './change.ts';
import { advisersOf, subtreeOf } from './claims.ts';
import type { Instance, Seat } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { idsOf, isLive, openStep, patchSeats, seatsOf } from './steps.ts';
import { standsFor } from './substitute.ts';
import { saying, spokenFor, takeOpinion } from './take-seat.ts';

export interface Opinion {
  readonly favour: boolean;
  /** Due when it speaks against. */
  readonly words: string;
}

/** 提意见: what somebody thinks who was asked by a decider. It decides nothing: the seat comes back to who asked. */
export function advise(
  instance: Instance,
  actor: PersonId,
  { favour, words }: Opinion,
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  const taken = takeOpinion(instance, actor, ctx);
  if (!taken.ok) return taken;
  if (!favour && !words.trim()) return no({ code: 'opinion_words' });
  const { seat } = taken.value;
  const said = saying(seat, actor, words, ctx);
  const given = patchSeats(instance, [seat.id], { state: favour ? 'approved' : 'rejected', ...said });
  return changed(instance, settle(given, actor, ctx), ctx, {
    kind: 'advised',
    by: actor,
    onBehalfOf: spokenFor(seat, actor),
    seatId: seat.id,
    favour,
    comment: said.comment,
  });
}

/** A decider who waits for opinions, and from whom. */
export interface Asking {
  readonly seat: Seat;
  readonly advisers: readonly Seat[];
}

/** The seat of this person, or of somebody they stand in for at this moment, that waits for an opinion; null when none does. */
export function askingOf(
  instance: Instance,
  actor: PersonId,
  { substitutes, now }: Pick<VerbContext, 'substitutes' | 'now'>,
): Asking | null {
  const step = instance.state === 'pending' && actor !== instance.applicantId ? openStep(instance) : null;
  const seats = step ? seatsOf(instance, step.id) : [];
  const speaksFor = (id: PersonId | null): boolean =>
    id !== null && (id === actor || standsFor(actor, id, substitutes, now, instance.process));
  for (const seat of seats) {
    if (seat.state !== 'waiting' || !(speaksFor(seat.personId) || speaksFor(seat.onBehalfOfId))) continue;
    const advisers = advisersOf(seats, seat);
    if (advisers.length > 0) return { seat, advisers };
  }
  return null;
}

/** 收回: who asked for an opinion does not wait for it any longer and decides alone; the seat is theirs at once. */
export function takeBack(instance: Instance, actor: PersonId, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  const asking = ctx.org.person(actor)?.active ? askingOf(instance, actor, ctx) : null;
  if (!asking) return no({ code: 'no_question_open' });
  if (isStale(instance, ctx.seen)) return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  const out = asking.advisers.flatMap((one) => subtreeOf(instance.seats, one)).filter(isLive);
  const next = settle(patchSeats(instance, idsOf(out), { state: 'cancelled' }), actor, ctx);
  return changed(instance, next, ctx, {
    kind: 'taken_back',
    by: actor,
    onBehalfOf: spokenFor(asking.seat, actor),
    seatId: asking.seat.id,
    people: [...new Set(out.flatMap((s) => (s.openedAt === null ? [] : s.personId)))],
  });
}
