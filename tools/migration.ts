// npm run db:diff -- name   writes the next migration of SQLite (prisma/migrations) and of PostgreSQL (prisma/postgres): what the schema asks for beyond
//                           the migrations so far
// npm run db:drift          fails when schema and migrations differ, or when what Prisma cannot express got lost
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { postgresDifference, postgresFolder, schemaNow, schemaReached } from './postgres-schema.ts';
import { migrationList, openEngine, schemaFiles } from './schema-engine.ts';

/** Hand-written SQL of the migrations that the engine does not see. */
export const UNSEEN_BY_PRISMA = [
  'audit_no_update',
  'audit_no_delete',
  'audit_only_append',
  'seal_no_update',
  'seal_no_delete',
  'seal_only_append',
];

/** The SQL that leads from the migrations to the schema, or null when they agree. */
export async function difference(root: string): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'erwang-schema-'));
  const engine = await openEngine(join(folder, 'engine.db'));
  try {
    const found = await engine.diff({
      from: { tag: 'migrations', ...migrationList(root) },
      to: { tag: 'schemaDatamodel', ...schemaFiles(root) },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return found.exitCode === 0 ? null : found.stdout;
  } finally {
    engine.free();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Which of the hand-written parts are gone once all migrations have run. */
export function lost(root: string): string[] {
  const db = new Database(':memory:');
  for (const { migrationFile } of migrationList(root).migrationDirectories) db.exec(migrationFile.content.value);
  const present = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all());
  db.close();
  return UNSEEN_BY_PRISMA.filter((name) => !present.has(name));
}

/** The SQL of PostgreSQL that leads from its migrations to the schema, or null when they agree. */
export const postgresMissing = (root: string): Promise<string | null> => postgresDifference(schemaReached(root), schemaNow(root));

/** Writes the next migration of a folder; gives the path of its file. */
function write(baseDir: string, name: string, sql: string): string {
  const last =
    readdirSync(baseDir)
      .filter((entry) => /^\d{4}_/.test(entry))
      .sort()
      .at(-1) ?? '0';
  const folder = join(baseDir, `${String(Number.parseInt(last, 10) + 1).padStart(4, '0')}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  return join(folder, 'migration.sql');
}

async function main(root: string, [command, name]: readonly string[]): Promise<number> {
  const sqlite = await difference(root);
  const postgres = await postgresMissing(root);
  if (command === 'drift') {
    const gone = lost(root);
    for (const [engine, sql] of Object.entries({ SQLite: sqlite, PostgreSQL: postgres }))
      if (sql !== null)
        process.stderr.write(
          `The schema asks for more than the migrations of ${engine} give; run: npm run db:diff -- <name>\n\n${sql}\n`,
        );
    if (gone.length > 0) process.stderr.write(`Lost after all migrations: ${gone.join(', ')}\n`);
    return sqlite === null && postgres === null && gone.length === 0 ? 0 : 1;
  }
  if (command === 'diff' && name !== undefined && /^[a-z0-9_]+$/.test(name)) {
    const written: string[] = [];
    if (sqlite !== null) written.push(write(migrationList(root).baseDir, name, sqlite));
    if (postgres !== null) {
      written.push(write(postgresFolder(root), name, postgres));
      writeFileSync(join(postgresFolder(root), 'schema.prisma'), schemaNow(root));
    }
    process.stdout.write(
      written.length === 0
        ? 'Schema and migrations agree; nothing to write.\n'
        : `${written.join('\n')}\nRead them before you commit them.\n`,
    );
    return 0;
  }
  process.stderr.write('usage: migration.ts diff <name_in_small_letters> | drift\n');
  return 2;
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await main(join(import.meta.dirname, '..'), process.argv.slice(2));
