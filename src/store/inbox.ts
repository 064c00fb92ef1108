import { HOUR, type Instant } from '../kernel/time.ts';
import type { Db } from './open.ts';
import { keep, type WriteQueue } from './queue.ts';

/** Platforms deliver an event again for 7.1 hours; two days leave room for a weekend repair. */
export const KEPT_MS = 48 * HOUR;
/** Rows forgotten per transaction, so that pruning never holds the event loop. */
const AT_ONCE = 2000;

export interface Inbox {
  /** Was this key accepted before? Only a hint to save work: `commit` decides. */
  seen(key: string): boolean;
  /**
   * Forgets what is older than any redelivery; returns how many. Keys are dated by the platform, and no key is older than the newest makes it: a clock
   * of ours that ran ahead for a while forgets nothing that may still come again.
   */
  prune(now: Instant): Promise<number>;
}

export function makeInbox(db: Db, reader: Db, queue: WriteQueue): Inbox {
  const find = reader.prepare<[string]>('SELECT 1 FROM "Inbox" WHERE key = ?').pluck();
  const newest = db.prepare<[], Instant | null>('SELECT max(at) FROM "Inbox"').pluck();
  const forget = db.prepare<[Instant, number]>(
    'DELETE FROM "Inbox" WHERE key IN (SELECT key FROM "Inbox" WHERE at < ? ORDER BY at LIMIT ?)',
  );
  return {
    seen: (key) => find.get(key) !== undefined,
    prune: async (now) => {
      for (let total = 0; ; ) {
        const gone = await queue.enqueue(() =>
          keep(forget.run((Math.min(now, newest.get() ?? now) - KEPT_MS) as Instant, AT_ONCE).changes),
        );
        total += gone;
        if (gone < AT_ONCE) return total;
      }
    },
  };
}
