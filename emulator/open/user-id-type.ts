import * as z from 'zod';
import type { Person, UserIdType } from '../directory.ts';

/** The query parameter `user_id_type`; open_id when absent. */
export const userIdType = z.enum(['open_id', 'union_id', 'user_id']).default('open_id');

export const idAs = (person: Person, type: UserIdType): string =>
  type === 'open_id' ? person.openId : type === 'union_id' ? person.unionId : person.userId;
