import type { BoundMessage, KeptView, NewestRow, NumberedCard, Reads } from '../../handlers/reads.ts';
import type { ViewName } from '../../handlers/view-ref.ts';
import { fromJson } from '../../kernel/json.ts';
import { readView } from '../../kernel/retired.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Sql } from '../engine/engine.ts';
import { isTrue, type Truth } from '../rows.ts';

interface Stored {
  readonly view: string;
  readonly payload: string;
}
type Raw<T> = Omit<T, 'view' | 'retired' | 'payload' | 'current'> & Stored & { readonly current: Truth };

interface NumberedRow extends Omit<NumberedCard, 'view' | 'retired' | 'payload' | 'unsure' | 'underWay'>, Stored {
  readonly unsure: Truth;
  readonly state: string;
  readonly dueAt: Instant;
}

/** Rows of the outbox, of anybody, among which the newest of one place are looked for. */
const LOOKED_BACK = 300;

const payloadOf = (text: string): Record<string, unknown> => (text === '{}' ? {} : (fromJson(text) as Record<string, unknown>));
const asShown = ({ view, payload }: Stored) => ({ ...readView<ViewName>(view), payload: payloadOf(payload) });

/** What the assistant's own messages show. */
export function messageReads(
  reader: Sql,
  {
    isUnderWay,
    mayBeSentBefore,
  }: { readonly isUnderWay: (outboxKey: string) => boolean; readonly mayBeSentBefore: () => Instant },
): Pick<Reads, 'bound' | 'kept' | 'messageOf' | 'cardNumbered' | 'newestIn'> {
  const bound = reader.prepare<[string], Raw<BoundMessage>>(
    `SELECT b."messageId", b."outboxKey", b.place, o.view, o.subject, o.payload, b.current
     FROM "Binding" b JOIN "Outbox" o ON o.key = b."outboxKey" WHERE b."messageId" = ?`,
  );
  const kept = reader.prepare<[string], Raw<KeptView>>(
    `SELECT key, number, place, view, subject, payload, "desiredVersion", "updatedAt" FROM "Outbox" WHERE key = ? AND kind = 'card'`,
  );
  const messageOf = reader
    .prepare<[string], string>('SELECT "messageId" FROM "Binding" WHERE "outboxKey" = ? AND current = true')
    .pluck();
  const numbered = reader.prepare<[number], NumberedRow>(
    `SELECT o.key AS "outboxKey", o.place, o.view, o.subject, o.payload, o.unsure, o.state, o."dueAt",
       (SELECT b."messageId" FROM "Binding" b WHERE b."outboxKey" = o.key AND b.current = true) AS message
     FROM "Outbox" o WHERE o.number = ? AND o.kind = 'card'`,
  );
  // What lies in a chat, cards and files. It is not looked for by its place: the newest numbers are few, and read off their index.
  const newestIn = reader.prepare<[string], Raw<NewestRow> & { readonly isShown: Truth }>(
    `SELECT o.key, o.view, o.subject, '{}' AS payload, o."createdAt",
       (o.state = 'pending' OR EXISTS (SELECT 1 FROM "Binding" b WHERE b."outboxKey" = o.key AND b.current = true)) AS "isShown"
     FROM (SELECT * FROM "Outbox" ORDER BY number DESC LIMIT ${LOOKED_BACK}) o
     WHERE o.place = ? AND (o.kind = 'card' OR o.view IN ('forward', 'sheet_file')) ORDER BY o.number DESC LIMIT 2`,
  );
  return {
    newestIn: async (place) =>
      (await newestIn.all(place)).map((raw) => ({ ...raw, ...readView<ViewName>(raw.view), isShown: isTrue(raw.isShown) })),
    cardNumbered: async (number) => {
      const raw = await numbered.get(number);
      if (!raw) return null;
      const { unsure, state, dueAt, ...card } = raw;
      const wasDue = state === 'pending' && dueAt <= mayBeSentBefore();
      return { ...card, ...asShown(raw), unsure: isTrue(unsure), underWay: isUnderWay(card.outboxKey) || wasDue };
    },
    bound: async (messageId) => {
      const raw = await bound.get(messageId);
      return raw ? { ...raw, ...asShown(raw), current: isTrue(raw.current) } : null;
    },
    messageOf: async (key) => (await messageOf.get(key)) ?? null,
    kept: async (key) => {
      const raw = await kept.get(key);
      return raw ? { ...raw, ...asShown(raw) } : null;
    },
  };
}
