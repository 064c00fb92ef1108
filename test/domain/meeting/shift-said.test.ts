import { describe, expect, it } from 'vitest';
import { readMadeChange } from '../../../src/domain/meeting/shift-said.ts';

describe('说给已经建好的会（S64）', () => {
  it.each([
    ['改到4点', '4点', 'time'],
    ['改到明天下午3点', '明天下午3点', 'time'],
    ['开会时间改到4点吧', '4点', 'time'],
    ['推迟半小时', '半小时', 'later'],
    ['晚15分钟开始', '15分钟', 'later'],
    ['提前一个小时', '一个小时', 'earlier'],
    ['move it to 4 pm', '4 pm', 'time'],
    ['postpone it by 30 minutes', '30 minutes', 'later'],
  ])('S64 %s', (said, to, by) => {
    expect(readMadeChange(said)).toEqual({ to, by });
  });

  it.each([
    '我晚半小时到',
    '今天早一小时下班',
    '提前半天',
    '推迟',
    '改一下',
    '会议纪要',
    '晚上8点开会',
    '早点开',
    '行动项改期',
    '库存会推迟半小时',
    '假改到周三',
  ])('S64 不是改会议时间：%s', (said) => {
    expect(readMadeChange(said)).toBeNull();
  });
});
