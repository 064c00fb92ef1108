import * as z from 'zod';
import { inPortions } from '../../kernel/in-portions.ts';
import type { Sent } from '../platform.ts';
import type { Api } from './api.ts';

/** Ids of one `contact/v3/users/batch`. */
const MOST = 50;
const answer = z.object({
  data: z.object({ items: z.array(z.object({ open_id: z.string().min(1), user_id: z.string().nullish() })).nullish() }),
});

/** Both ids of a person: attendance knows people by user_id alone, which the platform tells only with a scope of its own. */
export interface UserIds {
  of(kind: 'open_id' | 'user_id', ids: readonly string[]): Promise<Sent<ReadonlyMap<string, string>>>;
}

/** Looked up once: neither id ever changes hands. Who has left is told no more, and is left out. */
export function createUserIds(api: Api): UserIds {
  const known = { open_id: new Map<string, string>(), user_id: new Map<string, string>() };
  return {
    async of(kind, ids) {
      const fresh = ids.filter((id) => !known[kind].has(id));
      for (const some of inPortions(fresh, MOST)) {
        const query = some.map((id) => `user_ids=${encodeURIComponent(id)}`);
        const path = `open-apis/contact/v3/users/batch?user_id_type=${kind}&${query.join('&')}`;
        const sent = await api.call({ lane: 'contact', method: 'GET', path }, answer);
        if (!sent.ok) return sent;
        const items = sent.value.data.items ?? [];
        if (items.some((one) => !one.user_id))
          return { ok: false, code: 'platform_refused', detail: 'no user_id without contact:user.employee_id:readonly' };
        for (const { open_id, user_id } of items) {
          known.open_id.set(open_id, user_id as string);
          known.user_id.set(user_id as string, open_id);
        }
      }
      return {
        ok: true,
        value: new Map(ids.flatMap((id) => (known[kind].has(id) ? [[id, known[kind].get(id) ?? ''] as const] : []))),
      };
    },
  };
}
