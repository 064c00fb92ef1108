import { createHash } from 'node:crypto';
import type { Place } from '../handlers/view-ref.ts';
import { fromJson } from '../kernel/json.ts';
import type { Instant } from '../kernel/time.ts';
import type { Db } from './open.ts';
import { keep, type Notes, type WriteQueue } from './queue.ts';

/** Why a row waits that is meant for somebody who is suspended. */
export const HELD_BACK = 'suspended';

/** One thing to be made seen (or done). */
export interface DueRow {
  readonly key: string;
  readonly kind: 'card' | 'deed';
  readonly place: Place;
  /** Of a card: the view; of a deed: which hand does it. */
  readonly view: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** JSON that the deed left behind last time, or null. */
  readonly result: string | null;
  /** The count of changes that a showing begun now will have caught up with; hand it back. */
  readonly wanted: number;
  readonly shown: number;
  readonly generation: number;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly createdAt: Instant;
  /** The message that shows it now: patch this one. Null: send a new one. */
  readonly messageId: string | null;
  /** The same for every try of this message, for platforms that drop the second of two equal sends (32 characters). */
  readonly onceKey: string;
}

export interface ParkedRow {
  readonly key: string;
  readonly kind: 'card' | 'deed';
  readonly place: Place;
  readonly view: string;
  readonly subject: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly updatedAt: Instant;
}

export interface OutboxLag {
  readonly due: number;
  readonly oldestMs: number;
  readonly parked: number;
}

/** For the dispatcher, the only one to call it apart from `answered`. A row given out by `due` is not given out again until it is reported back. */
export interface Outbox {
  due(now: Instant, limit: number): readonly DueRow[];
  /** When the next row that nobody holds will be due; null when none waits. */
  nextDueAt(): Instant | null;
  /** A new message was sent. */
  shown(key: string, wanted: number, messageId: string, place: Place, now: Instant): Promise<void>;
  patched(key: string, wanted: number): Promise<void>;
  /** The answer to a press carried the card as it stood at `wanted`. */
  answered(key: string, wanted: number): Promise<void>;
  /** What the deed left behind on the platform, as JSON. */
  deedDone(key: string, wanted: number, resultJson: string): Promise<void>;
  retryLater(key: string, dueAt: Instant, error: string): Promise<void>;
  /** The platform will not take it. If the truth has moved on since `wanted`, the new one gets its own try. */
  park(key: string, error: string, wanted?: number): Promise<void>;
  /** Whoever it is for is suspended: it waits until they are back (`resume`). */
  hold(key: string, wanted: number): Promise<void>;
  /** The old message can no longer be changed: post a new one. */
  repost(key: string): Promise<void>;
  /** Gives a row back untried. */
  release(key: string): void;
  lag(now: Instant): OutboxLag;
  parkedRows(limit: number): readonly ParkedRow[];
  unpark(key: string, now: Instant): Promise<boolean>;
}

type StoredRow = Omit<DueRow, 'payload' | 'onceKey'> & { readonly payload: string };

/**
 * Shown as it was at `@wanted`. If the truth moved on meanwhile, the old face may have landed on top of a newer one that the answer to a press put there;
 * so the row counts one change more, and `answered` for that newer one no longer settles it.
 */
const CAUGHT_UP = `shown = @wanted, wanted = wanted + (wanted <> @wanted), state = CASE WHEN wanted = @wanted THEN 'done' ELSE 'pending' END,
  attempts = 0, "lastError" = NULL`;

export function makeOutbox(db: Db, reader: Db, queue: WriteQueue, now: () => Instant): Outbox {
  const claimed = new Set<string>();

  const find = {
    due: reader.prepare<[Instant, number], StoredRow>(
      `SELECT o.key, o.kind, o.place, o.view, o.subject, o.payload, o.result, o.wanted, o.shown, o.generation, o.attempts, o."dueAt", o."createdAt",
         (SELECT b."messageId" FROM "Binding" b WHERE b."outboxKey" = o.key AND b.current = 1) AS "messageId"
       FROM "Outbox" o WHERE o.state = 'pending' AND o."dueAt" <= ? ORDER BY o."dueAt", o.key LIMIT ?`,
    ),
    waiting: reader.prepare<[number], { key: string; dueAt: Instant }>(
      `SELECT key, "dueAt" FROM "Outbox" WHERE state = 'pending' ORDER BY "dueAt", key LIMIT ?`,
    ),
    lag: reader.prepare<[Instant], { due: number; oldest: Instant | null }>(
      `SELECT count(*) AS due, min("dueAt") AS oldest FROM "Outbox" WHERE state = 'pending' AND "dueAt" <= ?`,
    ),
    parkedCount: reader.prepare<[], number>(`SELECT count(*) FROM "Outbox" WHERE state = 'parked'`).pluck(),
    parked: reader.prepare<[number], ParkedRow>(
      `SELECT key, kind, place, view, subject, attempts, "lastError", "updatedAt" FROM "Outbox" WHERE state = 'parked'
       ORDER BY "updatedAt" DESC, key LIMIT ?`,
    ),
  };

  type Named = Record<string, string | number | null>;
  const change = (sql: string) => db.prepare<[Named], { state: string }>(sql);
  const row = {
    // A first post of something that changed since it was born may be the second try of one that was already sent with an older face, which
    // the platform then keeps (same once-key). So it is not believed: one patch follows.
    shown: change(
      `UPDATE "Outbox" SET shown = CASE WHEN @wanted = 1 AND generation = 1 THEN 1 ELSE 0 END,
         state = CASE WHEN @wanted = 1 AND generation = 1 AND wanted = 1 THEN 'done' ELSE 'pending' END,
         attempts = 0, "lastError" = NULL, "updatedAt" = @now
       WHERE key = @key RETURNING state`,
    ),
    patched: change(`UPDATE "Outbox" SET ${CAUGHT_UP}, "updatedAt" = @now WHERE key = @key RETURNING state`),
    answered: change(
      `UPDATE "Outbox" SET ${CAUGHT_UP}, "updatedAt" = @now WHERE key = @key AND wanted = @wanted AND state = 'pending'
         AND EXISTS (SELECT 1 FROM "Binding" WHERE "outboxKey" = @key AND current = 1) RETURNING state`,
    ),
    deedDone: change(`UPDATE "Outbox" SET ${CAUGHT_UP}, result = @result, "updatedAt" = @now WHERE key = @key RETURNING state`),
    retryLater: change(
      // A patch that failed may have landed all the same, on top of an answer: see CAUGHT_UP.
      `UPDATE "Outbox" SET attempts = attempts + 1, "dueAt" = @dueAt, "lastError" = @error, "updatedAt" = @now,
         wanted = wanted + EXISTS (SELECT 1 FROM "Binding" WHERE "outboxKey" = @key AND current = 1)
       WHERE key = @key AND state = 'pending' RETURNING state`,
    ),
    park: change(
      `UPDATE "Outbox" SET state = CASE WHEN wanted = coalesce(@wanted, wanted) THEN 'parked' ELSE 'pending' END,
         attempts = attempts + 1, "lastError" = @error, "updatedAt" = @now WHERE key = @key RETURNING state`,
    ),
    repost: change(
      `UPDATE "Outbox" SET generation = generation + 1, shown = 0, state = 'pending', attempts = 0, "dueAt" = @now, "updatedAt" = @now
       WHERE key = @key RETURNING state`,
    ),
    unpark: change(
      `UPDATE "Outbox" SET state = 'pending', attempts = 0, "dueAt" = @now, "updatedAt" = @now WHERE key = @key AND state = 'parked' RETURNING state`,
    ),
    unbind: db.prepare<[string]>('UPDATE "Binding" SET current = 0 WHERE "outboxKey" = ? AND current = 1'),
    bind: db.prepare<[Named]>(
      `INSERT INTO "Binding" ("messageId", "outboxKey", place, current, "shownAt") VALUES (@messageId, @key, @place, 1, @now)
       ON CONFLICT ("messageId") DO UPDATE SET "outboxKey" = @key, place = @place, current = 1`,
    ),
  };

  /** Writes through the shared queue; true when the row was met. The claim ends with the report, whatever becomes of it. */
  const report = async (key: string, work: (notes: Notes) => { state: string } | undefined): Promise<boolean> =>
    queue.enqueue((notes) => {
      claimed.delete(key);
      const left = work(notes);
      // Moved on while it was being shown: the dispatcher is to come again.
      if (left?.state === 'pending') notes.wake = true;
      return keep(left !== undefined);
    });

  return {
    due: (at, limit) => {
      if (limit <= 0) return [];
      const found = find.due.all(at, limit + claimed.size).filter((one) => !claimed.has(one.key));
      const given = found.slice(0, limit);
      for (const one of given) claimed.add(one.key);
      return given.map((one) => ({
        ...one,
        payload: fromJson(one.payload) as Record<string, unknown>,
        onceKey: createHash('sha256').update(`${one.key}#${one.generation}`).digest('hex').slice(0, 32),
      }));
    },
    nextDueAt: () => find.waiting.all(claimed.size + 1).find((one) => !claimed.has(one.key))?.dueAt ?? null,
    shown: async (key, wanted, messageId, place, at) => {
      await report(key, () => {
        row.unbind.run(key);
        row.bind.run({ messageId, key, place, now: at });
        return row.shown.get({ key, wanted, now: at });
      });
    },
    patched: async (key, wanted) => {
      await report(key, () => row.patched.get({ key, wanted, now: now() }));
    },
    answered: async (key, wanted) => {
      // An older face is on its way at this moment and may land after the answer; the dispatcher comes again.
      if (claimed.has(key)) return;
      await queue.enqueue(() => keep(row.answered.get({ key, wanted, now: now() })));
    },
    deedDone: async (key, wanted, result) => {
      await report(key, () => row.deedDone.get({ key, wanted, result, now: now() }));
    },
    retryLater: async (key, dueAt, error) => {
      await report(key, () => row.retryLater.get({ key, dueAt, error, now: now() }));
    },
    park: async (key, error, wanted) => {
      await report(key, () => row.park.get({ key, error, wanted: wanted ?? null, now: now() }));
    },
    hold: async (key, wanted) => {
      await report(key, () => row.park.get({ key, error: HELD_BACK, wanted, now: now() }));
    },
    repost: async (key) => {
      await report(key, () => {
        row.unbind.run(key);
        return row.repost.get({ key, now: now() });
      });
    },
    release: (key) => claimed.delete(key),
    lag: (at) => {
      const { due, oldest } = find.lag.get(at) ?? { due: 0, oldest: null };
      return { due, oldestMs: oldest === null ? 0 : at - oldest, parked: find.parkedCount.get() ?? 0 };
    },
    parkedRows: (limit) => find.parked.all(limit),
    unpark: (key, at) => report(key, () => row.unpark.get({ key, now: at })),
  };
}
