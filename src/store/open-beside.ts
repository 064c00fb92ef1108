import Database from 'better-sqlite3';
import { isServerUrl } from '../kernel/database-url.ts';
import type { Sql } from './engine/engine.ts';
import { plainPostgres } from './engine/postgres.ts';
import { sqliteSql } from './engine/sqlite.ts';
import { databaseFile, openReader } from './open.ts';
import { asStorageFault } from './storage-fault.ts';

export interface Beside {
  readonly sql: Sql;
  close(): Promise<void>;
}

/**
 * One connection to a database as it stands, also while the app serves it: nothing is locked or brought up to date, each statement stands by itself.
 * `may`: whether it changes something.
 * @throws AppError `config` for an address that is none, `storage` in words
 */
export async function openBeside(url: string, projectRoot: string, may: 'read' | 'write'): Promise<Beside> {
  if (isServerUrl(url)) return plainPostgres(url, may);
  const file = databaseFile(url, projectRoot);
  try {
    const db = may === 'read' ? openReader(file) : new Database(file, { fileMustExist: true });
    return { sql: sqliteSql(db), close: async () => void db.close() };
  } catch (error) {
    throw asStorageFault(error, file);
  }
}
