import { isServerUrl } from '../kernel/database-url.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Opened, StoreOptions } from './opened.ts';

/**
 * Opens the database that the address names, a file or one of a server, brought up to date.
 * @throws Fault `storage` or `config` in words with what to do
 */
export const openDatabase = (options: StoreOptions): Promise<Opened> =>
  (isServerUrl(options.url) ? openPostgres : openSqlite)(options);
