import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { kindsText } from '../../tools/kinds-text.ts';

it('docs/kinds.md 与定义一致；不一致时请运行 npm run kinds', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/kinds.md'), 'utf8')).toBe(kindsText(KINDS));
});

it('咬得住：定义改了一处，文件就不再对', () => {
  const [first, ...rest] = KINDS;
  if (!first) throw new Error('no kinds');
  expect(kindsText([{ ...first, opens: ['owner'] }, ...rest])).not.toBe(kindsText(KINDS));
});

it('待办的名字不带“请”：“请您：受理”“冯磊：受理”里的“请”由那一行来说', () => {
  const names = KINDS.flatMap(({ owes }) => Object.values(owes).map(({ name }) => name));
  expect(names.filter(({ zh, en }) => zh.startsWith('请') || en.startsWith('Please'))).toEqual([]);
});
