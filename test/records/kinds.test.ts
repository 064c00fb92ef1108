import { describe, expect, it } from 'vitest';
import { choice, choices, line, w } from '../../src/fields/kinds.ts';
import { help } from '../../src/kinds/help.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind } from '../../src/records/define.ts';
import { OF_A_DEFINITION } from './kind-texts.ts';
import { CLAUSES, provesKind } from './proves-kind.ts';

for (const kind of KINDS) provesKind(kind);

const HELP = help as unknown as Kind;

describe('每条性质都咬得住一个错的定义', () => {
  it.each<[string, Partial<Kind>]>([
    ['填写 → 表单 → 存 → 读 → 填写，还是它', { fields: { tags: choices('类', 'Tag', { 'a,b': w('甲', 'A') }) } }],
    [
      '打印 → 表格 → 导入，还是它',
      { fields: { tags: choice('类', 'Tag', { a: w('甲', 'A'), b: w('甲', 'A') }) }, find: {}, title: HELP.title },
    ],
    ['打印 → 表格 → 导入，还是它', { fields: { a: line('名', 'Name'), b: line('名', 'Name') }, find: {} }],
    ['每个叫法配每个说法都读得懂', { says: { nouns: ['协作求助'], starts: ['协作'] } }],
    ['每个叫法配每个说法都读得懂', { says: { nouns: ['我的'] } }],
    ['每个条款都有', { clauses: ['S999'] }],
    ['提醒到谁，谁就看得到', { see: ['owner'] }],
    [
      '随便谁随便按，规矩都在',
      { moves: { ...HELP.moves, accept: { ...HELP.moves.accept, from: ['open', 'accepted'] } as never } },
    ],
    ['每个状态都走得到', { states: { ...HELP.states, lost: { name: w('丢', 'Lost') } } }],
  ])('%s', (name, wrong) => {
    expect(() => OF_A_DEFINITION[name]?.({ ...HELP, ...wrong }, CLAUSES)).toThrow();
  });
});
