// npm run kinds            writes docs/kinds.md: what each kind of record is, from its definition
// npm run kinds -- --check says whether it is up to date
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../src/kinds/index.ts';
import { kindsText } from './kinds-text.ts';

const file = join(import.meta.dirname, '../docs/kinds.md');
const text = kindsText(KINDS);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/kinds.md 与定义不一致，请运行 npm run kinds');
  process.exitCode = 1;
}
