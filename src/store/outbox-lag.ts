import type { Instant } from '../kernel/time.ts';
import type { Db } from './open.ts';

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
  owed: `SELECT count(*) FROM (SELECT 1 FROM "Outbox" WHERE state = 'pending' AND "owedSince" <= ? LIMIT ${MOST_COUNTED})`,
  parked: `SELECT count(*) FROM (SELECT 1 FROM "Outbox" WHERE state = 'parked' LIMIT ${MOST_COUNTED})`,
} as const;

/** Figures that cost the same however many rows there are: ends of indexes and counts that stop. */
export function makeLag(reader: Db): { lag(now: Instant): OutboxLag; owedFor(now: Instant): number } {
  const oldest = reader.prepare<[], Instant | null>(LAG_SQL.oldest).pluck();
  const owed = reader.prepare<[Instant], number>(LAG_SQL.owed).pluck();
  const parked = reader.prepare<[], number>(LAG_SQL.parked).pluck();
  /** Milliseconds for which the oldest row has been owed. */
  const owedFor = (now: Instant): number => Math.max(now - (oldest.get() ?? now), 0);
  return {
    owedFor,
    lag: (now) => ({ due: owed.get(now) ?? 0, oldestMs: owedFor(now), parked: parked.get() ?? 0 }),
  };
}
