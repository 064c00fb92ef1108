import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { ClosedMonth } from '../../processes/reopening/closed-months.ts';
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

/** Whether the month of one of these units is closed, and until when it is open for this person all the same. */
export async function closedFor(
  { reads, clock }: Pick<Services, 'reads' | 'clock'>,
  personId: PersonId,
  units: readonly UnitId[],
  period: string,
): Promise<ClosedMonth> {
  const isClosed = (await reads.monthLocks(period)).some(({ unitId }) => units.includes(unitId));
  return { isClosed, openUntil: isClosed ? await reads.reopenedUntil(personId, period, clock.now()) : null };
}

/** Their days change no more. */
export const isLocked = ({ isClosed, openUntil }: ClosedMonth): boolean => isClosed && openUntil === null;
