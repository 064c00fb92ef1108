import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { PrismaClient } from '../generated/prisma/client.ts';

export type Prisma = PrismaClient;

/**
 * Prisma for lists and admin pages, on a connection of its own that cannot write. Never give it one that can: the stock adapter runs every caller's
 * statements inside whichever transaction is open, and so loses acknowledged writes.
 * `failed` hears SQLite's own errors, which Prisma would hide in words of its own.
 */
export function openPrisma(file: string, failed: (error: unknown) => void): Prisma {
  const factory = new PrismaBetterSqlite3(
    { url: `file:${file}`, readonly: true, fileMustExist: true, timeout: 1000 },
    { timestampFormat: 'unixepoch-ms' },
  );
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      try {
        return await queryRaw(query);
      } catch (error) {
        const { originalCode, originalMessage } =
          (error as { cause?: { originalCode?: string; originalMessage?: string } }).cause ?? {};
        if (originalCode) failed(new Database.SqliteError(originalMessage ?? '', originalCode));
        throw error;
      }
    };
    return adapter;
  };
  return new PrismaClient({ adapter: factory });
}
