import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { drafted, issued, meets, pressNth } from './minutes-office.ts';

describe('会议纪要（S65–S68）', () => {
  it('S65 开会时各人发“记：……”；S67 没有责任人、日期、去向的逐条问，一点就定，没定完发不出去', async ({ li, min, zhang, at }) => {
    await meets(li, at);
    await li.says('记：决定12月起每周五盘点一次');
    expect(li.card('记下了').text).toContain('库存盘点');
    await min.says('记：张伟下周三前提交盘点方案');
    await zhang.says('记：各门店负责整理库位');
    await at('2026-11-24', '16:05');
    await li.says('整理纪要');
    const draft = li.card('库存盘点', 'JY');
    // Q17: 日期从开会那天算，原话写在旁边。
    expect(draft.text).toContain('张伟 · 12月2日(周三)前');
    expect(draft.text).toContain('张伟下周三前提交盘点方案（李敏记）');
    expect(draft.buttons.join()).toContain('S67');
    expect(draft.buttons).not.toContain('批准并发出');
    await li.presses('仅知悉');
    expect(li.card('库存盘点', 'JY').text).toContain('“各门店”不是一个人');
    await li.presses('李敏');
    await li.presses('12月4日(周五)前');
    const ready = li.card('库存盘点', 'JY');
    expect(ready.text).not.toContain('发出前还要定');
    expect(ready.text).toContain('李敏 · 12月4日(周五)前');
    expect(ready.buttons).toContain('批准并发出');
  });

  it('S66 O22 主持人批准后发给参会人和知会的人，各自确认；谁没确认看得到；S68 行动项各开一件，责任人收到', async ({
    li,
    min,
    zhang,
    at,
  }) => {
    await issued(li, min, at);
    expect(zhang.card('纪要确认').text).toContain('提交盘点方案');
    expect(zhang.card('纪要确认').text).toContain('与您有关：行动项 1');
    expect(zhang.card('行动项', '提交盘点方案').text).toContain('请您：接受行动项');
    expect(li.card('库存盘点', '已出纪要').buttons).toContain('看纪要');
    await min.presses('确认', { card: min.card('纪要确认') });
    expect(li.card('库存盘点', 'JY').text).toContain('2人中1人已确认；还没确认：张伟');
    await zhang.presses('确认', { card: zhang.card('纪要确认') });
    expect(li.card('库存盘点', 'JY').text).toContain('2人中2人已确认');
    expect(zhang.card('纪要确认').text).toContain('2人中2人已答复');
  });

  it('S66 发出后再改是第2版：写明改了什么，只请改到的人再确认，行动项跟着改', async ({ li, min, zhang, at, office }) => {
    await issued(li, min, at);
    await min.presses('确认', { card: min.card('纪要确认') });
    await zhang.presses('确认', { card: zhang.card('纪要确认') });
    const quiet = min.cards().length;
    await li.presses('修改纪要', { card: li.card('库存盘点', 'JY') });
    await pressNth(office, li, li.card('库存盘点', 'JY'), '改', 1);
    await li.presses('保存', { form: { due: '2026-12-04' } });
    await li.presses('批准并发出', { card: li.card('库存盘点', 'JY') });
    expect(zhang.card('纪要确认').text).toContain('12月2日(周三)前 改为 12月4日(周五)前');
    expect(zhang.card('行动项', '提交盘点方案').text).toContain('12月4日');
    expect(min.cards()).toHaveLength(quiet);
    expect(min.card('纪要确认', '第2版').text).toContain('12月4日');
  });

  it('S66 有异议：主持人收到哪里不对，答复后再请他确认', async ({ li, min, zhang, at }) => {
    await issued(li, min, at);
    await zhang.presses('有异议', { card: zhang.card('纪要确认') });
    await zhang.presses('有异议', { form: { words: '方案是我和李敏一起交' } });
    expect(li.card('纪要确认').text).toContain('张伟有异议：方案是我和李敏一起交');
    expect(li.card('会议纪要 JY').text).toContain('有异议：张伟；还没确认：李敏');
    expect(li.card('纪要确认').text).toContain('方案是我和李敏一起交');
    await li.presses('答复异议', { card: li.card('纪要确认') });
    await li.presses('答复异议', { form: { words: '好，下一版写上' } });
    expect(zhang.card('纪要确认').text).toContain('好，下一版写上');
    expect(zhang.card('纪要确认').buttons).toContain('确认');
  });

  it('S66 有异议而主持人改了纪要：新的一版再请他确认，答复和改到的人都算数', async ({ li, min, zhang, at, office }) => {
    await issued(li, min, at);
    await min.presses('有异议', { card: min.card('纪要确认') });
    await min.presses('有异议', { form: { words: '日期太紧' } });
    await zhang.presses('确认', { card: zhang.card('纪要确认') });
    const objected = li.card('纪要确认', '日期太紧');
    expect(objected.buttons).not.toContain('改了，请再看');
    await li.presses('看纪要', { card: objected });
    await li.presses('修改纪要', { card: li.card('会议纪要 JY') });
    await pressNth(office, li, li.card('会议纪要 JY'), '改', 1);
    await li.presses('保存', { form: { due: '2026-12-04' } });
    await li.presses('批准并发出', { card: li.card('会议纪要 JY') });
    expect(min.card('纪要确认', '第2版').buttons).toContain('确认');
    expect(zhang.card('纪要确认', '第2版').buttons).toContain('确认');
    await min.presses('确认', { card: min.card('纪要确认', '第2版') });
    await zhang.presses('确认', { card: zhang.card('纪要确认', '第2版') });
    expect(li.card('会议纪要 JY').text).toContain('2人中2人已确认');
  });

  it('S66 改到一半不改了：还是上一版，谁也不用再确认', async ({ li, min, zhang, at, office }) => {
    await issued(li, min, at);
    const quiet = zhang.cards().length;
    await li.presses('修改纪要', { card: li.card('库存盘点', 'JY') });
    await pressNth(office, li, li.card('库存盘点', 'JY'), '改', 1);
    await li.presses('保存', { form: { due: '2026-12-04' } });
    // 改的时候别人看到的还是发出的那一版。
    await pressNth(office, zhang, zhang.card('纪要确认'), '查看', 1);
    expect(zhang.card('库存盘点', 'JY').text).toContain('12月2日');
    await li.presses('不改了', { card: li.card('库存盘点', 'JY') });
    expect(li.card('库存盘点', 'JY').text).toContain('12月2日');
    expect(li.card('库存盘点', 'JY').text).not.toContain('第2版');
    expect(zhang.cards()).toHaveLength(quiet + 1);
  });

  it('S4 没参加的人查不到纪要和行动项；没批准之前，参会人看不到写了什么', async ({ li, min, zhang, at, office }) => {
    await drafted(li, min, at);
    const number = /JY\d{6}-[0-9A-Z]{4}/.exec(li.card('库存盘点', 'JY').text)?.[0] ?? '';
    await zhang.says(number);
    expect(zhang.card('库存盘点', 'JY').text).toContain('还在整理');
    expect(zhang.card('库存盘点', 'JY').text).not.toContain('盘点方案');
    const qian = persona(office, '钱多多');
    await qian.says(number);
    expect(qian.card().text).toContain('没有找到');
    await zhang.says('整理纪要');
    expect(zhang.card().text).not.toContain('盘点方案');
  });
});
