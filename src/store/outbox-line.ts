import type { Instant } from '../kernel/time.ts';
import type { DueRow } from './outbox-row.ts';

/** A row as it stands in line; what is not known of it yet is left out. */
type Row = Pick<DueRow, 'key' | 'number' | 'place' | 'lane'> & Partial<Pick<DueRow, 'attempts' | 'messageId'>>;

/** For so many tries, some seconds in all, later messages of the same place and lane wait for one that failed; then they go ahead. */
const WAITED_FOR = 4;
/** Nobody waits longer than this for a row that should have been tried again. */
const PATIENCE_MS = 10_000;

/** Which rows are in hand, and which failed ones others wait for. In memory: after a restart everything is simply due again. */
export interface Line {
  take(row: Row): void;
  /** No longer in hand. */
  back(key: string): void;
  isTaken(key: string): boolean;
  /** Rows of this place and lane in hand. */
  inHand(place: string, lane: number): number;
  /** A row in hand could not be sent and is tried again then. */
  failed(key: string, dueAt: Instant): void;
  /** Nobody needs to wait for it (any more). */
  passed(key: string): void;
  mustWait(row: Row, now: Instant): boolean;
}

export function makeLine(): Line {
  const taken = new Map<string, Row>();
  const counts = new Map<string, number>();
  /** By place and lane: the failed row. */
  const failures = new Map<string, { readonly key: string; readonly number: number; readonly until: number }>();
  const nameOf = ({ place, lane }: Pick<Row, 'place' | 'lane'>): string => `${lane} ${place}`;

  const count = (row: Row, by: 1 | -1): void => {
    const name = nameOf(row);
    const left = (counts.get(name) ?? 0) + by;
    if (left > 0) counts.set(name, left);
    else counts.delete(name);
  };

  const line: Line = {
    take: (row) => {
      if (!taken.has(row.key)) count(row, 1);
      taken.set(row.key, row);
    },
    back: (key) => {
      const row = taken.get(key);
      if (row && taken.delete(key)) count(row, -1);
    },
    isTaken: (key) => taken.has(key),
    inHand: (place, lane) => counts.get(`${lane} ${place}`) ?? 0,
    failed: (key, dueAt) => {
      const row = taken.get(key);
      // Only new messages have an order on the screen.
      if (row?.messageId !== null || (row.attempts ?? 0) + 1 >= WAITED_FOR) return line.passed(key);
      failures.set(nameOf(row), { key, number: row.number, until: dueAt + PATIENCE_MS });
    },
    passed: (key) => {
      for (const [name, one] of failures) if (one.key === key) failures.delete(name);
    },
    mustWait: (row, now) => {
      const before = failures.size > 0 ? failures.get(nameOf(row)) : undefined;
      if (!before || before.number >= row.number || taken.has(before.key) || (row.messageId ?? null) !== null) return false;
      if (before.until >= now) return true;
      failures.delete(nameOf(row));
      return false;
    },
  };
  return line;
}
