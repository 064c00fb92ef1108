import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { pressRaw } from '../../press-raw.ts';
import { issued } from './minutes-office.ts';

describe('行动项（S68、O21、Q18）', () => {
  it('S68 责任人接受、请求改期要主持人同意、办完附结果，主持人确认才算完', async ({ li, min, zhang, at }) => {
    await issued(li, min, at);
    const mine = () => zhang.card('行动项', '提交盘点方案');
    await zhang.presses('受理', { card: mine() });
    expect(mine().buttons).not.toContain('改期');
    await zhang.presses('请求改期', { card: mine() });
    await zhang.presses('请求改期', { form: { until: '2026-12-04', why: '等杭州的数' } });
    expect(mine().text).toContain('请求改到12月4日(周五)：等杭州的数');
    expect(mine().text).toContain('12月2日 23:59');
    const asked = li.card('行动项', '提交盘点方案');
    expect(asked.text).toContain('请您：答复改期');
    expect(asked.buttons.slice(0, 2)).toEqual(['同意改期', '不改期']);
    await li.presses('同意改期', { card: asked });
    expect(mine().text).toContain('12月4日 23:59');
    // Q17 one day, not two: the card says the new one everywhere.
    expect(mine().text).toContain('完成时间\n12月4日(周五)');
    await zhang.presses('办完了', { card: mine() });
    await zhang.presses('办完了', { form: { result: '方案已发群里' } });
    expect(li.card('行动项', '提交盘点方案').text).toContain('方案已发群里');
    expect(mine().buttons).not.toContain('确认办结');
    await li.presses('确认办结', { card: li.card('行动项', '提交盘点方案') });
    expect(mine().text).toContain('已办结');
  });

  it('O21 到期前、当天、过了一天各提醒一次，逾期上级也知道；做完就停', async ({ li, min, zhang, wang, at }) => {
    await issued(li, min, at);
    await zhang.presses('受理', { card: zhang.card('行动项', '提交盘点方案') });
    await at('2026-12-01', '10:00');
    expect(zhang.cards().some(({ text }) => text.includes('S68') && text.includes('行动项到期'))).toBe(true);
    await at('2026-12-04', '09:30');
    expect(wang.cards().some(({ text }) => text.includes('提交盘点方案') && text.includes('S68'))).toBe(true);
    await zhang.presses('办完了', { card: zhang.card('行动项', '提交盘点方案', '处理中') });
    await zhang.presses('办完了', { form: { result: '做好了' } });
    await li.presses('确认办结', { card: li.card('行动项', '提交盘点方案') });
    const quiet = wang.cards().length;
    await at('2026-12-09', '09:30');
    expect(wang.cards()).toHaveLength(quiet);
  });

  it('自己提一件：写明谁负责、哪天；主持人自己负责的，由上级确认', async ({ li, zhang, wang }) => {
    await li.says('行动项：整理库存台账');
    await li.presses('提交', { form: { who_sought: '李强', due: '2026-11-27' } });
    const own = li.card('行动项', '整理库存台账');
    expect(own.text).toContain('请您：接受行动项');
    await li.presses('办完了', { card: own });
    await li.presses('办完了', { form: { result: '理好了' } });
    expect(wang.card('行动项', '整理库存台账').buttons).toContain('确认办结');
    expect(li.card('行动项', '整理库存台账').buttons).not.toContain('确认办结');
    await zhang.says('我的待办');
    expect(zhang.card('待办').text).not.toContain('整理库存台账');
  });

  it('别人按不了，旧卡片按不出第二次；两个人同时批准，行动项只开一件', async ({ li, min, zhang, at, office }) => {
    await issued(li, min, at);
    const card = li.card('库存盘点', 'JY');
    await persona(office, '李强').presses('看纪要', { card: li.card('库存盘点', '已出纪要') });
    const message = office.controls.cards('李强', 'bot').find(({ id }) => id === card.id);
    const record = /rec_[0-9a-f]+/.exec(JSON.stringify(message?.body.card))?.[0] ?? '';
    const press = (who: string) =>
      pressRaw(office, who, {
        message: card.id,
        chat: message?.chatId ?? '',
        value: { do: 'record.move', record, move: 'approve' },
      });
    await Promise.all([press('李强'), press('李强'), press('张伟')]);
    expect(zhang.cards().filter(({ text }) => text.includes('行动项 XD'))).toHaveLength(1);
    expect(zhang.cards().filter(({ text }) => text.includes('纪要确认 QR'))).toHaveLength(1);
  });

  it('S68 Q18 协办的人到期前、当天也收到提醒，但不用接受、不算逾期、上级不收；报了办完就停', async ({
    li,
    min,
    zhang,
    wang,
    at,
  }) => {
    await li.says('行动项：整理库存台账');
    await li.presses('提交', { form: { who_sought: '张伟', due: '2026-12-02', with: '李敏' } });
    await zhang.presses('受理', { card: zhang.card('行动项', '整理库存台账') });
    const told = () =>
      min.cards().filter(({ text }) => text.includes('协办') && text.includes('整理库存台账') && text.includes('S68'));
    expect(told()).toHaveLength(0);
    await at('2026-11-30', '18:00');
    await at('2026-12-01', '10:00');
    expect(told().length).toBeGreaterThan(0);
    expect(told().some(({ buttons }) => buttons.includes('受理') || buttons.includes('办完了'))).toBe(false);
    await zhang.presses('办完了', { card: zhang.card('行动项', '整理库存台账', '处理中') });
    await zhang.presses('办完了', { form: { result: '做好了' } });
    const quiet = told().length;
    await at('2026-12-09', '09:30');
    expect(told()).toHaveLength(quiet);
    expect(wang.cards().some(({ text }) => text.includes('协办') && text.includes('李敏'))).toBe(false);
  });

  it('S68 协办的人：开的时候各收到一张卡，写明谁负责；有人离职，别人和负责人照旧，不再提醒离职的人', async ({
    li,
    min,
    sun,
    zhang,
    at,
    office,
  }) => {
    await li.says('行动项：整理库存台账');
    await li.presses('提交', { form: { who_sought: '张伟', due: '2026-12-02', with: '李敏、孙悦' } });
    for (const one of [min, sun]) {
      const card = one.card('行动项', '整理库存台账');
      expect(card.text).toContain('张伟');
      expect(card.buttons).not.toContain('办完了');
    }
    await zhang.presses('受理', { card: zhang.card('行动项', '整理库存台账') });
    const before = min.cards().length;
    office.controls.resign('李敏');
    await office.followed();
    await at('2026-11-30', '18:00');
    await at('2026-12-01', '10:00');
    const helps = (who: typeof min) => who.cards().filter(({ text }) => text.includes('协办') && text.includes('S68'));
    expect(helps(sun).length).toBeGreaterThan(0);
    expect(min.cards().length).toBe(before);
    await zhang.presses('办完了', { card: zhang.card('行动项', '整理库存台账', '处理中') });
    await zhang.presses('办完了', { form: { result: '做好了' } });
    await li.presses('确认办结', { card: li.card('行动项', '整理库存台账') });
    expect(zhang.card('行动项 XD', '整理库存台账').text).toContain('已办结');
    const open = await office.store.reads.openRecords(null);
    expect(open.items.filter(({ title }) => title.includes('整理库存台账'))).toEqual([]);
  });

  it('S68 等别人的时候写明等什么，提醒停下，主持人看得到；继续办就接着提醒', async ({ li, zhang, wang, at }) => {
    await li.says('行动项：整理库存台账');
    await li.presses('提交', { form: { who_sought: '张伟', due: '2026-12-02' } });
    const mine = () => zhang.card('行动项', '整理库存台账');
    await zhang.presses('受理', { card: mine() });
    await zhang.presses('等待', { card: mine() });
    await zhang.presses('等待', { form: { why: 'outside', until: '2026-12-08' } });
    expect(li.card('行动项', '整理库存台账').text).toContain('等外部');
    const told = (who: typeof zhang) => who.cards().filter(({ text }) => text.includes('行动项到期') && text.includes('S68'));
    await at('2026-12-01', '10:00');
    await at('2026-12-04', '10:00');
    expect([...told(zhang), ...told(wang)]).toEqual([]);
    await zhang.presses('继续办', { card: mine() });
    expect(mine().buttons).toContain('办完了');
    expect(li.card('行动项 XD', '整理库存台账').text).toContain('张伟 继续办');
    await at('2026-12-09', '10:00');
    expect(told(zhang).length).toBeGreaterThan(0);
  });
});
