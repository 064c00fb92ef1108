// npm run audit:verify [-- --anchor SEQ:HASH] [-- --url file:… or postgres://…]
// Walks the audit log of DATABASE_URL (or of the running demo) and says whether it is whole. With an anchor (as the bot posts it every day, or as an earlier run printed it) it
// proves that nothing up to it was changed, cut off or replaced.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { headText, parseHead } from '../src/domain/history/head.ts';
import { verifyAudit } from '../src/store/audit.ts';
import { openBeside } from '../src/store/open-beside.ts';
import { databaseInUse, sayWhich } from './database-in-use.ts';
import { sayWhyNot } from './say-why-not.ts';

const { values } = parseArgs({ options: { anchor: { type: 'string' }, url: { type: 'string' } } });
const noted = values.anchor;
const expected = noted === undefined ? undefined : parseHead(noted);
if (expected === null) {
  process.stderr.write('--anchor wants SEQ:HASH as the bot posted it or an earlier run printed it\n');
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const url = databaseInUse(values.url, root);
sayWhich(url);
const db = await openBeside(url, root, 'read').catch(sayWhyNot);
const verdict = await verifyAudit(db.sql, expected);
await db.close();
if (verdict.ok) {
  const { sealed } = verdict;
  const seal = sealed ? `sealed up to ${sealed.month} (row ${sealed.lastSeq})` : 'no month sealed yet';
  process.stdout.write(`The audit log is whole: ${verdict.rows} rows, head ${headText(verdict.head)}, ${seal}\n`);
} else {
  const month = verdict.month ? ` (sealed month ${verdict.month})` : '';
  process.stderr.write(`The audit log was tampered with, first at row ${verdict.firstBadSeq}${month}: ${verdict.why}\n`);
}
process.exitCode = verdict.ok ? 0 : 1;
