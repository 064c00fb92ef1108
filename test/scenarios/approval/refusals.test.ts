import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

/** Half a day without a hand-over. */
const asks = (): Promise<void> => askForLeave(li, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });

describe('O30 办不成的事，写明依据哪一条、怎样才行', () => {
  it('O30 没写原因就拒绝：依据请假的条款，说明在哪里填', async () => {
    await asks();
    const told = (await wang.presses('拒绝')).toast?.content;
    expect(told).toContain('在“审批意见”里填写');
    expect(told).toContain('依据 S55');
  });

  it('O30 转交没选人：依据组织架构，请选一位同事', async () => {
    await asks();
    await wang.presses('更多', { holding: '李强的请假申请' });
    const nobody = await wang.presses('确定', { form: { verb: 'transfer', words: '请看一下' } });
    expect(nobody.toast?.content).toContain('请选择一位同事（依据 S7）');
  });

  it('O30 刚催过又催：依据请假的条款，说明何时可以', async () => {
    await asks();
    await li.presses('催办');
    expect((await li.presses('催办')).toast?.content).toMatch(/可以再催（依据 S55）/);
  });

  it.each(['退回', '拒绝'])('O24 %s的原因在每张申请卡片上只写一遍', async (how) => {
    await asks();
    if (how === '拒绝') await wang.presses('拒绝', { form: { comment: '月底盘点' } });
    else {
      await wang.presses('更多', { holding: '李强的请假申请' });
      await wang.presses('确定', { form: { verb: 'return', words: '月底盘点' } });
    }
    for (const card of [li.card('我的请假申请'), wang.card('李强的请假申请')]) {
      expect(card.text).toContain(`王芳 11月23日 10:00 ${how}：月底盘点`);
      expect(card.text.split('月底盘点')).toHaveLength(2);
    }
  });
});
