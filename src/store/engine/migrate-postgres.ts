import { join } from 'node:path';
import pg from 'pg';
import { AppError } from '../../kernel/app-error.ts';
import type { Clock } from '../../kernel/clock.ts';
import { type Migration, readMigrations } from '../migrations.ts';
import { storageFault } from '../storage-fault.ts';

/** Instances that start at the same time take turns. */
const MIGRATION_LOCK = 4_071_002;

/** As `server_version_num` counts; before it there was no idle_session_timeout. */
const OLDEST_SERVER = 140_000;

const HISTORY =
  'CREATE TABLE IF NOT EXISTS "_erwang_migrations" (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, "finishedAt" BIGINT NOT NULL)';

type Done = Pick<Migration, 'name' | 'checksum'>;

/**
 * Brings a PostgreSQL database to the schema of this build, every migration wholly or not at all; gives the names of those applied.
 * @param address for messages
 * @throws Fault `storage` for a database of a newer version or with a history that does not fit, and for one that is unfit
 */
export async function migratePostgres(
  url: string,
  address: string,
  projectRoot: string,
  clock: Clock,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'erwang-migrate', connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseUnfit(client, address);
    await client.query('SELECT pg_advisory_lock($1::bigint)', [MIGRATION_LOCK]);
    await client.query(HISTORY);
    const { rows: done } = await client.query<Done>('SELECT name, checksum FROM "_erwang_migrations"');
    const known = readMigrations(join(projectRoot, 'prisma', 'postgres'));
    refuseForeignPast(known, done, address);
    const missing = known.filter(({ name }) => !done.some((one) => one.name === name));
    for (const one of missing) await apply(client, one, clock);
    return missing.map(({ name }) => name);
  } finally {
    // And with it the lock.
    await client.end();
  }
}

/** Asked first, for what an old server does not know would be met much later. */
async function refuseUnfit(client: pg.Client, address: string): Promise<void> {
  const asked = `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
    current_setting('server_encoding') AS encoding, coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate"`;
  const { rows } = await client.query<{ version: string; number: number; encoding: string; mayCreate: boolean }>(asked);
  const [{ version, number, encoding, mayCreate } = { version: '?', number: 0, encoding: '?', mayCreate: false }] = rows;
  if (number < OLDEST_SERVER) throw storageFault('unfit', address, `PostgreSQL ${version}`);
  if (encoding !== 'UTF8') throw storageFault('unfit', address, `encoding ${encoding}`);
  if (!mayCreate) throw storageFault('unfit', address, 'no right to create tables');
}

function refuseForeignPast(known: readonly Migration[], done: readonly Done[], address: string): void {
  for (const { name, checksum } of done) {
    const mine = known.find((one) => one.name === name);
    if (!mine) throw storageFault('newer', address, `unknown migration: ${name}`);
    if (mine.checksum !== checksum) throw storageFault('broken_history', address, `was changed after it had run: ${name}`);
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration, clock: Clock): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO "_erwang_migrations" (name, checksum, "finishedAt") VALUES ($1, $2, $3)', [
      name,
      checksum,
      clock.now(),
    ]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('migration', `migration ${name} failed and was undone: ${why}`, { name }, { cause });
  }
}
