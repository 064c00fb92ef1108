import { describe, expect } from 'vitest';
import { parseMeetingRules } from '../../../src/domain/meeting/series-config.ts';
import type { OfficeOptions } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

const arrange = async (li: Persona): Promise<void> => {
  await li.says('明天下午3点和李敏、张伟、孙悦开会聊库存');
  await li.presses('确认，通知大家');
};

describe('会前、会中（S64、S65）', () => {
  it('S64 前一天下午提醒一次，没答复的再问；当天早上一张卡；会前15分钟再提醒，能签到', async ({ li, min, zhang, at }) => {
    await arrange(li);
    expect(li.card('库存').buttons).not.toContain('会开完了');
    await zhang.presses('参加');
    await at('2026-11-23', '17:01');
    expect(min.card('库存').text).toContain('您还没答复');
    expect(zhang.card('库存').text).toContain('明天开会');
    await at('2026-11-23', '17:30');
    await at('2026-11-24', '09:01');
    expect(zhang.card('今天有1个会').text).toContain('15:00–16:00');
    expect(zhang.card('库存').buttons).not.toContain('签到');
    await at('2026-11-24', '14:46');
    const soon = zhang.card('库存', '快开会了');
    expect(soon.buttons).toContain('签到');
    const before = zhang.cards().length;
    await at('2026-11-24', '14:50');
    expect(zhang.cards().length).toBe(before);
  });

  it('S65 签到记时间，迟到的看得出；没被邀请的先问一声，主持人看得到；散会后主持人收到没来的名单', async ({
    li,
    min,
    zhang,
    wang,
    at,
  }) => {
    await arrange(li);
    await at('2026-11-24', '14:50');
    await min.presses('签到', { holding: '库存' });
    await at('2026-11-24', '15:05');
    await zhang.presses('签到', { holding: '库存' });
    expect(li.card('库存').text).toContain('2人，共4人');
    expect(li.card('库存').text).toContain('1人迟到');
    // 已经开了：不再说快开会了，各人看得到自己签了到。
    expect(li.card('库存').text).toContain('进行中');
    expect(li.card('库存').text).not.toMatch(/快开会了|未开/u);
    expect(min.card('库存').text).toContain('您已在 11月24日 14:50 签到');
    expect(zhang.card('库存').text).toContain('您已在 11月24日 15:05 签到，迟到');
    await zhang.presses('签到', { holding: '库存' }).catch(() => undefined);
    const number = /HY\d{6}-[0-9A-Z]{4}/.exec(li.card('库存').text)?.[0] ?? '';
    await wang.says(number);
    await wang.presses('签到');
    expect(li.card('库存').text).toContain('3人，共5人');
    await at('2026-11-24', '16:01');
    const over = li.card('库存', '会开完了');
    expect(over.text).toMatch(/迟到：.*张伟/u);
    expect(over.text).toMatch(/没签到：(李强、孙悦|孙悦、李强)/u);
    expect(over.text).toContain('已开');
    expect(over.buttons).not.toContain('改期');
    expect(over.text).not.toContain('为它提交了申请');
  });

  it('S65 没有人签到：不当作开过，问主持人一次；主持人点了才算开过', async ({ li, at }) => {
    await arrange(li);
    await at('2026-11-24', '16:01');
    expect(li.card('库存', '没有人签到').text).toContain('已结束，没人签到');
    expect(li.card('库存', '没有人签到').buttons.slice(0, 2)).toEqual(['会开完了', '没有开']);
    const count = li.cards().length;
    await at('2026-11-24', '16:03');
    expect(li.cards().length).toBe(count);
    await li.presses('会开完了');
    expect(li.card('库存').text).toContain('已开');
  });

  it('S65 程序停了十天：会还是按时间结束，主持人问一次；说没有开，就是没有开，不等纪要', async ({ li, office, at }) => {
    await arrange(li);
    office.emulator.clock.advance(10 * 24 * 3_600_000);
    await office.restart();
    await at('2026-12-03', '11:00');
    const asked = li.card('库存', '没有人签到');
    expect(asked.buttons).toContain('没有开');
    const count = li.cards().length;
    await at('2026-12-03', '11:05');
    expect(li.cards().length).toBe(count);
    await li.presses('没有开');
    await li.presses('没有开', { form: { why: '客户来了' } });
    expect(li.card('库存').text).toContain('没有开');
    await li.says('我的待办');
    expect(li.card().text).not.toContain('整理会议纪要');
  });

  it('S4 我的会议：今天、本周、下周，只看到自己的', async ({ li, min, wang, office }) => {
    await arrange(li);
    await min.says('我的会议');
    expect(min.card('我的会议（1）').text).toContain('库存');
    await min.says('今天有会吗');
    expect(min.card('我的会议（0）').text).toContain('没有会议');
    await min.says('明天有什么会');
    expect(min.card('我的会议（1）').text).toContain('15:00–16:00');
    await wang.says('我的会议');
    expect(wang.card('我的会议（0）').text).toContain('没有会议');
    const qian = persona(office, '钱多多');
    await qian.says('本周有什么会');
    expect(qian.card('我的会议（0）').text).not.toContain('库存');
  });
});

const SEVENTEEN: OfficeOptions = {
  config: (config) => ({
    ...config,
    meetings: parseMeetingRules({
      days_ahead: 7,
      series: Array.from({ length: 17 }, (_, at) => ({
        ...{ id: `s${at}`, name: { zh: `例会${at + 1}`, en: `meeting ${at + 1}` }, for: ['SZ'], every: 'week', on: 1 },
        ...{ shift: 'after', at: `${10 + Math.floor(at / 2)}:${at % 2 ? '30' : '00'}`, minutes: 30 },
        ...{ host: ['supervisor'], agenda: 'week' },
      })),
    }),
  }),
};

itIn('S4 我的会议多于一页：标题写总数，翻页看得到后面的，翻回来也行', SEVENTEEN, async ({ min, at }) => {
  await at('2026-11-24', '09:00');
  await min.says('下周有什么会');
  expect(min.card('我的会议（17）').text).toContain('第1页，共2页');
  expect(min.card('我的会议（17）').text).not.toContain('例会17');
  await min.presses('下一页');
  expect(min.card('我的会议（17）').text).toContain('例会17');
  await min.presses('上一页');
  expect(min.card('我的会议（17）').text).toContain('例会1');
});

describe('改期、取消、提议（S64）', () => {
  it('S64 换个时间：主持人一下就能改过去，大家各收到一次，答复重新问；提议的人算参加', async ({ li, min, zhang }) => {
    await arrange(li);
    await zhang.presses('参加');
    await min.presses('换个时间');
    await min.presses('提议', { form: { day: '2026-11-25', time: '10:00', reason: '下午见客户' } });
    expect(li.card('库存').text).toContain('李敏提议');
    const before = zhang.cards().length;
    await li.presses('改到这时');
    expect(zhang.card('库存').text).toContain('改期了');
    expect(zhang.card('库存').text).toContain('11月25日(周三) 10:00–11:00');
    expect(zhang.card('库存').text).toContain('待您答复');
    expect(zhang.cards().length).toBe(before + 1);
    expect(min.card('库存').text).toContain('您已答复：参加');
    // 提议用过了，卡片上不再提。
    expect(li.card('库存').text).not.toContain('提议');
  });

  it('S64 换个时间，主持人不改：提议的人听说时间不变，再答复一次；别人按不了', async ({ li, min, zhang }) => {
    await arrange(li);
    await min.presses('换个时间');
    await min.presses('提议', { form: { day: '2026-11-25', time: '10:00', reason: '下午见客户' } });
    const asked = li.card('李敏提议');
    expect(asked.text).toContain('下午见客户');
    expect(asked.buttons.slice(0, 2)).toEqual(['改到这时', '不改期']);
    expect(zhang.card('库存').buttons).not.toContain('不改期');
    const before = min.cards().length;
    await li.presses('不改期', { card: asked });
    expect(min.card('时间不变').buttons).toEqual(expect.arrayContaining(['参加', '不参加', '换个时间']));
    expect(min.cards()).toHaveLength(before + 1);
    expect(li.card('库存').text).not.toContain('提议');
    expect(li.card('库存').text).toContain('还没答复：');
  });

  it('S64 取消写原因，大家各收到一次，不再提醒；取消以后答复不了', async ({ li, min, at }) => {
    await arrange(li);
    const asked = min.card('库存');
    await li.presses('取消会议');
    await li.presses('取消会议', { form: { why: '客户改期' } });
    expect(min.card('库存', '会议取消了').text).toContain('客户改期');
    await min.presses('参加', { card: asked }).catch(() => undefined);
    expect(li.card('库存').text).toContain('已取消');
    const count = min.cards().length;
    await at('2026-11-23', '17:01');
    await at('2026-11-24', '14:46');
    expect(min.cards().length).toBe(count);
  });

  it('S4 S64 后来批了假：主持人听说一次谁来不了，不说为什么', async ({ li, min, wang }) => {
    await arrange(li);
    await min.says('明天下午请半天事假，搬家');
    await min.presses('确认提交');
    await wang.presses('同意');
    const told = li.card('李敏请假了', '来不了');
    expect(told.text).not.toMatch(/事假|搬家/u);
    expect(li.card('库存', 'HY').text).toContain('1人请假');
  });

  it('S61 不是主持人改不了期，取消不了；不在参会人里答复不了', async ({ li, min, wang }) => {
    await arrange(li);
    expect(min.card('库存').buttons).not.toContain('改期');
    expect(min.card('库存').buttons).not.toContain('取消会议');
    const number = /HY\d{6}-[0-9A-Z]{4}/.exec(li.card('库存').text)?.[0] ?? '';
    await wang.says(number);
    expect(wang.card('库存').buttons).not.toContain('参加');
  });
});
