import type { Stamp } from '../../domain/leave/entry.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Context } from '../context.ts';
import { SYSTEM } from '../services.ts';
import type { Services } from './services.ts';

/** Whose account is written, by whom and when. */
export const stampOf = (services: Services, context: Context, personId: PersonId, leaveType: string): Stamp => ({
  ids: services.ids,
  at: context.now,
  personId,
  leaveType,
  actorId: context.person.id === SYSTEM.id ? null : context.person.id,
  reason: '',
});
