import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Instance, Seat } from './instance.ts';
import { stepsNow } from './steps.ts';
import { type Substitute, standsFor } from './substitute.ts';

/** Everybody who is asked right now. */
export const waitingFor = (instance: Instance): readonly PersonId[] => [
  ...new Set(instance.seats.filter((s) => s.state === 'open').map((s) => s.personId)),
];

/** Everybody whose part in the decision is not over: who is asked, and who has asked somebody else first and waits. */
export const concernedNow = (instance: Instance): readonly PersonId[] => {
  const live = (s: Seat): boolean => s.state === 'open' || (s.state === 'waiting' && s.openedAt !== null);
  return [...new Set(instance.seats.filter((s) => live(s) && s.origin !== 'consent').map((s) => s.personId))];
};

/**
 * The open seats a person may decide from, the best first: their own; the seat on which somebody sits for them; that of somebody they stand in
 * for at this moment. The applicant has none. Whether somebody agrees only they themselves can say, and who asks for an opinion does not give it for
 * somebody else. Without `at` all the substitutes given count as in force.
 */
export function openSeatsFor(
  instance: Instance,
  person: PersonId,
  substitutes: readonly Substitute[],
  at?: Instant,
): readonly Seat[] {
  if (person === instance.applicantId || instance.state !== 'pending') return [];
  const now = at === undefined ? substitutes.map((s) => ({ ...s, from: 0 as Instant, to: 1 as Instant })) : substitutes;
  const stands = (principal: PersonId): boolean => standsFor(person, principal, now, at ?? (0 as Instant), instance.process);
  const open = instance.seats.filter((s) => s.state === 'open');
  const own = open.filter((s) => s.personId === person);
  const theirs = open.filter((s) => s.onBehalfOfId === person);
  const stoodFor = open.filter(
    (s) => s.origin !== 'consent' && (stands(s.personId) || (s.onBehalfOfId !== null && stands(s.onBehalfOfId))),
  );
  const asks = (s: Seat): boolean => {
    const asker =
      s.origin === 'delegate' ? instance.seats.find((one) => one.id === s.fromSeatId && one.state === 'waiting') : null;
    return [asker?.personId, asker?.onBehalfOfId].some((id) => id && (id === person || stands(id)));
  };
  return [...new Set([...own, ...[...theirs, ...stoodFor].filter((s) => !asks(s))])];
}

export const seatOf = (instance: Instance, person: PersonId, substitutes: readonly Substitute[], at?: Instant): Seat | null =>
  openSeatsFor(instance, person, substitutes, at)[0] ?? null;

/** The applicant, everybody who was ever asked, and everybody who decided, in any round. */
export function everybodyInvolved(instance: Instance): readonly PersonId[] {
  const asked = instance.seats.flatMap((s) =>
    s.openedAt === null
      ? []
      : [s.personId, ...(s.onBehalfOfId ? [s.onBehalfOfId] : []), ...(s.decidedById ? [s.decidedById] : [])],
  );
  return [...new Set([instance.applicantId, ...asked])];
}

export interface Progress {
  /** Steps of the round that are behind; skipped ones count. */
  readonly done: number;
  readonly total: number;
}

export function progress(instance: Instance): Progress {
  const steps = stepsNow(instance);
  return { done: steps.filter((s) => s.state === 'approved' || s.state === 'skipped').length, total: steps.length };
}
