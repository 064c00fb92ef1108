import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { formsOf } from './forms-of.ts';

/** What is said in turn to one form, and what stands in it then. Today is Monday 2026-11-23. */
type Talk = readonly [process: string, said: readonly string[], stands: Readonly<Record<string, unknown>>];

const TALKS: readonly Talk[] = [
  [
    'overtime',
    ['我要报加班', '昨天晚上', '七点到九点', '盘库'],
    { date: '2026-11-22', from: '19:00', to: '21:00', reason: '盘库' },
  ],
  [
    'overtime',
    ['加班申请', '昨天晚上', '七点到九点', '盘库', '说错了，是六点半到九点'],
    { date: '2026-11-22', from: '18:30', to: '21:00', reason: '盘库' },
  ],
  ['overtime', ['加班申请', '今天', '七点到九点'], { date: '2026-11-23', from: '19:00', to: '21:00' }],
  ['overtime', ['周六加班9点到12点，盘库', '改成10点到15点'], { date: '2026-11-28', from: '10:00', to: '15:00' }],
  [
    'trip',
    ['我要出差', '南京', '下周二到周四', '谈合作'],
    { places: '南京', from: '2026-12-01', to: '2026-12-03', purpose: '谈合作' },
  ],
  ['trip', ['下周二到周四去南京出差，谈合作', '改成周三到周五'], { places: '南京', from: '2026-12-02', to: '2026-12-04' }],
  ['trip', ['我要出差', '明天', '无锡'], { places: '无锡', from: '2026-11-24', to: '2026-11-24' }],
  [
    'trip',
    ['下周二到周四去南京出差，谈合作', '张伟也去'],
    { companions: expect.stringMatching(/./u), from: '2026-12-01', to: '2026-12-03' },
  ],
  ['expense', ['报销打车费', '三十五块', '昨天'], { lines__amount: '35.00', lines__day: '2026-11-22' }],
  ['expense', ['报销打车费', '昨天', '35', '不对，是38'], { lines__amount: '38.00', lines__day: '2026-11-22' }],
  ['advance', ['借款', '两千', '去南京参展', '下周五前还'], { amount: '2000.00', due: '2026-12-04' }],
  ['leave', ['周五下午请事假，原因是搬家', '原因写错了，是装修'], { reason: '装修', from: '2026-11-27', from_part: 'pm' }],
  ['leave', ['周五下午请事假，原因是搬家', '理由填错了 应该是看病'], { reason: '看病', type: 'personal' }],
  ['leave', ['周五请假', '事假', '一个上午就够'], { type: 'personal', from: '2026-11-27', to: '2026-11-27', to_part: 'am' }],
  ['leave', ['周五请事假', '上午就行了'], { from: '2026-11-27', to: '2026-11-27', to_part: 'am' }],
  ['leave', ['下周二到周四请年假', '改成周三到周五'], { from: '2026-12-02', to: '2026-12-04' }],
  ['leave', ['今天和明天请病假', '后天也请'], { from: '2026-11-23', to: '2026-11-25' }],
];

describe('O31 一句一句地说，每一句都进表单', () => {
  it.for(TALKS)('O31 %s：%j', async ([process, said, stands], { office, li }) => {
    for (const one of said) await li.says(one);
    const open = (await formsOf(office, li))[process];
    expect(open).toMatchObject(stands);
  });
});

describe('O31 约会议一句一句地说', () => {
  it('O31 “约个会”“明天下午三点”“张伟和李敏”“聊库存”：都在卡片上，没写请谁就说没写请谁', async ({ li }) => {
    await li.says('约个会');
    await li.says('明天下午三点');
    expect(li.card('约会议').text).toContain('没有写请谁');
    await li.says('张伟和李敏');
    await li.says('聊库存');
    expect(li.card('库存', '张伟', '李敏').text).toContain('15:00');
  });
});

describe('O31 对卡片说“好的”', () => {
  it('O31 “好的”不等于提交：说清楚还没有提交、按哪里；“谢谢”只是谢谢', async ({ li, wang }) => {
    await li.says('周五下午请事假，搬家');
    await li.says('好的');
    expect(li.card('请假').text).toContain('还没有提交：请核对后按“确认提交”');
    await li.says('谢谢');
    expect(li.card().text).toContain('不客气');
    expect(wang.cards()).toEqual([]);
  });
});
