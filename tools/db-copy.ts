// npm run db:copy -- FROM TO      (file:… or postgres://…)
// Copies everything from one database to an empty one of either kind, and believes it only after counting both and walking the audit log of the copy.
// Stop the app first: what is written meanwhile would be missing.
import { join } from 'node:path';
import { farewell } from '../src/farewell.ts';
import { copyAll } from '../src/store/copy-all.ts';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('usage: npm run db:copy -- FROM TO, each file:… or postgres://…');
  process.exit(2);
}
try {
  const { rows, audit } = await copyAll(from, to, join(import.meta.dirname, '..'));
  const total = Object.values(rows).reduce((sum, one) => sum + one, 0);
  console.log(`抄好了，核对过：${Object.keys(rows).length}张表共${total}行，审计${audit}行完整`);
  console.log(
    `(copied and checked: ${Object.keys(rows).length} tables, ${total} rows, ${audit} rows of the audit log are whole)`,
  );
} catch (error) {
  const { code, words } = farewell(error, '没有抄成');
  console.error(words ?? error);
  process.exitCode = code;
}
