import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from './schema-engine.ts';

/** Where the migrations of PostgreSQL lie, and beside them the schema they lead to. */
export const postgresFolder = (root: string): string => join(root, 'prisma', 'postgres');

/** The schema as it is, and as the migrations of PostgreSQL have it; null before the first. */
export const schemaNow = (root: string): string => readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8');
export const schemaReached = (root: string): string => readFileSync(join(postgresFolder(root), 'schema.prisma'), 'utf8');

/**
 * Two things that Prisma cannot express: instants are integer milliseconds in both databases, of a domain of their own; texts are ordered by their bytes,
 * as SQLite orders them, whatever language the server is set to.
 */
const inOurTypes = (sql: string): string => sql.replaceAll('TIMESTAMP(3)', 'instant').replace(/\bTEXT\b/g, 'TEXT COLLATE "C"');

const asPostgres = (schema: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content: schema.replace('provider = "sqlite"', 'provider = "postgresql"') }],
});

/** The SQL of PostgreSQL that leads from one schema (null: nothing at all) to another; null when they agree. */
export async function postgresDifference(from: string | null, to: string): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'erwang-schema-'));
  const engine = await openEngine(join(folder, 'engine.db'));
  try {
    const found = await engine.diff({
      from: from === null ? { tag: 'empty' } : asPostgres(from),
      to: asPostgres(to),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return found.exitCode === 0 || !found.stdout ? null : inOurTypes(found.stdout);
  } finally {
    engine.free();
    rmSync(folder, { recursive: true, force: true });
  }
}
