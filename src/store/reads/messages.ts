import type { BoundMessage, KeptView, Reads } from '../../handlers/reads.ts';
import { fromJson } from '../../kernel/json.ts';
import type { Db } from '../open.ts';

type Raw<T> = Omit<T, 'payload' | 'current'> & { readonly payload: string; readonly current: number };

const payloadOf = (text: string): Record<string, unknown> => (text === '{}' ? {} : (fromJson(text) as Record<string, unknown>));

/** What the house's own messages show. */
export function messageReads(reader: Db): Pick<Reads, 'bound' | 'kept' | 'messageOf'> {
  const bound = reader.prepare<[string], Raw<BoundMessage>>(
    `SELECT b."messageId", b."outboxKey", b.place, o.view, o.subject, o.payload, b.current
     FROM "Binding" b JOIN "Outbox" o ON o.key = b."outboxKey" WHERE b."messageId" = ?`,
  );
  const kept = reader.prepare<[string], Raw<KeptView>>(
    `SELECT key, place, view, subject, payload, wanted FROM "Outbox" WHERE key = ? AND kind = 'card'`,
  );
  const messageOf = reader
    .prepare<[string], string>('SELECT "messageId" FROM "Binding" WHERE "outboxKey" = ? AND current = 1')
    .pluck();
  return {
    bound: async (messageId) => {
      const raw = bound.get(messageId);
      return raw ? { ...raw, payload: payloadOf(raw.payload), current: raw.current === 1 } : null;
    },
    messageOf: async (key) => messageOf.get(key) ?? null,
    kept: async (key) => {
      const raw = kept.get(key);
      return raw ? { ...raw, payload: payloadOf(raw.payload) } : null;
    },
  };
}
