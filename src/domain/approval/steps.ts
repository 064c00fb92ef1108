import type { PersonId, SeatId, StepId } from '../../kernel/id.ts';
import type { Instance, Seat, Step } from './instance.ts';

/** The steps of the present round, in order. */
export const stepsNow = (instance: Instance): readonly Step[] =>
  instance.steps.filter((s) => s.round === instance.round).toSorted((a, b) => a.position - b.position);

/** The step that is being decided, if any. */
export const openStep = (instance: Instance): Step | null => stepsNow(instance).find((s) => s.state === 'open') ?? null;

export const seatsOf = (instance: Instance, step: StepId): readonly Seat[] =>
  instance.seats.filter((s) => s.stepId === step).toSorted((a, b) => a.position - b.position);

export const isLive = (seat: Seat): boolean => seat.state === 'open' || seat.state === 'waiting';

/** Seats that the rule set up; all others hang on one of them by `fromSeatId`. */
export const rootsOf = (seats: readonly Seat[]): readonly Seat[] => seats.filter((s) => s.fromSeatId === null);

/** Whether whoever sits there decides: an adviser's opinion is no decision, to agree to take over is not to approve, nor to close a period to look at the request. */
export const decides = ({ origin }: Seat): boolean => origin !== 'delegate' && origin !== 'consent' && origin !== 'closing';

/** Who decided from these seats. */
export const decidersOf = (seats: readonly Seat[]): readonly PersonId[] =>
  seats.flatMap((s) => (decides(s) && (s.state === 'approved' || s.state === 'rejected') && s.decidedById ? s.decidedById : []));

export const idsOf = (seats: readonly Seat[]): readonly SeatId[] => seats.map((s) => s.id);

type Patch<T> = Partial<Omit<T, 'id'>>;

export const patchSeats = (instance: Instance, ids: Iterable<SeatId>, patch: Patch<Seat>): Instance => {
  const chosen = new Set(ids);
  return chosen.size === 0
    ? instance
    : { ...instance, seats: instance.seats.map((s) => (chosen.has(s.id) ? { ...s, ...patch } : s)) };
};

export const patchStep = (instance: Instance, id: StepId, patch: Patch<Step>): Instance => ({
  ...instance,
  steps: instance.steps.map((s) => (s.id === id ? { ...s, ...patch } : s)),
});

export const addSeats = (instance: Instance, seats: readonly Seat[]): Instance => ({
  ...instance,
  seats: [...instance.seats, ...seats],
});
