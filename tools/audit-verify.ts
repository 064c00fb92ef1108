// npm run audit:verify [-- --expect-head SEQ:HASH]
// Walks the audit log of DATABASE_URL and says whether it is whole. Prints the end of the log: note it elsewhere, and a later run with --expect-head
// proves that nothing up to it was changed or cut off.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHead, verifyAudit } from '../src/store/audit.ts';
import { databaseFile, openReader } from '../src/store/open.ts';

const { values } = parseArgs({ options: { 'expect-head': { type: 'string' }, url: { type: 'string' } } });
const noted = values['expect-head'];
const expected = noted === undefined ? undefined : parseHead(noted);
if (expected === null) {
  process.stderr.write('--expect-head wants SEQ:HASH as printed by an earlier run\n');
  process.exit(2);
}

const url = values.url ?? process.env.DATABASE_URL ?? 'file:./data/erwang.db';
const db = openReader(databaseFile(url, join(import.meta.dirname, '..')));
const verdict = verifyAudit(db, expected);
db.close();
if (verdict.ok)
  process.stdout.write(`The audit log is whole: ${verdict.rows} rows, head ${verdict.head.seq}:${verdict.head.hash}\n`);
else process.stderr.write(`The audit log was tampered with, first at row ${verdict.firstBadSeq}: ${verdict.why}\n`);
process.exitCode = verdict.ok ? 0 : 1;
