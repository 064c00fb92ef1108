import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../kernel/app-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { type Migration, readMigrations } from './migrations.ts';
import type { Db } from './open.ts';
import { asStorageFault, storageFault, storageKindOf } from './storage-fault.ts';

/** How many copies from before a migration are kept beside the database. */
const COPIES = 5;

/** Exactly Prisma's own table, so that `prisma migrate deploy` and `status` see the same history. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: string | number | null;
}

export interface Migrated {
  readonly applied: readonly string[];
  /** The copy made before, or null when nothing was to be done or the database was new. */
  readonly backup: string | null;
}

/**
 * Brings the database to the schema of this build; every migration wholly or not at all.
 * @param past what was read of it before, by whoever has it alone
 */
export function migrate(
  db: Db,
  file: string,
  projectRoot: string,
  clock: Clock,
  { known, done }: Past = readPast(db, file, projectRoot),
): Migrated {
  const doneNames = new Set(done.map((row) => row.migration_name));
  const missing = known.filter((migration) => !doneNames.has(migration.name));
  const first = missing[0];
  if (!first) return { applied: [], backup: null };
  const backup = done.length === 0 ? null : backUp(db, file, first.name);
  db.exec(HISTORY);
  for (const migration of missing) apply(db, migration, clock);
  return { applied: missing.map((migration) => migration.name), backup };
}

export interface Past {
  readonly known: readonly Migration[];
  readonly done: readonly Applied[];
}

/**
 * What this build knows and what the database has behind it; changes nothing.
 * @throws Fault `storage` for a database of something else, of a newer version, or with a history that does not fit
 */
export function readPast(db: Db, file: string, projectRoot: string): Past {
  const known = readMigrations(join(projectRoot, 'prisma', 'migrations'));
  const done = history(db, file);
  refuseForeignPast(known, done, file);
  return { known, done };
}

function history(db: Db, file: string): readonly Applied[] {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  if (tables.length === 0) return [];
  if (!tables.includes('_prisma_migrations'))
    throw storageFault('not_a_database', file, `it has other tables: ${tables.slice(0, 3).join(', ')}`);
  return db
    .prepare<[], Applied>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at',
    )
    .all();
}

function refuseForeignPast(known: readonly Migration[], done: readonly Applied[], file: string): void {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of done) {
    const name = row.migration_name;
    const mine = byName.get(name);
    if (row.finished_at === null)
      throw storageFault('broken_history', file, `never finished: ${name}, see ${file}.before-${name}.bak`);
    if (!mine) throw storageFault('newer', file, `unknown migration: ${name}`);
    if (mine.checksum !== row.checksum) throw storageFault('broken_history', file, `was changed after it had run: ${name}`);
  }
}

function apply(db: Db, migration: Migration, clock: Clock): void {
  const startedAt = prismaTime(clock);
  // Prisma rebuilds tables by drop and rename; with foreign keys on, the drop would delete the children. Only settable outside a transaction.
  db.pragma('foreign_keys = 0');
  try {
    db.transaction(() => {
      db.exec(migration.sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`${broken.length} rows point to nothing`);
      db.prepare(
        `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, logs, rolled_back_at, started_at, applied_steps_count)
         VALUES (?, ?, ?, ?, NULL, NULL, ?, 1)`,
      ).run(randomUUID(), migration.checksum, prismaTime(clock), migration.name, startedAt);
    }).immediate();
  } catch (cause) {
    const foreign = asStorageFault(cause, db.name);
    if (storageKindOf(foreign)) throw foreign;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'migration',
      `migration ${migration.name} failed and was undone: ${why}`,
      { name: migration.name },
      { cause },
    );
  } finally {
    db.pragma('foreign_keys = 1');
  }
}

/** As Prisma's engine writes them. */
const prismaTime = (clock: Clock): string => new Date(clock.now()).toISOString().replace('Z', '+00:00');

function backUp(db: Db, file: string, name: string): string {
  const copy = `${file}.before-${name}.bak`;
  copyDatabase(db, copy);
  const folder = dirname(file);
  const copies = readdirSync(folder)
    .filter((entry) => entry.startsWith(`${basename(file)}.before-`) && entry.endsWith('.bak'))
    .map((entry) => ({ path: join(folder, entry), at: statSync(join(folder, entry)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const old of copies.slice(COPIES)) rmSync(old.path);
  return copy;
}

/** A whole copy of the live database, on disk when this returns. Copying the file itself would miss the log and, by closing it, drop SQLite's locks. */
export function copyDatabase(db: Db, to: string): void {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  // Nobody else's to read; SQLite takes an empty file as it is.
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  const handle = openSync(unfinished, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, to);
}
