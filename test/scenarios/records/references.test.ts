import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { pressAs } from '../../raw-press.ts';
import { whole } from './records-office.ts';

const NUMBER = /[A-Z]{2}\d{6}-\w{4}/u;
const ASKED = { to_sought: '王芳', what: '提供库存表', by: '2026-11-27' };

/** A proposal of somebody, by its number. */
async function proposes(who: Persona, what: string): Promise<string> {
  await who.says(`建议：${what}`);
  await who.presses('提交', { form: { what, area: 'flow' } });
  return NUMBER.exec(who.card(what).text)?.[0] ?? '';
}
/** Somebody asks for cooperation, and opens the whole form. */
async function begins(who: Persona, words: string): Promise<void> {
  await who.says(`协作：${words}`);
  await who.presses('改别的');
}
/** The id behind a title in the list to choose from. */
function offered(office: TestOffice, who: Persona, title: string): string {
  const card = whole(office, who.name, '请确认后提交');
  return new RegExp(`"content":"[^"]*${title}"[^}]*\\},"value":"(rec_[^"]+)"`, 'u').exec(card)?.[1] ?? '';
}

describe('S11 与哪件事有关', () => {
  it('表单上列出看得到的事，新的在前；选了就写在卡片上，对方一点就看到', async ({ li, wang, office }) => {
    const number = await proposes(li, '报销单太难填');
    await begins(li, '请王芳周五前提供库存表');
    await li.presses('提交', { form: { ...ASKED, about: offered(office, li, '报销单太难填') } });
    expect(wang.card('提供库存表').text).toContain(`与哪件事有关 · ${number}`);
    await wang.presses('查看', { card: wang.card('提供库存表') });
    expect(wang.card('意见反馈', '报销单太难填').text).toContain('待受理');
  });

  it('一句话里带了编号：表单上已经选好；选错了能改成不关联', async ({ li, office }) => {
    const number = await proposes(li, '报销单太难填');
    await li.says(`协作：请王芳周五前看看${number}`);
    expect(li.card('请确认后提交').text).toContain(`${number} 意见反馈 报销单太难填`);
    await li.presses('改别的');
    expect(whole(office, '李强', '请确认后提交')).toContain(`"initial_option":"${offered(office, li, '报销单太难填')}"`);
    await li.presses('提交', { form: { ...ASKED, about: 'none' } });
    expect(li.card('提供库存表').text).not.toContain(number);
  });

  it('按编号、编号后四位、几个字找：编号直接用；字词找到的先选上，核对后再交；几件就从中选', async ({ li, office }) => {
    const number = await proposes(li, '报销单太难填');
    await proposes(li, '报销太慢');
    for (const words of ['报销单', number.slice(-4).toLowerCase()]) {
      await li.says('协作：请王芳周五前提供库存表');
      await li.presses('提交', { form: { ...ASKED, about_sought: words } });
      expect(li.card('请确认后提交').text).toContain('找到 1 件。已选上，请核对后再提交');
      await li.presses('提交', { form: { ...ASKED, about: offered(office, li, '报销单太难填'), about_sought: words } });
      expect(li.card('提供库存表').text).toContain(number);
    }
    await li.says('协作：请王芳周五前提供价目表');
    await li.presses('提交', { form: { ...ASKED, about_sought: '报销' } });
    expect(li.card('请确认后提交').text).toContain('找到 2 件。请选其中一件再提交');
    await li.presses('提交', { form: { ...ASKED, what: '提供价目表', about_sought: number.toLowerCase() } });
    expect(li.card('提供价目表').text).toContain(number);
  });

  it('S4 别的店的事：列表里没有，编号、字词、伪造的都说没有找到；看不到的人在卡片上也看不到', async ({ li, wang, office }) => {
    const feng = persona(office, '冯磊');
    const number = await proposes(feng, '换一家快递');
    await feng.says('我的意见反馈');
    const id = /"record":"(rec_[^"]+)"/u.exec(whole(office, '冯磊', '换一家快递'))?.[1] ?? '';
    await begins(li, '请王芳周五前提供库存表');
    expect(whole(office, '李强', '请确认后提交')).toContain('"name":"about"');
    expect(whole(office, '李强', '请确认后提交')).not.toContain('换一家快递');
    for (const form of [{ about_sought: number }, { about_sought: '换一家快递' }, { about_sought: number.slice(-4) }]) {
      await li.presses('提交', { form: { ...ASKED, ...form } });
      expect(li.card('请确认后提交').text).toContain('或不在您的查看范围内（S4）');
    }
    const message = li.card('请确认后提交').id;
    const save = JSON.parse(/\{"do":"record.save"[^}]*\}/u.exec(whole(office, '李强', '请确认后提交'))?.[0] ?? '{}');
    await pressAs(office, '李强', message, save, { ...ASKED, about: id });
    await office.settled();
    expect(li.card('请确认后提交').text).toContain('或不在您的查看范围内（S4）');
    await feng.says('协作：请王芳周五前提供快递单');
    await feng.presses('提交', { form: { ...ASKED, what: '提供快递单', about: id } });
    expect(feng.card('提供快递单').text).toContain(number);
    expect(wang.card('提供快递单').text).not.toContain(number);
    expect(wang.card('提供快递单').text).not.toContain('换一家快递');
  });

  it('伪造的提交：求助的卡片上交不出意见反馈，表单不变', async ({ li, office }) => {
    await li.says('求助：合同上的章不对');
    const card = whole(office, '李强', '请确认后提交');
    const save = JSON.parse(/\{"do":"record.save"[^}]*\}/u.exec(card)?.[0] ?? '{}');
    const form = { what: '合同上的章不对', area: 'flow' };
    const told = await pressAs(office, '李强', li.card('请确认后提交').id, { ...save, kind: 'improvement' }, form);
    expect(told.toast).not.toContain('已提交');
    await li.presses('提交', { form: { what: form.what } });
    expect(li.card('合同上的章不对').text).toContain('待受理');
    await li.says('我的意见反馈');
    expect(li.card().text).toContain('没有');
  });

  it('有关的事办结了、取消了，照样打得开', async ({ li }) => {
    const number = await proposes(li, '报销单太难填');
    await li.says('行政事务：领两盒名片');
    await li.presses('提交', { form: { what: '领两盒名片', kind: 'supplies', about_sought: number } });
    await li.presses('取消', { holding: `意见反馈 ${number}` });
    await li.presses('取消', { holding: `意见反馈 ${number}`, form: { why: '不用了' } });
    await li.presses('查看', { card: li.card('领两盒名片') });
    expect(li.card('报销单太难填').text).toContain('已取消');
  });
});
