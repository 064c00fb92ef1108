import { overlaps, type Stretch } from '../../domain/meeting/meeting-time.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** When somebody is on approved leave or a trip between two instants; what for is not told (S4). */
export async function awayTimes(services: Services, person: PersonId, { from, to }: Stretch): Promise<readonly Stretch[]> {
  const { zone, reads } = services;
  const days = await reads.leaveDays(person, toLocal(from, zone).date, toLocal(to, zone).date);
  return days
    .filter(({ state }) => state === 'approved')
    .map(({ date, fromMin, toMin }) => ({
      from: toInstant(date as LocalDate, fromMin, zone),
      to: toInstant(date as LocalDate, toMin, zone),
    }));
}

export const awayIn = async (services: Services, person: PersonId, time: Stretch): Promise<boolean> =>
  (await awayTimes(services, person, time)).some((away) => overlaps(away, time));
