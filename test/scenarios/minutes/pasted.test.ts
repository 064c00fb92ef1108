import { describe, expect } from 'vitest';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { drafted, issued, meets, pdfText, pressNth } from './minutes-office.ts';

const PASTED = `会议纪要：
会议时间：11月24日
主持人：李强
决议：
1、12月起每周五盘点一次
行动项：
- [ ] 提交盘点方案 @张伟 ⏰2026-12-02
- [ ] 整理库位，尽快，各门店负责
建议换一套货架`;

describe('整段贴来、改记录、文件（S65、S66）', () => {
  it('S65 整段贴来的纪要直接整理成草稿；没定的问，建议不立项，一个字不丢', async ({ li, at }) => {
    await meets(li, at);
    await at('2026-11-24', '16:05');
    await li.says(PASTED);
    const draft = li.card('库存盘点', 'JY');
    expect(draft.text).toContain('提交盘点方案');
    expect(draft.text).toContain('张伟 · 12月2日(周三)前');
    expect(draft.text).toContain('换一套货架');
    expect(draft.text).toContain('发出前还要定');
    expect(draft.buttons).not.toContain('批准并发出');
  });

  it('S65 草稿之后又记的，读进来再发；已定的不重问', async ({ li, min, at }) => {
    await drafted(li, min, at);
    await min.says('记：李敏周五前报数');
    expect(li.card('库存盘点', 'JY').text).toContain('又记了1条');
    await li.presses('读入新笔记', { card: li.card('库存盘点', 'JY') });
    const draft = li.card('库存盘点', 'JY');
    expect(draft.text).toContain('李敏 · 11月27日(周五)前');
    expect(draft.text).toContain('仅知悉');
    expect(draft.text).not.toContain('又记了');
  });

  it('S67 自己加的、改的条目：没写责任人就问，写了就算定', async ({ li, min, at, office }) => {
    await drafted(li, min, at);
    await li.presses('加行动项', { card: li.card('库存盘点', 'JY') });
    await li.presses('保存', { form: { what: '' } });
    expect(li.card('库存盘点', 'JY').text).toContain('事项');
    await li.presses('保存', { form: { what: '通知各店', who_sought: '李敏', due: '2026-11-20' } });
    expect(li.card('库存盘点', 'JY').text).toContain('完成时间早于开会那天（S67）');
    await li.presses('保存', { form: { what: '通知各店', who_sought: '李敏', due: '' } });
    expect(li.card('库存盘点', 'JY').text).toContain('哪天前完成？');
    await pressNth(office, li, li.card('库存盘点', 'JY'), '改', 2);
    await li.presses('不列', { card: li.card('库存盘点', 'JY') });
    expect(li.card('库存盘点', 'JY').text).not.toContain('哪天前完成？');
    expect(li.card('库存盘点', 'JY').buttons).toContain('批准并发出');
  });

  it('S65 同时两个会：问记到哪个，点一下就记；按卡片上的“记笔记”一条接一条', async ({ li, min, at, office }) => {
    await meets(li, at);
    await min.says('约个会议');
    await min.presses('找时间', {
      form: { title: '客户回访', required: '李强', day: '2026-11-24', from: '15:15', minutes: '30' },
    });
    await min.presses('确认，通知大家');
    await at('2026-11-24', '15:20');
    await li.says('记：张伟周五前报数');
    expect(li.card('记到哪个会').text).toContain('客户回访');
    await pressNth(office, li, li.card('记到哪个会'), '记到这里', 1);
    expect(li.card('记下了').text).toContain('库存盘点');
    await li.presses('记笔记', { card: li.card('库存盘点', 'HY') });
    await li.presses('记下', { form: { text: '李敏报价' } });
    expect(li.card('记下了，共2条').text).toContain('库存盘点');
    const qian = persona(office, '钱多多');
    await qian.says('记：偷偷记一条');
    expect(qian.card().text).toContain('现在没有您参加的会议');
  });

  itIn('S66 PDF 和 Markdown 随时有，写明责任人、日期和原话', { mode: 'ws' }, async ({ li, min, zhang, at, office }) => {
    await issued(li, min, at);
    await pressNth(office, zhang, zhang.card('纪要确认'), '查看', 1);
    const card = zhang.card('库存盘点', 'JY', '已发出');
    await zhang.presses('Markdown', { card });
    await zhang.presses('PDF', { card });
    const files = office.controls.messages('张伟', 'bot').filter(({ body }) => body.type === 'file');
    const named = (end: string) => files.find(({ body }) => body.type === 'file' && body.name.endsWith(end))?.body;
    const text = await (await fetch(`${office.emulator.url}/local/image/${(named('.md') as { key: string }).key}`)).text();
    expect(text).toContain('# 库存盘点纪要');
    expect(text).toContain('1. 提交盘点方案（张伟 · 12月2日(周三)）\n   > 张伟下周三前提交盘点方案');
    const bytes = await (
      await fetch(`${office.emulator.url}/local/image/${(named('.pdf') as { key: string }).key}`)
    ).arrayBuffer();
    const paper = await pdfText(new Uint8Array(bytes));
    // 文字选得出、搜得到，不是一张图；每一条都在，原话也在。
    for (const words of [
      '库存盘点纪要',
      'JY261124-',
      '决定12月起每周五盘点一次',
      '提交盘点方案',
      '张伟',
      '12月2日',
      '张伟下周三前提交盘点方案',
    ])
      expect(paper).toContain(words);
  });

  it('S66 发出后平台上有且只有一份文档，参会人都能看；改版写进同一份；地址在纪要卡片上', async ({ li, min, at, office }) => {
    await issued(li, min, at);
    const docs = () => office.controls.documents().filter(({ title }) => title.includes('库存盘点'));
    expect(docs()).toHaveLength(1);
    expect(docs()[0]?.text).toContain('提交盘点方案');
    expect(li.card('库存盘点', 'JY').text).toContain('文档 https://');
    await li.presses('修改纪要', { card: li.card('库存盘点', 'JY') });
    await pressNth(office, li, li.card('库存盘点', 'JY'), '改', 1);
    await li.presses('保存', { form: { due: '2026-12-04' } });
    await li.presses('批准并发出', { card: li.card('库存盘点', 'JY') });
    expect(docs()).toHaveLength(1);
    expect(docs()[0]?.text).toContain('12月4日');
  });

  it('S95 要确认的人离职，不再等他；行动项由上级先接着', async ({ li, min, wang, zhang, at, office }) => {
    await issued(li, min, at);
    await min.presses('确认', { card: min.card('纪要确认') });
    office.controls.resign('张伟');
    await office.followed();
    await office.app.tick();
    await office.settled();
    expect(li.card('库存盘点', 'JY', '已发出').text).toContain('2人中2人已确认');
    expect(wang.card('行动项', '提交盘点方案').text).toContain('张伟');
    expect(zhang.name).toBe('张伟');
  });

  it('重启之后，草稿还在，接着问下一条', async ({ li, min, at, office }) => {
    await meets(li, at);
    await li.says('记：决定12月起每周五盘点一次');
    await min.says('记：张伟下周三前提交盘点方案');
    await li.says('整理纪要');
    await office.restart();
    await li.presses('仅知悉', { card: li.card('库存盘点', 'JY') });
    expect(li.card('库存盘点', 'JY').buttons).toContain('批准并发出');
  });
});
