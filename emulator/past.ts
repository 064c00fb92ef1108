import { directoryOf } from './directory.ts';
import type { Moment, Past } from './kept-past.ts';
import type { Tenant } from './tenant.ts';

const KEPT = 100;

export function makePast(): Past {
  const moments: Moment[] = [];
  return {
    note({ directory, chats }) {
      moments.push({
        directory: directoryOf(structuredClone(directory.people), structuredClone(directory.departments)),
        chats: new Map([...chats].map(([id, chat]) => [id, { ...chat, members: new Set(chat.members) }])),
      });
      if (moments.length > KEPT) moments.shift();
    },
    before: (changes) => (changes <= 0 ? undefined : (moments.at(-changes) ?? moments[0])),
  };
}

/** Answers as things stood before the last so many changes; the work must not wait for anything, as no listing does. */
export function asOf<T>(tenant: Tenant, changes: number, work: () => T): T {
  const then = tenant.past.before(changes);
  if (then === undefined) return work();
  const now = { directory: tenant.directory, chats: tenant.chats };
  Object.assign(tenant, then);
  try {
    return work();
  } finally {
    Object.assign(tenant, now);
  }
}
