import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Plan } from '../plan.ts';
import { monthToCompute } from './mark-months.ts';
import type { Services } from './services.ts';

interface By {
  readonly byId: PersonId;
  readonly now: Instant;
}

/** A month of a unit is closed (S58): its days change no more, what would have changed is made good later. Locked twice it stays as it was. */
export const lockMonth = (unitId: UnitId, period: string, { byId, now }: By): Plan => ({
  writes: [{ table: 'attendanceLock', insert: { unitId, period, lockedAt: now, byId }, onConflict: 'ignore' }],
  audit: [{ actorId: byId, act: 'attendance.locked', subject: `attendance:${unitId}:${period}` }],
  effects: [],
});

/** A locked month is open for one person until an instant (S58), and computed anew as things stand. */
export const reopenMonth = (personId: PersonId, period: string, until: Instant, reason: string, { byId, now }: By): Plan => ({
  writes: [
    { table: 'attendanceReopened', insert: { personId, period, until, reason, byId }, onConflict: 'replace' },
    monthToCompute(personId, period, 'lock', now),
  ],
  audit: [{ actorId: byId, act: 'attendance.reopened', subject: `attendance:${personId}:${period}`, detail: { until, reason } }],
  effects: [],
});

/** Whether somebody's days in one of these units change no more. */
export async function isLocked(
  services: Pick<Services, 'reads' | 'clock'>,
  personId: PersonId,
  units: readonly UnitId[],
  period: string,
): Promise<boolean> {
  const locks = await services.reads.monthLocks(period);
  if (!locks.some(({ unitId }) => units.includes(unitId))) return false;
  return (await services.reads.monthReopened([personId], period, services.clock.now())).length === 0;
}
