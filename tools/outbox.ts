// npm run outbox [-- --retry KEY | --retry all]
// Lists what the platform would not take (parked after the last try), with the reason; --retry gives it another chance at the next start or look.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { databaseFile } from '../src/store/open.ts';

const { values } = parseArgs({ options: { retry: { type: 'string' }, url: { type: 'string' } } });
const url = values.url ?? process.env.DATABASE_URL ?? 'file:./data/erwang.db';
const db = new Database(databaseFile(url, join(import.meta.dirname, '..')), { fileMustExist: true });
try {
  if (values.retry !== undefined) {
    const every = values.retry === 'all';
    const done = db
      .prepare(`UPDATE "Outbox" SET state = 'pending', attempts = 0, "dueAt" = ? WHERE state = 'parked' AND (? OR key = ?)`)
      .run(Date.now(), every ? 1 : 0, values.retry);
    process.stdout.write(`${done.changes} rows will be tried again\n`);
  } else {
    const rows = db
      .prepare<[], { key: string; place: string; view: string; attempts: number; lastError: string | null }>(
        `SELECT key, place, view, attempts, "lastError" FROM "Outbox" WHERE state = 'parked' ORDER BY "updatedAt" DESC LIMIT 200`,
      )
      .all();
    for (const row of rows)
      process.stdout.write(`${row.key}\n  ${row.view} → ${row.place}, ${row.attempts} tries: ${row.lastError ?? ''}\n`);
    process.stdout.write(`${rows.length} parked\n`);
  }
} finally {
  db.close();
}
