import type { Statement as Prepared } from 'better-sqlite3';
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

type Statement = Prepared<unknown[]>;

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
  /** The same for what is called as a method. */
  const notingOwn = <R>(call: (this: Statement, ...params: unknown[]) => R) =>
    function (this: Statement, ...params: unknown[]): R {
      try {
        return call.apply(this, params);
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
  /** Made once for all statements: there are hundreds. */
  const methodsFrom = ({ get, all, run, iterate }: Statement) => ({
    get: notingOwn(get),
    all: notingOwn(all),
    run: notingOwn(run),
    iterate: notingOwn(function (...params) {
      return notingEach(iterate.apply(this, params));
    }),
  });
  let methods: ReturnType<typeof methodsFrom> | null = null;

  return {
    found: () => found,
    guard: (db) => {
      const prepare = db.prepare.bind(db);
      const guarded = noting((sql: string) => {
        const statement: Statement = prepare(sql);
        methods ??= methodsFrom(statement);
        return Object.assign(statement, methods);
      });
      return Object.assign(db, { prepare: guarded as typeof db.prepare });
    },
  };
}
