import { describe, expect, it } from 'vitest';
import { readImportQuestion } from '../../../src/domain/record-import/import-question.ts';
import { KINDS } from '../../../src/kinds/index.ts';

const SENT = KINDS.filter((kind) => kind.import);

describe('批量新增的说法', () => {
  it.each([
    ['导入行政事务', 'errand'],
    ['批量新增行政事务', 'errand'],
    ['批量提行政事务', 'errand'],
    ['协作批量新增', 'cooperation'],
    ['怎么批量导入行政', 'errand'],
    ['行政事务模板', 'errand'],
    ['给我一份协作的模板', 'cooperation'],
    ['跨部门协作批量导入', 'cooperation'],
    ['import cooperation', 'cooperation'],
    ['office matters template', 'errand'],
  ])('%s', (said, kind) => expect(readImportQuestion(said, SENT)).toBe(kind));

  it.each([
    '行政：领两盒名片',
    '我要行政事务',
    '全部行政事务',
    '查协作 模板',
    '协作：做一个模板',
    '导入预算',
    '导入会议纪要',
    '导入意见',
    '下载协作',
  ])('%s 是别的事', (said) => expect(readImportQuestion(said, SENT)).toBeNull());
});
