import Database from 'better-sqlite3';
import { AppError } from '../../kernel/app-error.ts';
import type { Db } from '../open.ts';
import { asStorageFault, storageKindOf } from '../storage-fault.ts';
import type { CheckpointsAside } from './checkpoint-aside.ts';
import type { ColumnShape, Engine, Kind, Sql, Statement, Transaction } from './engine.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** SQLite knows no booleans. */
function bound(hole: unknown): unknown {
  if (typeof hole === 'boolean') return Number(hole);
  if (typeof hole !== 'object' || hole === null || hole instanceof Uint8Array) return hole;
  for (const name in hole)
    if (typeof hole[name as keyof typeof hole] === 'boolean')
      return Object.fromEntries(Object.entries(hole).map(([key, value]) => [key, bound(value)]));
  return hole;
}

type Prepared = Pick<Database.Statement<unknown[]>, 'all' | 'get' | 'run'>;

/** Asynchronous only in form: the work is done when the call returns. */
function statement<P extends readonly unknown[], T>(
  prepared: Database.Statement<unknown[]>,
  mustBe: () => void,
): Statement<P, T> {
  const call = <R>(of: (...holes: unknown[]) => R) => {
    const ask = of.bind(prepared);
    return async (...holes: P): Promise<R> => {
      mustBe();
      return ask(...holes.map(bound));
    };
  };
  const { all, get, run }: Prepared = prepared;
  return {
    all: call(all as (...holes: unknown[]) => T[]),
    get: call(get as (...holes: unknown[]) => T | undefined),
    run: call((...holes) => run.apply(prepared, holes).changes),
    pluck: () => statement<P, T>(prepared.pluck(), mustBe),
  };
}

/** Statements of a connection; `mustBe` throws where they may not be carried out at present. */
export const sqliteSql = (db: Db, mustBe: () => void = () => undefined): Sql => ({
  dialect: sqliteDialect,
  prepare: <P extends readonly unknown[], T>(text: string) => statement<P, T>(db.prepare<unknown[]>(text), mustBe),
});

type Aside = Pick<CheckpointsAside, 'look' | 'room'>;

function transactionOf(db: Db, { look, room }: Aside): Transaction {
  const run = (text: string): (() => Promise<void>) => {
    const prepared = db.prepare(text);
    return async () => void prepared.run();
  };
  const begin = run('BEGIN IMMEDIATE');
  const commit = run('COMMIT');
  return {
    begin: async () => {
      await room();
      await begin();
    },
    commit: async () => {
      await commit();
      look();
    },
    rollback: run('ROLLBACK'),
    savepoint: run('SAVEPOINT work'),
    back: run('ROLLBACK TO work'),
    release: run('RELEASE work'),
    isOpen: () => db.inTransaction,
  };
}

const KINDS: Readonly<Record<string, Kind>> = {
  TEXT: 'text',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  REAL: 'real',
  BOOLEAN: 'boolean',
  DATETIME: 'instant',
  BLOB: 'bytes',
};

function columnsOf(db: Db): readonly ColumnShape[] {
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '[A-Z]*'`).pluck();
  return tables.all().flatMap((table) =>
    (db.pragma(`table_info("${table}")`) as { name: string; type: string; pk: number }[]).map(({ name, type, pk }) => {
      const kind = KINDS[type];
      if (!kind) throw new AppError('migration', `column ${table}.${name} is of unknown type ${type}`);
      return { table, name, kind, key: pk };
    }),
  );
}

const TAKEN = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** SQLite in this process: one connection that writes, one that reads. Closing them is for whoever opened them. */
export function sqliteEngine(writer: Db, reader: Db, aside: Aside): Omit<Engine, 'close'> {
  // A full disk ends a transaction; what came after it would stand by itself.
  const mustBeOpen = (): void => {
    if (!writer.inTransaction) throw new AppError('bug', 'a write outside the transaction');
  };
  return {
    dialect: sqliteDialect,
    peers: null,
    reader: sqliteSql(reader),
    writer: sqliteSql(writer, mustBeOpen),
    transaction: transactionOf(writer, aside),
    columns: async () => columnsOf(writer),
    isTaken: (error) => error instanceof Database.SqliteError && TAKEN.includes(error.code),
    faultOf: (error) => {
      const fault = asStorageFault(error, writer.name);
      return storageKindOf(fault) ? (fault as AppError) : null;
    },
    // What is met in reading is kept by `watchDamage`.
    onFault: () => undefined,
    // Whether one more page finds room.
    probe: async () => void writer.pragma(`user_version = ${writer.pragma('user_version', { simple: true })}`),
    isOpen: () => writer.open && reader.open,
  };
}
