import type { Db } from './open.ts';
import { classifyStorage } from './storage-fault.ts';

/** What was met of a file that is not what it should be. */
export type DamageKind = 'damaged' | 'not_a_database' | 'disk';

export interface Damage {
  readonly kind: DamageKind;
  /** SQLite's own words, for the operator. */
  readonly why: string;
}

/** Remembers that a page of the file could not be read as it was written. */
export interface DamageWatch {
  /** The first damage met since the start. It stays: a page that could be read once more does not make the file whole. */
  found(): Damage | null;
  /** Every statement this connection prepares from now on tells of the damage it meets; its errors go on as they are. */
  guard(db: Db): Db;
}

/** Errors of a disk that gives back something else than was written; others (no memory, no lock) pass by themselves. */
const READ_ERRORS = new Set([
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_DATA',
  'SQLITE_IOERR_CORRUPTFS',
  'EIO',
]);

export function watchDamage(file: string): DamageWatch {
  let found: Damage | null = null;

  const note = (error: unknown): void => {
    if (found) return;
    const kind = classifyStorage(error, file);
    const { code } = error as { code?: unknown };
    const isDamage = kind === 'damaged' || kind === 'not_a_database' || (kind === 'disk' && READ_ERRORS.has(String(code)));
    if (isDamage) found = { kind, why: error instanceof Error ? error.message : String(error) };
  };
  const noting =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      try {
        return call(...args);
      } catch (error) {
        note(error);
        throw error;
      }
    };
  function* notingEach<T>(rows: IterableIterator<T>): Generator<T> {
    try {
      yield* rows;
    } catch (error) {
      note(error);
      throw error;
    }
  }

  return {
    found: () => found,
    guard: (db) => {
      const prepare = db.prepare.bind(db);
      const guarded = noting((sql: string) => {
        const statement = prepare(sql);
        const iterate = statement.iterate.bind(statement);
        return Object.assign(statement, {
          get: noting(statement.get.bind(statement)),
          all: noting(statement.all.bind(statement)),
          run: noting(statement.run.bind(statement)),
          iterate: noting((...params: unknown[]) => notingEach(iterate(...params))),
        });
      });
      return Object.assign(db, { prepare: guarded as typeof db.prepare });
    },
  };
}
