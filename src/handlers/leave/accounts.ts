import type { Stamp } from '../../domain/leave/entry.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Services, SYSTEM, type Context } from '../services.ts';
import type { Write } from '../plan.ts';

/** Counts the changes to an account: of two plans made on the same state only one goes through, the other is made again. */
export async function guard(services: Services, key: string): Promise<Write> {
  const seen = await services.reads.mark(key);
  return seen === null
    ? { table: 'mark', insert: { key, value: '1' } }
    : { table: 'mark', update: { value: String(Number(seen) + 1) }, where: { key, value: seen } };
}

/** Whose account is written, by whom and when. */
export const stampOf = (services: Services, context: Context, personId: PersonId, leaveType: string): Stamp => ({
  ids: services.ids,
  at: context.now,
  personId,
  leaveType,
  actorId: context.person.id === SYSTEM.id ? null : context.person.id,
  reason: '',
});
