import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openWriter } from '../../src/store/open.ts';
import { HandClock, ROOT, tempFolder } from '../store/temp-store.ts';
import { bundle } from './driver-store.ts';
import { randomFrom, sleep } from './random.ts';

// KILL_SEED=7 KILLS=200 npx vitest run test/kill/migration.test.ts: a longer night.
const SEED = Number(process.env.KILL_SEED ?? 20261123);
const KILLS = Math.ceil(Number(process.env.KILLS ?? 30) / 3);
const ROWS = 150;

const ALL = join(ROOT, 'prisma', 'migrations');
const NAMES = readdirSync(ALL)
  .filter((name) => /^\d/.test(name))
  .sort();

let script = '';
beforeAll(async () => {
  script = await bundle('child-migrate');
});

/** A database as a version that knew only so many migrations left it, with rows in every table. */
function old(count: number): string {
  const root = tempFolder();
  mkdirSync(join(root, 'prisma', 'migrations'), { recursive: true });
  for (const name of NAMES.slice(0, count))
    cpSync(join(ALL, name), join(root, 'prisma', 'migrations', name), { recursive: true });
  const file = join(root, 'old.db');
  const db = openWriter(file);
  migrate(db, file, root, new HandClock());
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '[A-Z]*'`)
    .pluck()
    .all();
  db.transaction(() => {
    for (const table of tables) fill(db, table);
  })();
  db.close();
  return file;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

/** Where a column must have a value it gets one of its own for every row, in order: months are sealed one after the other. */
function fill(db: Database.Database, table: string): void {
  const columns = db
    .prepare<[], Column>(`PRAGMA table_info("${table}")`)
    .all()
    .filter((column) => (column.notnull === 1 && column.dflt_value === null) || column.pk > 0);
  const insert = db.prepare(
    `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`)}) VALUES (${columns.map(() => '?')})`,
  );
  for (let n = 1; n <= ROWS; n++)
    insert.run(
      ...columns.map(({ name, type }) => (/INT|DATE|BOOL|REAL/.test(type) ? n : `${name} ${String(n).padStart(6, '0')}`)),
    );
}

/** Everything there is, and what it is built of; when each migration ran is chance. */
function everything(file: string): object {
  const db = new Database(file, { readonly: true });
  try {
    const schema = db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all() as {
      type: string;
      name: string;
    }[];
    const tables = schema.filter(({ type, name }) => type === 'table' && /^[A-Z]/.test(name));
    return {
      integrity: db.pragma('integrity_check', { simple: true }),
      history: db
        .prepare(
          'SELECT migration_name, checksum, finished_at IS NOT NULL, applied_steps_count FROM "_prisma_migrations" ORDER BY 1',
        )
        .all(),
      schema,
      rows: tables.map(({ name }) => [
        name,
        db
          .prepare(`SELECT * FROM "${name}"`)
          .raw()
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    };
  } finally {
    db.close();
  }
}

/** One start; killed so long after it began to migrate, unless it ends before. */
async function start(file: string, killAfterMs: number | null): Promise<{ killed: boolean; ms: number }> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, FILE: file, PROJECT_ROOT: ROOT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<string | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `${code}`)));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const began = performance.now();
  if (killAfterMs !== null) {
    await Promise.race([sleep(killAfterMs), gone]);
    child.kill('SIGKILL');
  }
  const how = await gone;
  if (how !== '0' && how !== 'SIGKILL') throw new Error(`the migration ended by itself with ${how}`);
  return { killed: how === 'SIGKILL', ms: performance.now() - began };
}

test('R1 killed at any moment of a migration, the next start brings the same database up to date, whole', {
  timeout: 600_000 + KILLS * 30_000,
}, async () => {
  const random = randomFrom(SEED);
  let kills = 0;
  // From different versions, each brought up to date in peace once.
  const pasts = [1, 8, NAMES.length - 3].map((count) => {
    const file = old(count);
    return { file, copy: `${file}.peaceful` };
  });
  const peaceful: object[] = [];
  const lasts: number[] = [];
  for (const { file, copy } of pasts) {
    copyFileSync(file, copy);
    lasts.push((await start(copy, null)).ms);
    peaceful.push(everything(copy));
  }
  for (let n = 0; kills < KILLS; n++) {
    const which = n % pasts.length;
    const { file } = pasts[which] as { file: string };
    const folder = tempFolder();
    const now = join(folder, 'er.db');
    copyFileSync(file, now);
    // Killed again and again on the same file, then in peace.
    for (let tries = 0; tries < 3 && kills < KILLS; tries++) {
      if (!(await start(now, random() * (lasts[which] ?? 0) * 1.2)).killed) break;
      kills++;
    }
    await start(now, null);
    expect(everything(now)).toEqual(peaceful[which]);
    rmSync(folder, { recursive: true });
  }
  console.info(`${kills} kills in migrations of ${lasts.map(Math.round)} ms`);
});
