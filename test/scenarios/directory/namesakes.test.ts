import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;

/** A second 李敏 in the same branch, another in 杭州. */
async function namesakes(
  ...more: readonly { readonly no?: string; readonly title: string; readonly dept: string }[]
): Promise<void> {
  for (const one of more) office.controls.addPerson({ name: '李敏', joined: '2024-03-01', leader: 'E101', ...one });
  await office.followed();
}

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

describe('同名同姓', () => {
  it('S4 请假表单里选交接人，两个李敏各写岗位，选中谁就是谁', async () => {
    await namesakes({ no: 'E901', title: '司机', dept: '苏州分店' });
    await li.says('请假');
    await li.presses('改别的');
    expect(JSON.stringify(office.controls.cards('李强', 'bot').at(-1))).toContain('李敏（司机）');
    await li.presses('下一步', { form: leaveForm({ handover: 'ou_e901', from: '2026-11-25', to: '2026-11-25' }) });
    expect(li.card().text).toContain('李敏（司机）');
    expect(li.card().text).not.toContain('李敏（业务员）');
  });

  it('S4 一句话里的李敏可能是几位：问是哪一位，写清单位、岗位、工号', async () => {
    await namesakes({ no: 'E901', title: '业务员', dept: '苏州分店' }, { title: '业务员', dept: '杭州分店' });
    const wang = persona(office, '王芳');
    await wang.says('李敏哪天在');
    expect(wang.card('哪一位').text).toContain('苏州分店 · 业务员 · E103');
    expect(wang.card('哪一位').text).toContain('苏州分店 · 业务员 · E901');
    const jiang = persona(office, '蒋建国');
    await jiang.says('李敏的申请到哪了');
    expect(jiang.card('哪一位').text).toContain('杭州分店 · 业务员');
  });

  it('S4 句子里说的交接人有两位，说明是哪两位，不替人选', async () => {
    await namesakes({ no: 'E901', title: '司机', dept: '苏州分店' });
    await li.says('11月25号请病假一天，李敏代我');
    expect(li.card().text).toContain('李敏（业务员）');
    expect(li.card().text).toContain('李敏（司机）');
  });

  it('S4 谁不在、待批列表、审批卡都写清是哪一位', async () => {
    await namesakes({ no: 'E901', title: '司机', dept: '苏州分店' });
    const driver = persona(office, 'E901');
    await askForLeave(driver, { type: 'sick', from: '2026-11-25', to: '2026-11-25', handover: 'ou_e105' });
    const wang = persona(office, '王芳');
    expect(wang.card('病假').text).toContain('李敏（司机）');
    await wang.presses('同意');
    await li.says('11月25日谁不在');
    expect(li.card().text).toContain('李敏（司机）');
  });

  it('S4 什么都一样的两位：编号，并说明系统分不清', async () => {
    await namesakes({ title: '司机', dept: '苏州分店' }, { title: '司机', dept: '苏州分店' });
    await li.says('请假');
    await li.presses('改别的');
    const form = JSON.stringify(office.controls.cards('李强', 'bot').at(-1));
    expect(form).toMatch(/李敏（司机 #\d）/);
    expect(form).toContain('系统分不清');
    const wang = persona(office, '王芳');
    await wang.says('李敏哪天在');
    expect(wang.card('哪一位').text).toContain('系统分不清');
  });

  it('S92 人力资源调整假期：没有工号的同名者照抄称呼即可', async () => {
    await namesakes({ title: '司机', dept: '杭州分店' });
    const wei = persona(office, '卫东');
    await wei.says('给李敏年假加1天，原因：去年少发');
    expect(wei.card().text).toContain('李敏（苏州分店） E103');
    expect(wei.card().text).toContain('李敏（杭州分店）');
    const form = { who: '李敏(杭州分店)', type: 'annual', way: 'more', amount: '1天', reason: '去年少发' };
    await wei.presses('下一步', { form });
    expect(wei.card().text).toContain('杭州分店');
    expect(wei.card().buttons).toContain('确认提交');
  });
});
