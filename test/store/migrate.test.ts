import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { copyDatabase, migrate } from '../../src/store/migrate.ts';
import { type Db, openWriter } from '../../src/store/open.ts';
import { migrationList, openEngine } from '../../tools/schema-engine.ts';
import { HandClock, ROOT, tempFolder } from './temp-store.ts';

interface Services {
  readonly root: string;
  readonly file: string;
  readonly db: Db;
  run(): ReturnType<typeof migrate>;
  add(name: string, sql: string): void;
}

/** A project with the real first migration, whose later ones the test writes. */
function office(): Services {
  const root = tempFolder();
  cpSync(join(ROOT, 'prisma', 'migrations'), join(root, 'prisma', 'migrations'), { recursive: true });
  const file = join(root, 'er.db');
  const db = openWriter(file);
  const clock = new HandClock();
  return {
    root,
    file,
    db,
    run: () => {
      clock.pass(1000);
      return migrate(db, file, root, clock);
    },
    add: (name, sql) => {
      mkdirSync(join(root, 'prisma', 'migrations', name), { recursive: true });
      writeFileSync(join(root, 'prisma', 'migrations', name, 'migration.sql'), sql);
    },
  };
}

const tables = (db: Db): unknown[] => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();

test('an empty file gets the whole schema without a copy, and the second start does nothing', () => {
  const { db, run } = office();
  const first = run();
  expect(first.applied[0]).toBe('0001_house');
  expect(first.backup).toBeNull();
  expect(tables(db)).toContain('Outbox');
  expect(run()).toEqual({ applied: [], backup: null });
});

test("Prisma's own engine sees the same history and finds nothing to do", async () => {
  const { db, root, file, run } = office();
  run();
  db.close();
  const engine = await openEngine(file);
  const filters = { externalTables: [], externalEnums: [] };
  const found = await engine.diagnoseMigrationHistory({
    migrationsList: migrationList(root),
    optInToShadowDatabase: false,
    filters,
  });
  expect(found).toMatchObject({ editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null });
  expect((await engine.applyMigrations({ migrationsList: migrationList(root), filters })).appliedMigrationNames).toEqual([]);
  engine.free();
});

test('a database that Prisma itself brought up to date is taken as it is', async () => {
  const { db, root, file } = office();
  db.close();
  const engine = await openEngine(file);
  await engine.applyMigrations({ migrationsList: migrationList(root), filters: { externalTables: [], externalEnums: [] } });
  engine.free();
  // The engine lets go of the file only when it is collected as garbage.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const again = await vi.waitFor(() => {
    collect();
    return openWriter(file);
  }, 5000);
  expect(migrate(again, file, root, new HandClock())).toEqual({ applied: [], backup: null });
  again.close();
});

test('before a migration the whole database is copied, and the copy opens', () => {
  const { db, run, add, file } = office();
  run();
  db.exec(`INSERT INTO "KeyValue" VALUES ('a', 'before')`);
  add('0009_more', 'CREATE TABLE "More" (a TEXT);');
  const { applied, backup } = run();
  expect(applied).toEqual(['0009_more']);
  expect(backup).toBe(`${file}.before-0009_more.bak`);
  const copy = new Database(backup as string, { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare(`SELECT value FROM "KeyValue"`).pluck().get()).toBe('before');
  expect(tables(copy)).not.toContain('More');
  copy.close();
});

test('five copies are kept', () => {
  const { run, add, root } = office();
  run();
  for (let n = 10; n < 18; n++) {
    add(`00${n}_t`, `CREATE TABLE "T${n}" (a TEXT);`);
    run();
  }
  expect(readdirSync(root).filter((name) => name.endsWith('.bak'))).toHaveLength(5);
});

test('a migration that fails leaves everything as it was, and the next start tries it again', () => {
  const { db, run, add } = office();
  run();
  add('0009_bad', 'CREATE TABLE "Half" (a TEXT); INSERT INTO "NoSuchTable" VALUES (1);');
  expect(run).toThrow(expect.objectContaining({ code: 'migration', message: expect.stringContaining('0009_bad') }));
  expect(tables(db)).not.toContain('Half');
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  add('0009_bad', 'CREATE TABLE "Half" (a TEXT);');
  expect(run().applied).toEqual(['0009_bad']);
});

test('a migration changed after it ran is refused', () => {
  const { run, add } = office();
  run();
  add('0009_more', 'CREATE TABLE "More" (a TEXT);');
  run();
  add('0009_more', 'CREATE TABLE "More" (a TEXT, b TEXT);');
  expect(run).toThrow(expect.objectContaining({ code: 'storage', message: expect.stringContaining('was changed') }));
});

test('a database of a newer version is refused, not used', () => {
  const { db, run } = office();
  run();
  db.exec(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at) VALUES ('x', 'y', 1, '0099_future', 1)`,
  );
  expect(run).toThrow(expect.objectContaining({ code: 'storage', message: expect.stringContaining('newer version') }));
});

test('a migration that another tool left half done is refused', () => {
  const { db, run } = office();
  run();
  db.exec(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ('x', 'y', '0099_half', 1)`);
  expect(run).toThrow(expect.objectContaining({ code: 'storage', message: expect.stringContaining('never finished') }));
});

test('a database of something else is refused', () => {
  const { db, run } = office();
  db.exec('CREATE TABLE "Customers" (a TEXT)');
  expect(run).toThrow(/not a database of this assistant/);
});

test('a migration that breaks a reference is undone', () => {
  const { db, run, add } = office();
  run();
  add('0009_a', 'CREATE TABLE "P" (id TEXT PRIMARY KEY); CREATE TABLE "C" (p TEXT REFERENCES "P"(id));');
  run();
  db.exec(`INSERT INTO "P" VALUES ('1'); INSERT INTO "C" VALUES ('1')`);
  add('0010_b', 'DELETE FROM "P";');
  expect(run).toThrow(/point to nothing/);
  expect(db.prepare('SELECT count(*) FROM "P"').pluck().get()).toBe(1);
});

test('a copy half written by a crash does not stand in the way', () => {
  const { db, run, file } = office();
  run();
  const to = `${file}.copy`;
  writeFileSync(`${to}.unfinished`, 'rubbish');
  copyDatabase(db, to);
  expect(existsSync(`${to}.unfinished`)).toBe(false);
  expect(new Database(to).pragma('quick_check', { simple: true })).toBe('ok');
});
