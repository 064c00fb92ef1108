import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { isStale, type VerbContext } from './change.ts';
import { advisersOf } from './claims.ts';
import type { Instance, Seat, Step } from './instance.ts';
import type { Refusal, Verdict } from './refusal.ts';
import { spent } from './repeat.ts';
import { decides, openStep } from './steps.ts';
import { openSeatsFor, waitingFor } from './who.ts';

export interface TakenSeat {
  readonly seat: Seat;
  readonly step: Step;
}

export type Taking = Pick<VerbContext, 'org' | 'substitutes' | 'now' | 'rule' | 'seen'>;

/** The open seat from which a person may decide now, or why not: who is asked for an opinion, or to take over, decides nothing. */
export function takeSeat(instance: Instance, actor: PersonId, ctx: Taking): Result<TakenSeat, Refusal> {
  const taken = sit(instance, actor, ctx);
  if (!taken.ok || decides(taken.value.seat)) return taken;
  return no({ code: taken.value.seat.origin === 'consent' ? 'consent_only' : 'adviser_only' });
}

/** The open seat from which a person gives an opinion, or why not. */
export function takeOpinion(instance: Instance, actor: PersonId, ctx: Taking): Result<TakenSeat, Refusal> {
  const taken = sit(instance, actor, ctx);
  return taken.ok && taken.value.seat.origin !== 'delegate' ? no({ code: 'no_opinion_asked' }) : taken;
}

/** The open seat from which a person says whether they agree, or why not. */
export function takeConsent(instance: Instance, actor: PersonId, ctx: Taking): Result<TakenSeat, Refusal> {
  const taken = sit(instance, actor, ctx);
  return taken.ok && taken.value.seat.origin !== 'consent' ? no({ code: 'no_consent_asked' }) : taken;
}

/** The order matters: the truest reason is told. */
function sit(instance: Instance, actor: PersonId, ctx: Taking): Result<TakenSeat, Refusal> {
  if (instance.state !== 'pending') return no(saidBy(instance, actor) ?? { code: 'closed', state: instance.state });
  const step = openStep(instance);
  const seats = openSeatsFor(instance, actor, ctx.substitutes, ctx.now);
  const seat = seats[0];
  if (!step || !seat || !ctx.org.person(actor)?.active) return no(withoutSeat(instance, actor));
  // Standing in for somebody is no second vote; one's own seat opens only to those who have none yet.
  if (decides(seat) && spent(instance, step, ctx.rule.repeat).has(actor))
    return no(saidBy(instance, actor) ?? withoutSeat(instance, actor));
  // A card of an earlier version may hide what has changed since: read it again before deciding.
  if (isStale(instance, ctx.seen)) return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  return ok({ seat, step });
}

function withoutSeat(instance: Instance, actor: PersonId): Refusal {
  if (actor === instance.applicantId) return { code: 'self_decision' };
  const said = saidBy(instance, actor);
  if (said) return said;
  const mine = instance.seats.filter((s) => s.personId === actor || s.onBehalfOfId === actor);
  const advisers = mine.flatMap((s) => advisersOf(instance.seats, s));
  if (advisers.length > 0) return { code: 'awaiting_opinion', asked: advisers.map((s) => s.personId) };
  if (mine.some((s) => s.state === 'waiting')) return { code: 'not_your_turn', before: waitingFor(instance) };
  const passed = mine.findLast((s) => s.state === 'passed');
  const winner = passed && instance.seats.findLast((s) => s.stepId === passed.stepId && s.state === 'approved' && decides(s));
  return (winner && verdictOf(winner)) ?? { code: 'not_seated', asked: waitingFor(instance) };
}

/** The person's own last word in this round, or the one said for them. */
function saidBy(instance: Instance, actor: PersonId): Refusal | null {
  const round = new Set(instance.steps.filter((s) => s.round === instance.round).map((s) => s.id));
  const said = instance.seats.filter((s) => round.has(s.stepId)).map((s) => ({ s, verdict: verdictOf(s) }));
  const mine =
    said.findLast(({ s, verdict }) => verdict && s.decidedById === actor) ??
    said.findLast(({ s, verdict }) => verdict && (s.personId === actor || s.onBehalfOfId === actor));
  return mine?.verdict ?? null;
}

function verdictOf({ state, origin, decidedById, decidedAt }: Seat): Refusal | null {
  if (state !== 'approved' && state !== 'rejected' && state !== 'returned') return null;
  if (decidedById === null || decidedAt === null) return null;
  return { code: 'already_decided', by: decidedById, at: decidedAt, verdict: calledBy(origin, state) };
}

/** What was said, in the words of who said it: a decision, an opinion, or whether somebody agrees to take over. */
export function calledBy(origin: Seat['origin'], state: 'approved' | 'rejected' | 'returned'): Verdict {
  if (origin === 'consent') return state === 'approved' ? 'accepted' : 'declined';
  if (origin === 'delegate' && state !== 'returned') return state === 'approved' ? 'favoured' : 'opposed';
  return state;
}

/** The fields of a seat from which something has just been said; who acted for whom stays on it. */
export const saying = (
  seat: Seat,
  actor: PersonId,
  comment: string,
  ctx: VerbContext,
): Pick<Seat, 'comment' | 'decidedAt' | 'decidedById' | 'onBehalfOfId'> => ({
  comment: comment.trim() || null,
  decidedAt: ctx.now,
  decidedById: actor,
  onBehalfOfId: seat.onBehalfOfId ?? (actor === seat.personId ? null : seat.personId),
});

/** For whom the actor spoke from this seat; null when for themselves. */
export const spokenFor = (seat: Seat, actor: PersonId): PersonId | null => {
  const principal = seat.onBehalfOfId ?? seat.personId;
  return principal === actor ? null : principal;
};
