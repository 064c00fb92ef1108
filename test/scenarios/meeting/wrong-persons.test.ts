import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const SAID = '明天下午3点和李敏、张伟开会聊库存';

describe('会议：按错、同时按、旧卡片、重启（S4、S64）', () => {
  it('S64 确认按两次只建一个；旧的表单卡片变成会议', async ({ li, min }) => {
    await li.says(SAID);
    const form = li.card('库存', '还没建');
    await Promise.all([li.presses('确认，通知大家', { card: form }), li.presses('确认，通知大家', { card: form })]);
    await li.says('我的会议');
    expect(li.card('我的会议（1）').text).toContain('库存');
    expect(min.cards().filter(({ text }) => text.includes('库存'))).toHaveLength(1);
  });

  it('S64 确认和“不约了”同时按：建了就说建了，不说没有建；取消了的会议不写谁参加', async ({ li, min }) => {
    await li.says(SAID);
    const form = li.card('库存', '还没建');
    const [confirmed, dropped] = await Promise.all([
      li.presses('确认，通知大家', { card: form }),
      li.presses('不约了', { card: form }),
    ]);
    expect(confirmed.toast?.content).toContain('会议已建好');
    expect(dropped.toast?.content ?? '').not.toContain('没有建会议');
    expect(min.cards().filter(({ text }) => text.includes('库存'))).toHaveLength(1);
    await li.presses('取消会议', { card: li.card('会议 HY') });
    await li.presses('取消会议', { form: { why: '停电' } });
    expect(min.card('会议 HY', '停电').text).not.toContain('共0人');
  });

  it('S64 答复的时候正好改期：答的不算数，按新的时间再问', async ({ li, min }) => {
    await li.says(SAID);
    await li.presses('确认，通知大家');
    const old = min.card('库存');
    await li.presses('改期');
    await li.presses('改期', { form: { day: '2026-11-26', from: '10:00', minutes: '60' } });
    await min.presses('参加', { card: old }).catch(() => undefined);
    expect(li.card('库存').text).toContain('11月26日(周四) 10:00–11:00');
    expect(li.card('库存').text).toMatch(/[12]人，共3人/u);
  });

  it('S64 重启以后：答复、提醒、签到照常，不重复', async ({ li, min, office, at }) => {
    await li.says(SAID);
    await li.presses('确认，通知大家');
    await office.restart();
    await min.presses('参加');
    expect(li.card('库存').text).toContain('2人，共3人');
    await at('2026-11-24', '14:46');
    const count = min.cards().length;
    await office.restart();
    await at('2026-11-24', '14:48');
    expect(min.cards().length).toBe(count);
    await min.presses('签到');
    expect(li.card('库存').text).toContain('1人，共3人');
  });

  it('S64 又被叫去别的会：先前那个会的主持人听说一次，不说是什么会', async ({ li, zhang, min }) => {
    await li.says(SAID);
    await li.presses('确认，通知大家');
    await zhang.says('明天下午3点半和李敏开会聊返利');
    expect(zhang.card('返利', '还没建').text).toContain('李敏有安排');
    expect(zhang.card('返利', '还没建').text).not.toContain('库存');
    await zhang.presses('确认，通知大家', { holding: '返利' });
    const told = li.card('那时又有了别的安排');
    expect(told.text).toContain('李敏');
    expect(told.text).not.toContain('返利');
    expect(min.card('返利').text).toContain('待您答复');
  });

  it('S4 别的店的人问编号、会议名，都像没有这个会；知会范围以外一个字也看不到', async ({ li, office }) => {
    await li.says(SAID);
    await li.presses('确认，通知大家');
    const number = /HY\d{6}-[0-9A-Z]{4}/.exec(li.card('库存').text)?.[0] ?? '';
    for (const name of ['钱多多', '赵磊', '郑雅琴']) {
      const one = persona(office, name);
      for (const said of [number, '查会议 库存', '全部会议', '我的会议']) await one.says(said);
      expect(
        one
          .cards()
          .map(({ text }) => text)
          .join('\n'),
      ).not.toContain('15:00–16:00');
    }
    const jiang = persona(office, '蒋建国');
    await jiang.says(number);
    expect(jiang.card('库存').text).toContain('15:00–16:00');
  });

  it('S64 请的人里有离职的、停用的：说不在，不发', async ({ li }) => {
    await li.says('明天下午3点和高远开会聊库存');
    expect(li.card('约会议').text).toContain('没有找到“高远”');
  });

  it('S61 主持人请了假、能代的人也都请了假：主持人和召集人听说，要改期或换人', async ({ wang, min, jiang, office }) => {
    await jiang.says('明天下午请半天事假，看病');
    await jiang.presses('确认提交');
    await persona(office, '周敏').presses('同意');
    await wang.says('明天下午3点和李敏开会聊库存');
    await wang.presses('确认，通知大家');
    await wang.says('明天下午请半天事假，搬家');
    await wang.presses('确认提交');
    await jiang.presses('同意');
    expect(wang.card('主持人王芳请假了').text).toContain('S61');
    expect(min.card('库存').text).not.toMatch(/事假|搬家/u);
  });
});
