import type { Instant } from '../kernel/time.ts';
import type { Sql } from './engine/engine.ts';

/** Nothing is counted further than this: whoever asks wants to know whether it is much. */
const MOST_COUNTED = 10_000;

/** How far the screens are behind. */
export interface OutboxLag {
  /** Rows that should have been shown by now, those whose next try is later included; counted to 10,000. */
  readonly due: number;
  /** For how long the oldest of them has been owed. */
  readonly oldestMs: number;
  /** Rows the platform would not take; counted to 10,000. */
  readonly parked: number;
}

/** What readiness asks of the outbox; for the test of their plans. */
export const LAG_SQL = {
  oldest: `SELECT min("owedSince") FROM "Outbox" WHERE state = 'pending'`,
  owed: `SELECT count(*) FROM (SELECT 1 FROM "Outbox" WHERE state = 'pending' AND "owedSince" <= ? LIMIT ${MOST_COUNTED}) counted`,
  parked: `SELECT count(*) FROM (SELECT 1 FROM "Outbox" WHERE state = 'parked' LIMIT ${MOST_COUNTED}) counted`,
} as const;

/** Figures that cost the same however many rows there are: ends of indexes and counts that stop. */
export function makeLag(reader: Sql): { lag(now: Instant): Promise<OutboxLag>; owedFor(now: Instant): Promise<number> } {
  const oldest = reader.prepare<[], Instant | null>(LAG_SQL.oldest).pluck();
  const owed = reader.prepare<[Instant], number>(LAG_SQL.owed).pluck();
  const parked = reader.prepare<[], number>(LAG_SQL.parked).pluck();
  /** Milliseconds for which the oldest row has been owed. */
  const owedFor = async (now: Instant): Promise<number> => Math.max(now - ((await oldest.get()) ?? now), 0);
  return {
    owedFor,
    lag: async (now) => {
      const [due, oldestMs, parkedRows] = await Promise.all([owed.get(now), owedFor(now), parked.get()]);
      return { due: due ?? 0, oldestMs, parked: parkedRows ?? 0 };
    },
  };
}
