import type { PersonId } from '../../kernel/id.ts';
import type { Instance, Seat } from './instance.ts';
import { inForce, type Substitute } from './substitute.ts';

/** Everybody who is asked right now. */
export const waitingFor = (instance: Instance): readonly PersonId[] => [...new Set(instance.seats.filter((s) => s.state === 'open').map((s) => s.personId))];

/** The open seat a person may decide from: their own, else one of somebody they stand in for (never the applicant's request by the applicant). */
export function seatOf(instance: Instance, person: PersonId, substitutes: readonly Substitute[]): Seat | null {
  const open = instance.seats.filter((s) => s.state === 'open');
  const own = open.find((s) => s.personId === person);
  if (own) return own;
  if (person === instance.applicantId) return null;
  return open.find((seat) => substitutes.some((s) => s.personId === seat.personId && s.standInId === person && inForce(s, s.from, instance.process))) ?? null;
}
