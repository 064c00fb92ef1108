import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Plan } from '../plan.ts';
import { SYSTEM } from '../services.ts';
import type { Services } from './services.ts';

interface By {
  readonly byId: PersonId;
  readonly now: Instant;
}

/** A month of a unit is closed (S58): its days change no more, what would have changed is made good later. Locked twice it stays as it was. */
export const lockMonth = (unitId: UnitId, period: string, { byId, now }: By): Plan => ({
  writes: [{ table: 'attendanceLock', insert: { unitId, period, lockedAt: now, byId }, onConflict: 'ignore' }],
  audit: [{ actorId: byId === SYSTEM.id ? 'system' : byId, act: 'attendance.locked', subject: `attendance:${unitId}:${period}` }],
  effects: [],
});

/** Whether somebody's days in one of these units change no more. */
export async function isLocked(
  services: Pick<Services, 'reads' | 'clock'>,
  personId: PersonId,
  units: readonly UnitId[],
  period: string,
): Promise<boolean> {
  if (!(await isClosed(services, units, period))) return false;
  return (await services.reads.reopenedUntil(personId, period, services.clock.now())) === null;
}

/** Whether the month of one of these units is closed, whoever it is open for. */
export const isClosed = async ({ reads }: Pick<Services, 'reads'>, units: readonly UnitId[], period: string): Promise<boolean> =>
  (await reads.monthLocks(period)).some(({ unitId }) => units.includes(unitId));
