import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
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
  await feng.presses('提交', { form: { to: '王芳', what: '提供库存表', by } });
}

describe('跨部门协作 (S11)', () => {
  it('一句话填好请谁、截止哪天；对方受理、办完，提出人确认', async () => {
    await feng.says('协作：请王芳11月24日前提供库存表');
    const form = whole(office, '冯磊', '协作：请确认后提交');
    expect(form).toContain('王芳');
    expect(form).toContain('2026-11-24');
    await feng.presses('提交', { form: { to: '王芳', what: '提供库存表', by: '2026-11-24' } });
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

  it('逾期：双方的上级都知道', async () => {
    await asks();
    await goesOn(office, '2026-11-24', '23:59');
    await goesOn(office, '2026-11-25', '10:30');
    await goesOn(office, '2026-11-25', '14:30');
    expect(persona(office, '蒋建国').card('提供库存表').text).toContain('S11');
    expect(persona(office, '郑雅琴').card('提供库存表').text).toContain('S11');
  });

  it('转交要对方同意：同意前承办人不变，婉拒回到原承办人', async () => {
    await asks();
    await wang.presses('转交');
    await wang.presses('转交', { form: { to: '李强' } });
    const li = persona(office, '李强');
    expect(feng.card('提供库存表').text).toContain('王芳');
    await li.presses('办不了');
    await li.presses('办不了', { form: { why: '今天不在店里' } });
    expect(wang.card('对方办不了：今天不在店里').text).toContain('提供库存表');
    await wang.presses('转交');
    await wang.presses('转交', { form: { to: '李强' } });
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
    await feng.presses('提交', { form: { to: '冯磊', what: '对账', by: '2026-11-24' } });
    expect(feng.card('协作').text).toContain('不能请自己协作');
    await feng.presses('提交', { form: { to: '李小龙', what: '对账', by: '2026-11-24' } });
    expect(feng.card('协作').text).toContain('没有找到这位在职员工');
  });
});
