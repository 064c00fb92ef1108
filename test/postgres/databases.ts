import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import Database from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE } from './template.ts';

/** True where the tests run on PostgreSQL (`vitest --project postgres`). */
export const onServer = (): boolean => inject('postgres') !== undefined;

let made = 0;
/** Databases that a test has done with: emptied they serve the next, which costs a tenth of a new one. */
const free: string[] = [];

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Empties every table, those that only grow too. */
const EMPTY = `
  SET session_replication_role = replica;
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname ~ '^[A-Z]'
    LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
  END $$`;

/** A database in which nothing but this was run. */
export async function emptyDatabase(sql: string, kind = ''): Promise<string> {
  const server = inject('postgres');
  const name = `e${process.pid}_${++made}`;
  await ask(`${server}/postgres`, `CREATE DATABASE ${name} ${kind}`);
  await ask(`${server}/${name}`, sql);
  return `${server}/${name}`;
}

/** A database of its own, migrated and empty. */
export async function newDatabase(): Promise<{ readonly url: string; done(): Promise<void> }> {
  const server = inject('postgres');
  if (server === undefined) throw new Error('this test is not run in the project "postgres"');
  let url = free.pop();
  if (!url) {
    const name = `t${process.pid}_${++made}`;
    await ask(`${server}/postgres`, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    url = `${server}/${name}`;
  }
  const mine = url;
  return {
    url: mine,
    done: async () => {
      await ask(mine, EMPTY);
      free.push(mine);
    },
  };
}

const SCRIPT = `
const { driver, url, sql } = JSON.parse(process.argv[1]);
const pg = require(driver);
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(16, (text) => (text === 't' ? 1 : 0));
const client = new pg.Client({ connectionString: url });
client.connect().then(() => client.query(sql)).then(({ rows }) => {
  process.stdout.write(JSON.stringify(rows));
  return client.end();
});
`;

/** What a statement finds in a database of either kind, at once, for what the store itself does not tell. Truths come as 0 and 1. */
export function look<T = unknown>(database: string, sql: string): T[] {
  if (!database.startsWith('postgres:')) {
    const db = new Database(database, { readonly: true });
    try {
      return db.prepare<[], T>(sql).all();
    } finally {
      db.close();
    }
  }
  const asked = JSON.stringify({ driver: createRequire(import.meta.url).resolve('pg'), url: database, sql });
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', SCRIPT, asked], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T[];
}
