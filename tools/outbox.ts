// npm run outbox [-- --retry KEY | --retry all]
// Lists what the platform would not take (parked after the last try), with the reason; --retry gives it another chance at the next start or look.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBeside } from '../src/store/open-beside.ts';
import { databaseInUse, sayWhich } from './database-in-use.ts';
import { sayWhyNot } from './say-why-not.ts';

const { values } = parseArgs({ options: { retry: { type: 'string' }, url: { type: 'string' } } });
const { retry } = values;
const root = join(import.meta.dirname, '..');
const url = databaseInUse(values.url, root);
sayWhich(url);
const db = await openBeside(url, root, retry === undefined ? 'read' : 'write').catch(sayWhyNot);
try {
  if (retry !== undefined) {
    const which = retry === 'all' ? '' : ' AND key = @key';
    const done = await db.sql
      .prepare<[{ now: number; key: string }]>(
        `UPDATE "Outbox" SET state = 'pending', attempts = 0, "dueAt" = @now, "owedSince" = @now WHERE state = 'parked'${which}`,
      )
      .run({ now: Date.now(), ...(retry === 'all' ? {} : { key: retry }) } as { now: number; key: string });
    process.stdout.write(`${done} rows will be tried again\n`);
  } else {
    const rows = await db.sql
      .prepare<[], { key: string; place: string; view: string; attempts: number; lastError: string | null }>(
        `SELECT key, place, view, attempts, "lastError" FROM "Outbox" WHERE state = 'parked' ORDER BY "updatedAt" DESC LIMIT 200`,
      )
      .all();
    for (const row of rows)
      process.stdout.write(`${row.key}\n  ${row.view} → ${row.place}, ${row.attempts} tries: ${row.lastError ?? ''}\n`);
    process.stdout.write(`${rows.length} parked\n`);
  }
} finally {
  await db.close();
}
