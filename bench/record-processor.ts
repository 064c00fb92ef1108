// What questions about records cost in processor time on both databases, whatever else the machine does. Alone: npx tsx bench/record-processor.ts 1000000
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type Database from 'better-sqlite3';
import pg from 'pg';
import { machineClock } from '../src/kernel/clock.ts';
import { openStore } from '../src/store/store.ts';
import { startServer } from '../test/postgres/server.ts';
import type { Tail } from './inbox-figures.ts';
import { fillRecords, recordCalls } from './record-figures.ts';
import { processorMs } from './time-calls.ts';

const ROOT = join(import.meta.dirname, '..');
const TABLES = ['Unit', 'Person', 'Rec', 'RecKey', 'RecFound', 'Todo'] as const;
const CALLS = 1_000;

/** The tables of records as the server reads them fastest. */
async function copyRows(raw: Database.Database, client: pg.Client, folder: string): Promise<void> {
  for (const table of TABLES) {
    const { rows: columns } = await client.query<{ name: string; type: string }>(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`,
      [table],
    );
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const cell = (value: unknown, type: string): string =>
      value === null || value === undefined
        ? ''
        : type === 'boolean'
          ? String(value === 1)
          : `"${String(value).replaceAll('"', '""')}"`;
    const lines = function* () {
      for (const row of raw.prepare<[], Record<string, unknown>>(`SELECT ${names} FROM "${table}"`).iterate())
        yield `${columns.map(({ name, type }) => cell(row[name], type)).join(',')}\n`;
    };
    const file = join(folder, `${table}.csv`);
    await pipeline(Readable.from(lines()), createWriteStream(file));
    await client.query(`COPY "${table}" (${names}) FROM '${file}' WITH (FORMAT csv)`);
    rmSync(file);
  }
  await client.query('ANALYZE');
}

/** Nanoseconds a process has run, by the kernel. */
const ranMs = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

const table = (title: string, figures: Readonly<Record<string, Tail>>): string =>
  [
    `${title}, processor ms: p50 / p99`,
    ...Object.entries(figures).map(
      ([name, { p50, p99 }]) => `  ${name.padEnd(38)} ${p50.toFixed(2).padStart(8)} ${p99.toFixed(2).padStart(8)}`,
    ),
  ].join('\n');

const rows = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'erwang-records-'));
chmodSync(folder, 0o755);
const file = join(folder, 'records.db');
const { raw, people, now } = await fillRecords(file, ROOT, rows);
const order = { rows, people, now, calls: CALLS };
try {
  const sqlite = await openStore({ url: `file:${file}`, projectRoot: ROOT, clock: machineClock });
  console.log(table(`SQLite, ${rows} records`, await recordCalls(sqlite.reads, order, processorMs)));
  await sqlite.close();
  const server = await startServer({ safe: false });
  try {
    const connect = async (database: string): Promise<pg.Client> => {
      const client = new pg.Client({ connectionString: `${server.url}/${database}` });
      await client.connect();
      return client;
    };
    const admin = await connect('postgres');
    await admin.query('CREATE DATABASE ours');
    await admin.end();
    const store = await openStore({ url: `${server.url}/ours`, projectRoot: ROOT, clock: machineClock });
    const client = await connect('ours');
    await copyRows(raw, client, folder);
    const backends = async (): Promise<readonly number[]> =>
      (
        await client.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE datname = 'ours' AND pid <> pg_backend_pid()`)
      ).rows.map(({ pid }) => pid);
    // All connections of the store are open once it has been asked much at once.
    await recordCalls(store.reads, { ...order, calls: 20 });
    const pids = await backends();
    const both = (): number => processorMs() + pids.reduce((sum, pid) => sum + ranMs(pid), 0);
    console.log(table(`PostgreSQL, ${rows} records (with the server's)`, await recordCalls(store.reads, order, both)));
    await client.end();
    await store.close();
  } finally {
    await server.stop();
  }
} finally {
  raw.close();
  rmSync(folder, { recursive: true, force: true });
}
