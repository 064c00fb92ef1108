import pg from 'pg';
import { AppError } from '../../kernel/app-error.ts';
import { databaseAddress } from '../../kernel/database-url.ts';
import type { ColumnShape, Engine, Kind, Sql, Statement, Transaction } from './engine.ts';
import { lasting } from './lasting.ts';
import { makePeers } from './peers.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { faultAt, UNIQUE_VIOLATION } from './postgres-fault.ts';
import { type Translated, translate } from './translate.ts';

/** Reads go through numbers: nine quadrillion is more than any instant or amount of ours. Of whole numbers, sums and counts. */
const WHOLE: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') =>
    WHOLE.includes(oid) ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

type Ask = (query: pg.QueryConfig) => Promise<pg.QueryResult>;

function statement<P extends readonly unknown[], T>(ask: Ask, translated: Translated, plucked: boolean): Statement<P, T> {
  const { name, text, values } = translated;
  const run = (holes: P): Promise<pg.QueryResult> => ask({ name, text, values: [...values(holes)] });
  const pick = (row: Record<string, unknown>): T => (plucked ? Object.values(row)[0] : row) as T;
  return {
    all: async (...holes) => (await run(holes)).rows.map(pick),
    get: async (...holes) => {
      const row = (await run(holes)).rows[0] as Record<string, unknown> | undefined;
      return row === undefined ? undefined : pick(row);
    },
    run: async (...holes) => (await run(holes)).rowCount ?? 0,
    pluck: () => statement<P, T>(ask, translated, true),
  };
}

const sqlOf = (ask: Ask): Sql => ({
  dialect: postgresDialect,
  prepare: <P extends readonly unknown[], T>(text: string) => statement<P, T>(ask, translate(text), false),
});

const KINDS: Readonly<Record<string, Kind>> = {
  text: 'text',
  int4: 'integer',
  int8: 'bigint',
  float8: 'real',
  bool: 'boolean',
  // A domain over bigint, so that the catalogue tells instants from amounts of money.
  instant: 'instant',
  bytea: 'bytes',
};

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS name, t.typname AS type, coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0) AS key
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname ~ '^[A-Z]' ORDER BY c.relname, a.attnum`;

/** One group of works at a time over all instances: the chain of the audit log has one end. */
const WRITER_LOCK = 4_071_001;
/** Connections that read, and how long one is kept for the next burst: opening one costs more than ten reads. */
const READERS = 8;
const KEPT_MS = 300_000;
/** A server that gives no answer for so long is taken for gone; longer than any wait for a lock. */
const PATIENCE_MS = 25_000;

/**
 * What every connection that writes must be. An instance that is stopped in the middle of a transaction would keep all others waiting; the server ends
 * it, and a stopped one has been told nothing yet.
 */
const WRITES = [
  'SET synchronous_commit = on',
  `SET idle_in_transaction_session_timeout = '4s'`,
  `SET lock_timeout = '20s'`,
  `SET tcp_user_timeout = '8s'`,
];

/**
 * One connection for a program beside the app.
 * @throws Fault `storage` in words
 */
export async function plainPostgres(url: string, may: 'read' | 'write'): Promise<{ readonly sql: Sql; close(): Promise<void> }> {
  const address = databaseAddress(url);
  const client = new pg.Client({ connectionString: url, application_name: 'erwang-tool', connectionTimeoutMillis: 5_000, types });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`SET default_transaction_read_only = ${may === 'read' ? 'on' : 'off'}`);
  } catch (error) {
    throw faultAt(address, error) ?? error;
  }
  return { sql: sqlOf((query) => client.query(query)), close: () => client.end() };
}

/** PostgreSQL over the network: a connection that writes, a pool that reads, one that listens and leads. */
export async function postgresEngine(url: string): Promise<Engine> {
  const address = databaseAddress(url);
  const connection = {
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    types,
    pipeline: true,
    query_timeout: PATIENCE_MS,
  };
  const pool = new pg.Pool({ ...connection, max: READERS, idleTimeoutMillis: KEPT_MS, application_name: 'erwang-read' });
  pool.on('connect', (client) => void client.query('SET default_transaction_read_only = on').catch(() => undefined));
  // A broken idle connection is replaced by the pool; the statement that meets it fails by itself.
  pool.on('error', () => undefined);
  let inTransaction = false;
  const writing = lasting({ ...connection, application_name: 'erwang-write' }, WRITES, () => {
    inTransaction = false;
  });
  let closed = false;
  let hear: (fault: AppError) => void = () => undefined;
  const faultOf = (error: unknown): AppError | null => faultAt(address, error);
  const tell = (error: unknown): AppError | null => {
    const fault = faultOf(error);
    if (fault && !closed) hear(fault);
    return fault;
  };
  const read: Ask = async (query) => {
    try {
      return await pool.query(query);
    } catch (error) {
      throw tell(error) ?? error;
    }
  };

  const must = (): pg.Client => {
    const client = writing.now();
    if (!client || !inTransaction) throw new AppError('bug', 'a write outside the transaction');
    return client;
  };
  /** Without waiting for the answer: what fails makes all that follows fail. */
  const send = async (query: string | pg.QueryConfig): Promise<void> =>
    void must()
      .query(query)
      .catch(() => undefined);

  const transaction: Transaction = {
    begin: async () => {
      await writing.get();
      inTransaction = true;
      await send('BEGIN');
      await send(`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`);
    },
    commit: async () => {
      const { command } = await must().query('COMMIT');
      inTransaction = false;
      // What an error has ended is undone though nobody says so.
      if (command !== 'COMMIT') throw new AppError('busy', 'the database undid the transaction');
    },
    rollback: async () => {
      await send('ROLLBACK');
      inTransaction = false;
    },
    savepoint: () => send('SAVEPOINT work'),
    back: () => send('ROLLBACK TO SAVEPOINT work'),
    release: () => send('RELEASE SAVEPOINT work'),
    isOpen: () => inTransaction && writing.now() !== null,
  };
  const peers = makePeers({ ...connection, application_name: 'erwang-peer' }, (text, values) => send({ text, values }), tell);

  await writing.get();
  return {
    dialect: postgresDialect,
    peers: peers.peers,
    reader: sqlOf(read),
    writer: sqlOf(async (query) => must().query(query)),
    transaction,
    columns: async () => {
      const { rows } = await pool.query<Omit<ColumnShape, 'kind'> & { type: string }>(COLUMNS);
      return rows.map(({ type, ...column }) => {
        const kind = KINDS[type];
        if (!kind) throw new AppError('migration', `column ${column.table}.${column.name} is of unknown type ${type}`);
        return { ...column, kind };
      });
    },
    isTaken: (error) => (error as { code?: unknown } | null)?.code === UNIQUE_VIOLATION,
    faultOf,
    onFault: (listener) => {
      hear = listener;
    },
    probe: async () => {
      await (await writing.get()).query('SELECT pg_current_xact_id()');
      await pool.query('SELECT 1');
      peers.check();
    },
    isOpen: () => !closed,
    close: async () => {
      closed = true;
      await peers.stop();
      await writing.end();
      await pool.end();
    },
  };
}
