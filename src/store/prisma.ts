import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../generated/prisma/client.ts';

export type Prisma = PrismaClient;

/**
 * Prisma for lists and admin pages, on a connection of its own that cannot write. Never give it one that can: the stock adapter runs every caller's
 * statements inside whichever transaction is open, and so loses acknowledged writes (performance.md §0.1; test/store/isolation.test.ts).
 */
export const openPrisma = (file: string): Prisma =>
  new PrismaClient({
    adapter: new PrismaBetterSqlite3(
      { url: `file:${file}`, readonly: true, fileMustExist: true, timeout: 1000 },
      { timestampFormat: 'unixepoch-ms' },
    ),
  });
