import { createHash } from 'node:crypto';
import type { Place } from '../handlers/view-ref.ts';
import type { Sql } from './engine/engine.ts';
import type { ShownIn } from './outbox-row.ts';

/** Learns from what was sent to people which chats are theirs alone; to be used inside the open transaction. */
export function makePrivateChats(sql: Sql): { note(place: Place, chat: ShownIn): Promise<void> } {
  const insert = sql.prepare<[string, string, string, string]>(
    `INSERT INTO "Chat" (id, platform, "externalId", kind, "personId") VALUES (?, ?, ?, 'private', ?) ON CONFLICT DO NOTHING`,
  );
  const noted = new Set<string>();
  return {
    note: async (place, { platform, externalId }) => {
      const name = `${platform} ${externalId}`;
      if (!place.startsWith('person:') || noted.has(name)) return;
      const id = createHash('sha256').update(name).digest('hex').slice(0, 32);
      await insert.run(`cht_${id}`, platform, externalId, place.slice('person:'.length));
      if (noted.size > 50_000) noted.clear();
      noted.add(name);
    },
  };
}
