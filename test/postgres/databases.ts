import pg from 'pg';
import { inject } from 'vitest';
import { keepReaders } from './standing-readers.ts';
import { TEMPLATE } from './template.ts';

/** True where the tests run on PostgreSQL (`vitest --project postgres`). */
export const onServer = (): boolean => inject('postgres') !== undefined;

let made = 0;
/** Databases that a test has done with: emptied they serve the next, which costs a tenth of a new one. */
const free: string[] = [];

/** A connection to each, for as long as the process lives: opening one costs more than what is asked. */
const clients = new Map<string, Promise<pg.Client>>();

async function ask(url: string, text: string): Promise<void> {
  const connecting = clients.get(url) ?? connect(url);
  clients.set(url, connecting);
  await (await connecting).query(text);
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  // The server ends before the last process of the tests.
  client.on('error', () => clients.delete(connectionString));
  await client.connect();
  return client;
}

const TABLES = `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname ~ '^[A-Z]'`;
const ofEach = (...statements: readonly string[]): string => `
  SET session_replication_role = replica;
  DO $$ DECLARE name text; BEGIN
    FOR name IN ${TABLES} LOOP ${statements.map((one) => `EXECUTE ${one};`).join(' ')} END LOOP;
  END $$`;
/** Every table, those that only grow too. */
const EMPTY = ofEach(`format('DELETE FROM %I', name)`);

/** A database in which nothing but this was run. */
export async function emptyDatabase(sql: string, kind = ''): Promise<string> {
  const server = inject('postgres');
  const name = `e${process.pid}_${++made}`;
  await ask(`${server}/postgres`, `CREATE DATABASE ${name} ${kind}`);
  await ask(`${server}/${name}`, sql);
  return `${server}/${name}`;
}

export interface TestDatabase {
  readonly url: string;
  /** Fills it with what was kept in it under this name; false where nothing was. */
  fill(name: string): Promise<boolean>;
  /** Keeps what is in it, for tests to come that get the same database. */
  keep(name: string): Promise<void>;
  done(): Promise<void>;
}

/** What was kept in each database: a schema for each name. */
const kept = new Map<string, string[]>();

/** A database of its own, migrated and empty. */
export async function newDatabase(): Promise<TestDatabase> {
  const server = inject('postgres');
  if (server === undefined) throw new Error('this test is not run in the project "postgres"');
  let url = free.pop();
  if (!url) {
    const name = `t${process.pid}_${++made}`;
    await ask(`${server}/postgres`, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    url = `${server}/${name}`;
    kept.set(url, []);
    keepReaders(url);
  }
  const mine = url;
  const names = kept.get(mine) ?? [];
  return {
    url: mine,
    fill: async (name) => {
      const schema = names.indexOf(name);
      if (schema < 0) return false;
      await ask(mine, ofEach(`format('INSERT INTO %I SELECT * FROM kept_${schema}.%I', name, name)`));
      return true;
    },
    keep: async (name) => {
      const schema = `kept_${names.length}`;
      await ask(
        mine,
        `BEGIN ISOLATION LEVEL REPEATABLE READ; CREATE SCHEMA ${schema}; ${ofEach(`format('CREATE TABLE ${schema}.%I AS TABLE %I', name, name)`)}; COMMIT`,
      );
      names.push(name);
    },
    done: async () => {
      await ask(mine, EMPTY);
      free.push(mine);
    },
  };
}
