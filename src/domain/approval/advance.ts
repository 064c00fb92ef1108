import type { Instant } from '../../kernel/time.ts';
import type { Instance, Seat, Step } from './instance.ts';

/** Opens the next waiting step of the round, with its first seat (in turn) or all of them; with none left the request is approved. */
export function openNext(instance: Instance, now: Instant, deadline: (slaHours: number) => Instant): Instance {
  const next = instance.steps
    .filter((s) => s.round === instance.round && s.state === 'waiting')
    .toSorted((a, b) => a.position - b.position)[0];
  if (!next) return { ...instance, state: 'approved', closedAt: now };
  const hours = next.note.slaHours;
  return {
    ...instance,
    steps: instance.steps.map((s) => (s.id === next.id ? { ...s, state: 'open', openedAt: now, dueAt: hours === undefined ? null : deadline(hours) } : s)),
    seats: openSeats(instance.seats, next, now),
  };
}

function openSeats(seats: readonly Seat[], step: Step, now: Instant): readonly Seat[] {
  const mine = seats.filter((s) => s.stepId === step.id && s.state === 'waiting').toSorted((a, b) => a.position - b.position);
  const opened = new Set((step.mode === 'turn' ? mine.slice(0, 1) : mine).map((s) => s.id));
  return seats.map((s) => (opened.has(s.id) ? { ...s, state: 'open', openedAt: now } : s));
}

/** After a seat of the open step said yes: does the step pass, and if so what follows. */
export function afterApproval(instance: Instance, stepId: Step['id'], now: Instant, deadline: (slaHours: number) => Instant): Instance {
  const step = instance.steps.find((s) => s.id === stepId);
  if (!step) return instance;
  const seats = instance.seats.filter((s) => s.stepId === stepId && s.state !== 'cancelled');
  const yes = seats.filter((s) => s.state === 'approved').length;
  const enough = step.mode === 'any' ? yes >= 1 : step.mode === 'ratio' ? yes >= Math.ceil((step.ratio ?? 1) * seats.length) : yes === seats.length;
  if (!enough) return step.mode === 'turn' ? { ...instance, seats: openSeats(instance.seats, step, now) } : instance;
  const closed: Instance = {
    ...instance,
    steps: instance.steps.map((s) => (s.id === stepId ? { ...s, state: 'approved', closedAt: now } : s)),
    seats: instance.seats.map((s) => (s.stepId === stepId && (s.state === 'open' || s.state === 'waiting') ? { ...s, state: 'passed' } : s)),
  };
  return openNext(closed, now, deadline);
}

/** Ends the request: open and waiting steps and seats are cancelled, only the given ones keep what they say. */
export function close(instance: Instance, state: 'rejected' | 'withdrawn', now: Instant): Instance {
  return {
    ...instance,
    state,
    closedAt: now,
    steps: instance.steps.map((s) => (s.state === 'open' || s.state === 'waiting' ? { ...s, state: 'cancelled', closedAt: now } : s)),
    seats: instance.seats.map((s) => (s.state === 'open' || s.state === 'waiting' ? { ...s, state: 'cancelled' } : s)),
  };
}
