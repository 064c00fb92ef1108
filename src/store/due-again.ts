import { DAY, HOUR, type Instant, instant } from '../kernel/time.ts';
import type { Engine } from './engine/engine.ts';
import { keep, type WriteQueue } from './queue.ts';

/** What was written so far ahead of now was written while the clock ran ahead. */
const AHEAD_MS = HOUR;
/** So soon after it was written a row was meant to be shown at once, or to be tried again. */
const AT_ONCE_MS = HOUR;
const MOST = 500;

/**
 * Rows that were written while the clock ran ahead would wait until it is that late. Once the clock is right again they are due: at once, or, what was
 * meant for another day, as many days earlier as the clock was ahead (rounded), so that it still comes at its time of day. Gives how many were found.
 */
export function makeDueAgain({ reader, writer }: Engine, queue: WriteQueue): (now: Instant) => Promise<number> {
  // Each lane by itself, so that the index gives the few rows that are due later.
  const { integer } = writer.dialect;
  const earlier = `"dueAt" - ${integer(`round(("updatedAt" - @now) * 1.0 / ${DAY})`)} * ${DAY}`;
  const mend = writer.prepare<[{ now: Instant; ahead: Instant; most: number }]>(
    `UPDATE "Outbox" SET
       "dueAt" = CASE WHEN "dueAt" <= "updatedAt" + ${AT_ONCE_MS} THEN @now ELSE ${earlier} END,
       "owedSince" = CASE WHEN "dueAt" <= "updatedAt" + ${AT_ONCE_MS} THEN @now ELSE ${earlier} END,
       "updatedAt" = @now
     WHERE key IN (SELECT key FROM "Outbox" WHERE state = 'pending' AND lane IN (0, 1, 2, 3) AND "dueAt" > @ahead AND "updatedAt" > @ahead LIMIT @most)`,
  );
  const find = reader.prepare<[{ ahead: Instant }]>(
    `SELECT 1 FROM "Outbox" WHERE state = 'pending' AND lane IN (0, 1, 2, 3) AND "dueAt" > @ahead AND "updatedAt" > @ahead LIMIT 1`,
  );
  return async (now) => {
    const ahead = instant(now + AHEAD_MS);
    if ((await find.get({ ahead })) === undefined) return 0;
    return queue.enqueue(async (notes) => {
      notes.wake = true;
      return keep(await mend.run({ now, ahead, most: MOST }));
    });
  };
}
