import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { goesOn, whole } from './records-office.ts';

let office: TestOffice;
let feng: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [feng, wang] = ['冯磊', '王芳'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

async function asks(by = '2026-11-24'): Promise<void> {
  await feng.says('协作：请王芳周二前提供库存表');
  await feng.presses('提交', { form: { to_sought: '王芳', what: '提供库存表', by } });
}

/** Whom the newest card of somebody lists to choose from. */
const listed = (of: TestOffice, name: string): readonly string[] =>
  [...JSON.stringify(of.controls.cards(name, 'bot').at(-1)?.body.card).matchAll(/"value":"(ou_\w+)"/gu)].map(([, id = '']) => id);

describe('跨部门协作 (S11)', () => {
  it('一句话填好请谁、截止哪天；对方受理、办完，提出人确认', async () => {
    await feng.says('协作：请王芳11月24日前提供库存表');
    const form = whole(office, '冯磊', '协作：请确认后提交');
    expect(form).toContain('王芳');
    expect(form).toContain('11月24日(周二)');
    await feng.presses('提交', { form: { to_sought: '王芳', what: '提供库存表', by: '2026-11-24' } });
    await wang.presses('受理');
    await wang.presses('办完了');
    await wang.presses('办完了', { form: { result: '已发邮箱' } });
    await feng.presses('退回重办');
    await feng.presses('退回重办', { form: { why: '缺杭州店' } });
    expect(wang.card('提供库存表', '处理中').text).toContain('请您：协作到期');
    await wang.presses('办完了');
    await wang.presses('办完了', { form: { result: '补上了' } });
    await feng.presses('确认办结');
    expect(wang.card('提供库存表').text).toContain('已办结');
  });

  it('请谁办：近的同事在名单里点选，句子里说的先选上；名单里没有的写姓名，写了以写的为准', async () => {
    const id = (name: string) => office.controls.person(name).openId;
    await feng.says('协作：提供库存表');
    await feng.presses('改别的');
    const [near = ''] = listed(office, '冯磊');
    expect(feng.card().inputs.to).toBeUndefined();
    await feng.presses('提交', { form: { to: near, to_sought: '没这个人', what: '提供库存表', by: '2026-11-24' } });
    expect(feng.card('协作').inputs.to_sought).toBe('没这个人');
    await feng.presses('提交', { form: { to_sought: '王芳', what: '提供库存表', by: '2026-11-24' } });
    expect(wang.card('提供库存表').text).toContain('请您：受理');
    await feng.says('协作：请王芳周五前提供销量表');
    await feng.presses('改别的');
    expect(feng.card().inputs.to).toBe(id('王芳'));
  });

  it('行政事务转交：名单里只有能接手的人 (S26)', async () => {
    const li = persona(office, '李强');
    await li.says('行政：领两盒名片');
    await li.presses('提交', { form: { what: '领两盒名片', kind: 'supplies' } });
    await persona(office, '陈静').presses('转交');
    const options = listed(office, '陈静');
    expect(options).toContain(office.controls.person('李敏').openId);
    expect(options).not.toContain(office.controls.person('蒋建国').openId);
  });

  it('逾期：双方的上级都知道', async () => {
    await asks();
    await goesOn(office, '2026-11-24', '23:59');
    await goesOn(office, '2026-11-25', '10:30');
    await goesOn(office, '2026-11-25', '14:30');
    expect(persona(office, '蒋建国').card('提供库存表').text).toContain('S11');
    expect(persona(office, '郑雅琴').card('提供库存表').text).toContain('S11');
  });

  it('提出人替对方代办、又办完了：自己不能确认，由上一级确认', async () => {
    const li = persona(office, '李强');
    await li.says('协作：请王芳周五前提供库存表');
    await li.presses('提交', { form: { to_sought: '王芳', what: '提供库存表', by: '2026-11-27' } });
    await wang.says('设置代办');
    const days = { from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm' };
    await wang.presses('保存', { form: { stand_in: office.controls.person('李强').openId, ...days } });
    // 李强是提出人，又替王芳办完：不能自己确认。
    await li.says(/XT\d+-\w+/u.exec(li.card('提供库存表').text)?.[0] ?? '');
    await li.presses('办完了', { holding: '提供库存表' });
    await li.presses('办完了', { form: { result: '已发' } });
    expect(li.card('提供库存表', '待确认').buttons).not.toContain('确认办结');
    expect(li.card('提供库存表', '待确认').text).not.toContain('请您：确认是否办结');
    const name = /：确认是否办结/u.exec(li.card('提供库存表', '待确认').text);
    expect(name).not.toBeNull();
  });

  it('办完以后改派给别人：办完的那位回头也不能确认', async () => {
    await asks();
    await wang.presses('办完了');
    await wang.presses('办完了', { form: { result: '已发邮箱' } });
    const jiang = persona(office, '蒋建国');
    const number = /XT\d+-\w+/u.exec(wang.card('提供库存表').text)?.[0] ?? '';
    await jiang.says(number);
    await jiang.presses('改派', { holding: '提供库存表' });
    await jiang.presses('改派', { form: { to_sought: '李敏' } });
    expect(feng.card('提供库存表', '待确认').buttons).toContain('确认办结');
    await wang.says(number);
    expect(wang.card('提供库存表').buttons).not.toContain('确认办结');
  });

  it('转交以后、对方答应以前可以收回：对方和提出人看到的都对，对方按旧按钮已没有用，还能再转交给别人', async () => {
    await asks();
    await wang.presses('转交');
    expect(wang.card('提供库存表').buttons).not.toContain('收回转交');
    await wang.presses('转交', { form: { to_sought: '周敏' } });
    const zhou = persona(office, '周敏');
    const offered = office.controls.cards('周敏', 'bot').at(-1);
    const taking = buttonsOf(offered?.body.card).find(({ text }) => text === '我来办');
    await wang.presses('收回转交', { holding: '提供库存表' });
    expect(wang.card('提供库存表').buttons).toContain('转交');
    expect(zhou.card('转交收回了').text).not.toContain('请您：接手');
    expect((await pressAs(office, '周敏', offered?.id ?? '', taking?.value)).toast).toContain('没有找到，或不在您的查看范围内');
    await zhou.says('我的待办');
    expect(zhou.card().text).toContain('没有待办');
    expect(feng.card('提供库存表').text).toContain('王芳：受理');
    await wang.presses('转交', { holding: '提供库存表' });
    await wang.presses('转交', { form: { to_sought: '李强' } });
    // Whoever is above gave it, or takes back what was given.
    const jiang = persona(office, '蒋建国');
    await jiang.says(/XT\d+-\w+/u.exec(wang.card('提供库存表').text)?.[0] ?? '');
    await jiang.presses('收回转交', { holding: '提供库存表' });
    expect(wang.card('转交收回了').text).toContain('提供库存表');
    expect(persona(office, '李强').card('转交收回了').buttons).not.toContain('我来办');
  });

  it('婉拒转交不会把已经请求的改期一起作废', async () => {
    await asks();
    await wang.presses('请求改期');
    await wang.presses('请求改期', { form: { until: '2026-11-27', why: '等总部数据' } });
    await wang.presses('转交', { holding: '提供库存表' });
    await wang.presses('转交', { form: { to_sought: '李强' } });
    const li = persona(office, '李强');
    await li.presses('办不了');
    await li.presses('办不了', { form: { why: '今天不在店里' } });
    await feng.presses('同意改期', { holding: '提供库存表' });
    expect(wang.card('提供库存表').text).toContain('11月27日');
  });

  it('转交要对方同意：同意前承办人不变，婉拒回到原承办人', async () => {
    await asks();
    await wang.presses('转交');
    await wang.presses('转交', { form: { to_sought: '李强' } });
    const li = persona(office, '李强');
    expect(feng.card('提供库存表').text).toContain('王芳');
    await li.presses('办不了');
    await li.presses('办不了', { form: { why: '今天不在店里' } });
    expect(wang.card('对方办不了：今天不在店里').text).toContain('提供库存表');
    await wang.presses('转交');
    await wang.presses('转交', { form: { to_sought: '李强' } });
    await li.presses('我来办');
    expect(feng.card('提供库存表').text).toContain('李强');
    expect(wang.card('对方已接手').text).toContain('提供库存表');
    await wang.says('我的待办');
    expect(wang.card('没有待办').text).toContain('没有');
  });

  it('改期：承办人不能自己改，提出人能', async () => {
    await asks();
    expect(wang.card('提供库存表').buttons).not.toContain('改期');
    await feng.presses('改期');
    await feng.presses('改期', { form: { until: '2026-11-30', why: '不急' } });
    expect(wang.card('提供库存表').text).toContain('11月30日');
  });

  it('不能请自己，请了不存在的人在格子下面指出来', async () => {
    await feng.says('协作');
    await feng.presses('提交', { form: { to_sought: '冯磊', what: '对账', by: '2026-11-24' } });
    expect(feng.card('协作').text).toContain('不能请自己协作');
    await feng.presses('提交', { form: { to_sought: '李小龙', what: '对账', by: '2026-11-24' } });
    expect(feng.card('协作').text).toContain('没有找到这位在职员工');
  });
});
