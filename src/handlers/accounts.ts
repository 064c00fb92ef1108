import type { Stamp } from '../domain/leave/entry.ts';
import type { PersonId } from '../kernel/id.ts';
import { type House, SYSTEM, type Visit } from './house.ts';
import type { Write } from './plan.ts';

/** Counts the changes to an account: of two plans made on the same state only one goes through, the other is made again. */
export async function guard(house: House, key: string): Promise<Write> {
  const seen = await house.reads.mark(key);
  return seen === null
    ? { table: 'mark', insert: { key, value: '1' } }
    : { table: 'mark', update: { value: String(Number(seen) + 1) }, where: { key, value: seen } };
}

/** Whose account is written, by whom and when. */
export const stampOf = (house: House, visit: Visit, personId: PersonId, leaveType: string): Stamp => ({
  ids: house.ids,
  at: visit.now,
  personId,
  leaveType,
  actorId: visit.person.id === SYSTEM.id ? null : visit.person.id,
  reason: '',
});
