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

const MOST_APART = 16;

/**
 * Asynchronous only in form: the work is done when the call returns. The database reads the text when it is first asked, for of all statements of the
 * store most runs need a few.
 */
function statement<P extends readonly unknown[], T>(
  prepare: () => Database.Statement<unknown[]>,
  mustBe: () => void,
): Statement<P, T> {
  let prepared: Database.Statement<unknown[]> | null = null;
  const ready = (holes: P): [Database.Statement<unknown[]>, unknown[]] => {
    mustBe();
    prepared ??= prepare();
    return [prepared, holes.map(bound)];
  };
  return {
    all: async (...holes) => {
      const [asked, values] = ready(holes);
      return asked.all(...values) as T[];
    },
    get: async (...holes) => {
      const [asked, values] = ready(holes);
      return asked.get(...values) as T | undefined;
    },
    run: async (...holes) => {
      const [asked, values] = ready(holes);
      // Of rows put in together there are hundreds: as one list they are handed on as they are.
      return (values.length > MOST_APART ? asked.run(values) : asked.run(...values)).changes;
    },
    pluck: () => statement<P, T>(() => prepare().pluck(), mustBe),
  };
}

/** Statements of a connection; `mustBe` throws where they may not be carried out at present. */
export const sqliteSql = (db: Db, mustBe: () => void = () => undefined): Sql => ({
  dialect: sqliteDialect,
  prepare: <P extends readonly unknown[], T>(text: string) => statement<P, T>(() => db.prepare<unknown[]>(text), mustBe),
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

const COLUMNS = `SELECT t.name AS "table", c.name, c.type, c.pk FROM sqlite_schema t, pragma_table_info(t.name) c
  WHERE t.type = 'table' AND t.name GLOB '[A-Z]*'`;

/** The columns of the schema read last, by its text: whoever opens several databases of one schema reads it once. */
let known: { readonly schema: string | undefined; readonly columns: readonly ColumnShape[] } | null = null;

function columnsOf(db: Db): readonly ColumnShape[] {
  const schema = db.prepare<[], string>('SELECT group_concat(sql) FROM sqlite_schema').pluck().get();
  if (known && known.schema === schema) return known.columns;
  const columns = readColumns(db);
  known = { schema, columns };
  return columns;
}

const readColumns = (db: Db): readonly ColumnShape[] =>
  db
    .prepare<[], { readonly table: string; readonly name: string; readonly type: string; readonly pk: number }>(COLUMNS)
    .all()
    .map(({ table, name, type, pk }) => {
      const kind = KINDS[type];
      if (!kind) throw new AppError('migration', `column ${table}.${name} is of unknown type ${type}`);
      return { table, name, kind, key: pk };
    });

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
