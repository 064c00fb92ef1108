import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { machineClock } from '../../src/kernel/clock.ts';
import { migratePostgres } from '../../src/store/engine/migrate-postgres.ts';
import { startServer } from './server.ts';
import { TEMPLATE } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of the tests on PostgreSQL, without a database's name; elsewhere there is none. */
    readonly postgres?: string;
  }
}

/** One server for the whole run of the project `postgres`. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ safe: false });
  const admin = new pg.Client({ connectionString: `${server.url}/postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  await migratePostgres(`${server.url}/${TEMPLATE}`, 'the template', join(import.meta.dirname, '..', '..'), machineClock);
  project.provide('postgres', server.url);
  return server.stop;
}
