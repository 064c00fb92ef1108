import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { drafted, meets } from './minutes-office.ts';

describe('纪要没及时出（S66）', () => {
  it('S66 会后四个工作小时没出纪要，提醒记录人；再过四小时，主持人也收到；出了就不再提醒', async ({ li, min, zhang, at }) => {
    await meets(li, at, '李敏');
    expect(min.card('库存盘点', '请您记录这次会议').text).toContain('HY');
    await zhang.says('记：张伟下周三前提交盘点方案');
    await at('2026-11-24', '16:05');
    expect(min.card('库存盘点', '整理会议纪要').text).toContain('请您：整理会议纪要');
    await at('2026-11-25', '11:30');
    expect(min.cards().some(({ text }) => text.includes('S66') && text.includes('整理会议纪要'))).toBe(true);
    expect(li.cards().some(({ text }) => text.includes('S66') && text.includes('催记录人出纪要'))).toBe(false);
    await at('2026-11-25', '17:30');
    expect(li.cards().some(({ text }) => text.includes('S66') && text.includes('催记录人出纪要'))).toBe(true);
    await min.says('整理纪要');
    await min.presses('交主持人', { card: min.card('库存盘点', 'JY') });
    expect(li.card('库存盘点', 'JY').text).toContain('请您：批准纪要');
    await li.presses('批准并发出');
    expect(li.card('库存盘点', '已出纪要').text).not.toContain('催记录人');
    await min.says('我的待办');
    expect(min.card('待办').text).not.toContain('整理会议纪要');
  });

  it('S65 换记录人：新的人收到，旧的人不再被催', async ({ li, min, zhang, at }) => {
    await meets(li, at, '李敏');
    await li.presses('改会议', { card: li.card('库存盘点', 'HY') });
    await li.presses('改会议', { form: { recorder_sought: '张伟' } });
    expect(zhang.card('库存盘点', '请您记录这次会议').text).toContain('张伟');
    await zhang.says('记：李敏周五前报数');
    await at('2026-11-24', '16:05');
    expect(zhang.card('库存盘点', 'HY').text).toContain('请您：整理会议纪要');
    expect(min.card('库存盘点', 'HY').text).not.toContain('请您：整理会议纪要');
  });

  it('S66 纪要起草以后才加的人：批准发出他也收到、要他确认；换的记录人接着写', async ({ li, zhang, wang, at }) => {
    await meets(li, at);
    await li.says('记：决定12月起每周五盘点一次');
    await li.says('整理纪要');
    await li.presses('仅知悉');
    await li.presses('改会议', { card: li.card('会议 HY') });
    await li.presses('改会议', { form: { required: '李敏、张伟、王芳', recorder_sought: '李敏' } });
    await at('2026-11-24', '16:05');
    await li.presses('换记录人', { card: li.card('会议 HY') });
    await li.presses('换记录人', { form: { recorder_sought: '张伟' } });
    await zhang.presses('交主持人', { card: zhang.card('会议纪要 JY') });
    await li.presses('批准并发出', { card: li.card('会议纪要 JY') });
    expect(wang.card('纪要确认').buttons).toContain('确认');
  });

  it('S65 主持人、记录人以外的人不能整理纪要，也不能改别人整理的', async ({ li, min, zhang, at }) => {
    await drafted(li, min, at);
    await zhang.says('整理纪要');
    expect(zhang.cards().some(({ text }) => text.includes('起草中'))).toBe(false);
  });

  it('S66 纪要开始整理以后，这次会改不了期，也取消不了；作废了才行', async ({ li, min, at }) => {
    await meets(li, at);
    const old = li.card('会议 HY');
    await li.says('记：决定12月起每周五盘点一次');
    await li.says('整理纪要');
    expect(li.card('会议 HY').buttons).not.toContain('改期');
    expect(li.card('会议 HY').buttons).not.toContain('取消会议');
    expect(old.buttons).toContain('改期');
    await li.presses('作废', { card: li.card('会议纪要 JY') });
    await li.presses('作废', { form: { why: '人没到齐' } });
    await li.presses('改期', { card: li.card('会议 HY') });
    await li.presses('改期', { form: { day: '2026-11-26', from: '10:00', minutes: '60' } });
    expect(min.card('会议 HY').text).toContain('11月26日(周四) 10:00–11:00');
  });

  it('S95 S66 等批准的时候主持人离职：该批的人看得到全文，批准发出；别的上级看不到没发出的', async ({
    li,
    min,
    wang,
    jiang,
    zhang,
    office,
    at,
  }) => {
    await meets(li, at, '李敏');
    await li.says('记：决定12月起每周五盘点一次');
    await min.says('记：张伟下周三前提交盘点方案');
    await at('2026-11-24', '16:05');
    await min.says('整理纪要');
    await min.presses('仅知悉');
    await min.presses('交主持人');
    const number = /JY\d{6}-[0-9A-Z]{4}/.exec(min.card('会议纪要 JY').text)?.[0] ?? '';
    await jiang.says(number);
    expect(jiang.card('会议纪要 JY').text).not.toContain('盘点方案');
    office.controls.resign('李强');
    await office.followed();
    await office.app.tick();
    await office.settled();
    const asked = jiang.card('会议纪要 JY');
    expect(asked.text).toContain('请您：批准纪要');
    expect(asked.text).toContain('张伟 · 12月2日(周三)前');
    await wang.says(number);
    expect(wang.card('会议纪要 JY').text).not.toContain('盘点方案');
    await jiang.presses('批准并发出', { card: asked });
    expect(zhang.card('纪要确认').text).toContain('提交盘点方案');
    expect(zhang.card('行动项', '提交盘点方案').text).toContain('请您：接受行动项');
  });
});
