import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openOffice({ mode: 'ws' });
});
afterEach(() => office.close());

async function liIsOff(): Promise<void> {
  await askForLeave(persona(office, '李强'), { type: 'sick', from: '2026-11-23', to: '2026-11-23' });
  await persona(office, '王芳').presses('同意');
}

describe('直属公司的人', () => {
  it('S4 总经理问“今天谁不在”，看到全公司', async () => {
    await liIsOff();
    const shen = persona(office, '沈国梁');
    await shen.says('今天谁不在');
    expect(shen.card().text).toContain('恒达汽车 11月23日(周一) 不在岗 1 人');
    expect(shen.card().text).toContain('李强 苏州分店');
    expect(shen.card().text).not.toMatch(/病假|家里有事/);
  });

  it('S4 总经理只挂在通讯录的根上，也一样', async () => {
    office.controls.updatePerson('沈国梁', { dept: '0' });
    await office.followed();
    await liIsOff();
    const shen = persona(office, '沈国梁');
    await shen.says('今天谁不在');
    expect(shen.card().text).toContain('恒达汽车 11月23日(周一) 不在岗 1 人');
  });

  it('S7 根就是公司、部门直接在根下：公司还是一个单位，总经理看全公司，旁人不看', async () => {
    for (const department of ['二网管理部', '财务部', '人力资源部']) office.controls.moveDepartment(department, '0');
    office.controls.updatePerson('沈国梁', { dept: '0' });
    office.controls.addPerson({ no: 'E020', name: '秦风', title: '司机', dept: '0', leader: 'E001', joined: '2020-01-01' });
    office.controls.removeDepartment('恒达汽车');
    await office.followed();
    const org = await office.store.reads.org();
    const company = org.units.filter((unit) => unit.active && unit.parentId === null);
    expect(company).toMatchObject([{ code: 'HQ', kind: 'company', name: '恒达汽车' }]);
    expect(org.people.filter((one) => one.unitId === company[0]?.id).map((one) => one.name)).toEqual(['沈国梁', '秦风']);

    await liIsOff();
    const shen = persona(office, '沈国梁');
    await shen.says('今天谁不在');
    expect(shen.card().text).toContain('恒达汽车 11月23日(周一) 不在岗 1 人');
    const qin = persona(office, '秦风');
    await qin.says('今天谁不在');
    expect(qin.card().text).not.toContain('李强');
  });

  it('S7 和公司部门并列的部门，也在公司之下', async () => {
    office.controls.moveDepartment('财务部', '0');
    await office.followed();
    const org = await office.store.reads.org();
    expect(org.units.filter((unit) => unit.parentId === null).map((unit) => unit.code)).toEqual(['HQ']);
  });
});
