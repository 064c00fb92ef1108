import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { goesOn } from './records-office.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, wang] = ['李强', '王芳'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

async function asksForHelp(): Promise<void> {
  await li.says('求助：客户要退定金怎么办');
  await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
}

describe('我的待办 (S21)', () => {
  it('审批、代班答复、求助都在一张卡上，超时的在前，一点就到那一件', async () => {
    await submitLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02', handover: 'ou_e103' });
    await asksForHelp();
    await goesOn(office, '2026-11-23', '13:50');
    const min = persona(office, '李敏');
    await min.says('我的待办');
    expect(min.card('我的待办（1）').text).toContain('请答复是否做交接人');
    await min.presses('接受');
    await wang.says('我还有什么没办');
    const card = wang.card('我的待办（2）');
    const text = card.text;
    expect(text).toContain('1 件已超时');
    expect(text.indexOf('先答复')).toBeLessThan(text.indexOf('请您审批'));
    expect(text).toContain('李强：年假 12月1日');
  });

  it('主管请假有人代：代的人待办里看到“代王芳”，能答复，记的是两个人', async () => {
    await wang.says('设置代审批');
    const form = { stand_in: 'ou_e201', from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm' };
    await wang.presses('保存', { form });
    await asksForHelp();
    const zhao = persona(office, '赵磊');
    await zhao.says('我的待办');
    expect(zhao.card('我的待办').text).toContain('先答复（代王芳）');
    await zhao.presses('答复', { holding: '客户要退定金怎么办' });
    await zhao.presses('答复', { form: { words: '请先安抚客户' } });
    expect(li.card('请先安抚客户').text).toContain('赵磊（代王芳） 答复');
  });

  it('在别的卡片上办了：开着的“我的待办”不再列着它', async () => {
    await li.says('12月1日下午请半天事假');
    await li.presses('确认提交');
    await asksForHelp();
    await wang.says('我的待办');
    const list = wang.card('我的待办（2）').id;
    const now = () => wang.cards().find(({ id }) => id === list)?.text ?? '';
    await wang.presses('同意', { holding: '李强的请假申请' });
    expect(now()).toContain('我的待办（1）');
    expect(now()).not.toContain('事假');
    await wang.presses('办完了', { holding: '客户要退定金怎么办' });
    await wang.presses('办完了', { form: { answer: '七天内可退' } });
    expect(now()).toContain('没有待办');
  });

  it('S55 证明交了：那份假批了也不再算在件数里，不说还有没列出的', async () => {
    await askForLeave(li, { type: 'sick', from: '2026-11-25', to: '2026-11-26' });
    const chen = persona(office, '陈静');
    await chen.says('协作：请李强12月4日前提供试驾记录');
    await chen.presses('提交');
    await li.says('我的待办');
    expect(li.card('我的待办（2）').text).toContain('请交');
    office.controls.sendFile('李强', 'bot', '证明.png', Buffer.from('x'), 'image');
    await office.settled();
    await li.presses('作为证明');
    await li.says('我的待办');
    const { text } = li.card('我的待办');
    expect(text).toContain('我的待办（1）');
    expect(text).not.toContain('请交');
    expect(text).not.toMatch(/还有\s*\d/u);
  });

  it('没有要办的：说没有', async () => {
    await li.says('待办');
    expect(li.card('没有待办').text).toContain('没有');
  });
});
