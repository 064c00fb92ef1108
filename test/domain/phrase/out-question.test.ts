import { describe, expect, it } from 'vitest';
import { asksForFeed } from '../../../src/domain/absence/feed-question.ts';
import { asksOfMany, asksWhoIsOut } from '../../../src/domain/absence/out-question.ts';

describe('a question about who is there', () => {
  it.each([
    '今天谁不在',
    '今天谁不在？',
    '谁不在岗',
    '明天谁请假',
    '明天有谁请假了吗',
    '下周谁不在',
    '12月1号到5号谁休假',
    '谁下周三请假',
    '今天有人请假吗',
    '哪些人明天休息',
    '明天请假的有谁',
    '今日不在岗人员',
    '苏州分店今天谁没来',
    '明天休假人员',
    "who's out today",
  ])('%s asks of everybody', (said) => {
    expect([asksWhoIsOut(said), asksOfMany(said)]).toEqual([true, true]);
  });

  it.each(['李敏哪天在', '李敏什么时候回来', '小李今天在吗', '王芳明天在不在？', '张伟下周请假吗', '我哪天休假'])(
    '%s asks of one',
    (said) => {
      expect([asksWhoIsOut(said), asksOfMany(said)]).toEqual([true, false]);
    },
  );

  it.each([
    '请假',
    '明天下午请半天事假',
    '谁能替我请假',
    '谁帮我审批请假',
    '12月1号到3号年假，小李代我',
    '我明天外出',
    '我的请假申请什么时候批',
    '什么时候可以请假',
    '怎么请假',
    '年假还有几天',
    '报修：前台没人在，打印机卡纸',
    '待我审批',
  ])('%s asks for something else', (said) => {
    expect(asksWhoIsOut(said)).toBe(false);
  });
});

describe('a wish for a calendar', () => {
  it.each(['日历订阅', '订阅日历', '订阅假期日历', '我要日历订阅', '日历地址', 'calendar feed'])('%s', (said) =>
    expect(asksForFeed(said)).toBe(true),
  );
  it.each(['日历', '订阅', '明天请假', '假期'])('not %s', (said) => expect(asksForFeed(said)).toBe(false));
});
