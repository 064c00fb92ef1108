import type { StepId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Closer, VerbContext } from './change.ts';
import { isBlocked, rootOf, type Vote, voteOf } from './claims.ts';
import { FINAL_STATES, type Instance, type RequestState, type Step } from './instance.ts';
import { openSeat, secondPair } from './open-seat.ts';
import { isRepeat } from './repeat.ts';
import { idsOf, isLive, patchSeats, patchStep, rootsOf, seatsOf, stepsNow } from './steps.ts';

/**
 * Carries a pending request on after something changed: opens whom it is the turn of, closes the step when its mode is satisfied, goes to the next
 * one, and ends the request. Walks the round from its start each time, so a skipped repetition whose reason fell away is asked after all.
 */
export function settle(instance: Instance, by: Closer, ctx: VerbContext): Instance {
  let now = instance;
  for (const { id } of stepsNow(instance)) {
    now = settleStep(reachStep(now, stepOf(now, id), ctx), id, ctx);
    const { state } = stepOf(now, id);
    if (state === 'open') return now;
    if (state === 'rejected') return close(now, ctx.rule.on_reject === 'return' ? 'returned' : 'rejected', by, ctx.now);
  }
  const agreed = stepsNow(now).some((s) => !s.note.consent && (s.state === 'approved' || s.note.kept !== undefined));
  const waived = ctx.rule.all_skipped === 'approve' && !ctx.rule.separation;
  return agreed || waived ? close(now, 'approved', by, ctx.now) : now;
}

const stepOf = (instance: Instance, id: StepId): Step => instance.steps.find((s) => s.id === id) as Step;

/**
 * The walk comes to a step: one that waits is opened, unless the same people have said yes already; one planned to be skipped for that reason is
 * opened when it turns out that they have not.
 */
function reachStep(instance: Instance, step: Step, ctx: VerbContext): Instance {
  const planned = step.state === 'skipped' && step.note.skipped === 'repeat' && step.openedAt === null;
  if (step.state !== 'waiting' && !planned) return instance;
  if (isRepeat(instance, step, ctx.rule) && !wantsSecondPair(instance, step, ctx)) {
    return planned ? instance : closeStep(instance, step, 'skipped', ctx.now);
  }
  const { skipped: _, ...note } = step.note;
  const hours = note.slaHours;
  const dueAt = hours === undefined ? null : ctx.deadline(hours);
  const opened = patchStep(instance, step.id, { state: 'open', openedAt: ctx.now, closedAt: null, dueAt, note });
  return patchSeats(opened, idsOf(seatsOf(opened, step.id)), { state: 'waiting' });
}

const wantsSecondPair = (instance: Instance, step: Step, ctx: VerbContext): boolean =>
  rootsOf(seatsOf(instance, step.id)).some((seat) => secondPair(instance, step, seat.personId, ctx, seat.id) !== null);

function settleStep(instance: Instance, id: StepId, ctx: VerbContext): Instance {
  let now = instance;
  for (;;) {
    const step = stepOf(now, id);
    if (step.state !== 'open') return now;
    const seats = seatsOf(now, id);
    const votes = rootsOf(seats).map((root) => ({ root, vote: voteOf(seats, root) }));
    const outcome = outcomeOf(
      step,
      votes.map((v) => v.vote),
    );
    if (outcome) return closeStep(now, step, outcome, ctx.now);
    const inTurn = step.mode === 'turn' ? votes.filter((v) => v.vote === 'live').slice(0, 1) : votes;
    const roots = new Set(inTurn.map((v) => v.root.id));
    const next = seats.find((s) => s.state === 'waiting' && roots.has(rootOf(seats, s).id) && !isBlocked(seats, s));
    if (!next) return now;
    now = openSeat(now, step, next, ctx);
  }
}

/** 或签 any · 会签 all · 依次 turn · a share of them; null while it is still open. In a ratio a no counts until the share is out of reach. */
function outcomeOf(step: Step, votes: readonly Vote[]): 'approved' | 'rejected' | 'skipped' | null {
  const count = (vote: Vote): number => votes.filter((v) => v === vote).length;
  const yes = count('yes');
  const live = count('live');
  const total = votes.length - count('gone');
  if (total === 0) return 'skipped';
  switch (step.mode) {
    case 'any':
      return count('no') > 0 ? 'rejected' : yes > 0 ? 'approved' : null;
    case 'all':
    case 'turn':
      return count('no') > 0 ? 'rejected' : live === 0 ? 'approved' : null;
    case 'ratio': {
      const needed = Math.max(1, Math.ceil((step.ratio ?? 1) * total - 1e-9));
      return yes >= needed ? 'approved' : yes + live < needed ? 'rejected' : null;
    }
    default:
      return step.mode satisfies never;
  }
}

function closeStep(instance: Instance, step: Step, state: 'approved' | 'rejected' | 'skipped', now: Instant): Instance {
  const left = seatsOf(instance, step.id).filter(isLive);
  // A step whose seats have all fallen away: they said yes before, or (asked for their agreement) have left.
  const why = step.note.consent ? ('left' as const) : ('repeat' as const);
  const note = state === 'skipped' ? { ...step.note, skipped: why } : step.note;
  const closed = patchStep(instance, step.id, { state, closedAt: now, note });
  return patchSeats(closed, idsOf(left), { state: state === 'rejected' ? 'cancelled' : 'passed' });
}

/** Ends the request, or stops it for its applicant: what is still open or waiting is cancelled and nothing is waited for any more. */
export function close(instance: Instance, state: Exclude<RequestState, 'pending'>, by: Closer, now: Instant): Instance {
  const over = FINAL_STATES.includes(state);
  return {
    ...instance,
    state,
    closedAt: over ? now : null,
    closedById: over ? by : null,
    pausedAt: null,
    steps: instance.steps.map((s) =>
      s.state === 'open' || s.state === 'waiting' ? { ...s, state: 'cancelled', closedAt: now } : s,
    ),
    seats: instance.seats.map((s) => (isLive(s) ? { ...s, state: 'cancelled' } : s)),
  };
}
