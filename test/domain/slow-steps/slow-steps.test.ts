import { describe, expect, it } from 'vitest';
import { rankSteps } from '../../../src/domain/slow-steps/rank-steps.ts';
import { asksForSlowSteps } from '../../../src/domain/slow-steps/slow-steps-question.ts';

const time = (name: string, minutes: number) => ({ process: 'leave', name, minutes });

describe('S24 哪一步最慢', () => {
  it.each(['哪一步最慢', '审批哪个环节最慢', '流程慢在哪里', '审批卡在哪了', '看看流程最慢的环节', '哪步最拖'])(
    '听得懂 %s',
    (said) => {
      expect(asksForSlowSteps(said)).toBe(true);
    },
  );

  it.each(['我的申请卡在哪了', '年假审批', '谁最慢', '慢', '流程', '建议：审批太慢'])('不是问这个：%s', (said) => {
    expect(asksForSlowSteps(said)).toBe(false);
  });

  it('按中位数从慢到快，不到三次的不算，一次特别久的不左右结果', () => {
    const times = [
      ...[10, 20, 9000].map((minutes) => time('上级', minutes)),
      ...[60, 80, 100, 120].map((minutes) => time('区域', minutes)),
      ...[5000, 6000].map((minutes) => time('财务', minutes)),
    ];
    expect(rankSteps(times, 6)).toEqual([
      { process: 'leave', name: '区域', median: 90, count: 4 },
      { process: 'leave', name: '上级', median: 20, count: 3 },
    ]);
  });
});
