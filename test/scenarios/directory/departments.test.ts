import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { UnitId } from '../../../src/kernel/id.ts';
import { askForLeave, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;
let admin: Persona;

/** 苏州分店 has hours, a day off and a staffing rule of its own. */
const ownRules = (config: Config): Config => ({
  ...config,
  calendars: {
    ...config.calendars,
    branches: new Map([...config.calendars.branches, ['SZ', { ...config.calendars.company, weekend: [1, 7] }]]),
  },
  leave: { ...config.leave, staffing: [{ post: '业务员', min: 4, units: ['SZ'], severity: 'warn' }] },
});

beforeEach(async () => {
  office = await openOffice({ config: ownRules });
  [li, wang, admin] = ['李强', '王芳', '吴昊'].map((name) => persona(office, name)) as [Persona, Persona, Persona];
});
afterEach(() => office.close());

const org = () => office.store.reads.org();
const unitOf = async (name: string) => {
  const one = (await org()).people.find((person) => person.name === name);
  return (await org()).unit(one?.unitId as UnitId);
};
const active = async () => (await org()).units.filter((unit) => unit.active).map((unit) => unit.name);
const rolesOf = async (name: string) => {
  const here = await org();
  return here.people.filter((one) => one.name === name).flatMap((one) => here.rolesOf(one.id));
};
const told = () =>
  admin
    .cards()
    .filter((card) => card.text.includes('有地方要处理'))
    .map((card) => card.text);

async function rename(to = '姑苏旗舰店'): Promise<void> {
  office.controls.changeDepartment('苏州分店', { name: to });
  await office.followed();
}

describe('部门改名', () => {
  it('S4 苏州分店改名后，王芳还是只能导出本店', async () => {
    await rename();
    expect(await rolesOf('王芳')).toMatchObject([{ role: 'supervisor', scope: (await unitOf('王芳'))?.id }]);
    await wang.says('导出11月假勤');
    expect(wang.card('正在准备').text).toContain('姑苏旗舰店');
    await wang.says('导出广州分店11月假勤');
    expect(wang.card().text).toContain('只能导出您负责的单位：姑苏旗舰店');
    await wang.says('导出财务部11月假勤');
    expect(wang.card().text).toContain('只能导出您负责的单位');
  });

  it('S7 改名后还是同一个单位：没有空壳，审批、班次、人手、群和谁不在都照旧', async () => {
    const before = await unitOf('李强');
    await rename();
    expect(await unitOf('李强')).toMatchObject({ id: before?.id, code: 'SZ', kind: 'branch', name: '姑苏旗舰店' });
    expect(await active()).not.toContain('苏州分店');
    expect(await active()).toHaveLength(10);
    const here = await org();
    expect(here.units).toHaveLength(10);
    expect(here.holders('supervisor', before?.id as UnitId).map((one) => one.name)).toEqual(['王芳']);

    // 周六是苏州的工作日，周一休息；至少 4 个业务员。
    await askForLeave(li, { type: 'sick', from: '2026-11-28', to: '2026-11-28' });
    expect(wang.card('李强').text).toMatch(/业务员/);
    await wang.presses('同意');
    await wang.says('11月28日谁不在');
    expect(wang.card().text).toContain('姑苏旗舰店');
    expect(wang.card().text).toContain('李强');
    expect(told()).toEqual([]);
  });

  it('S7 改名之后重新启动，不用改配置', async () => {
    await rename();
    await office.restart();
    expect(await unitOf('李强')).toMatchObject({ code: 'SZ', name: '姑苏旗舰店' });
    expect(await rolesOf('王芳')).toHaveLength(1);
  });

  it('S4 改名之后新建一个叫苏州分店的部门，它不是苏州分店', async () => {
    await rename();
    office.controls.addDepartment({ id: 'od_stranger', name: '苏州分店', parent: 'od_south' });
    office.controls.addPerson({ no: 'E901', name: '秦风', title: '业务员', dept: 'od_stranger', joined: '2026-11-01' });
    await office.followed();
    expect(await unitOf('秦风')).toMatchObject({ code: 'od_stranger', kind: 'department' });
    expect(await unitOf('李强')).toMatchObject({ code: 'SZ' });
    await wang.says('秦风哪天在');
    expect(wang.card().text).not.toContain('秦风 11月');
  });
});

describe('部门撤销与合并', () => {
  it('S7 深圳并入广州：人跟过去，单位停用，岗位不再生效，管理员知道', async () => {
    office.controls.mergeDepartment('深圳分店', '广州分店');
    await office.followed();
    expect(await unitOf('马腾')).toMatchObject({ code: 'GZ' });
    expect(await active()).not.toContain('深圳分店');
    expect(await rolesOf('曾伟民')).toEqual([]);
    expect(told().join()).toContain('“深圳分店”原来的部门已不在通讯录里');
    expect(told().join()).toContain('单位 SHZ 现在不在通讯录里，这个岗位不生效');
    const zeng = persona(office, '曾伟民');
    await zeng.says('导出11月假勤');
    expect(zeng.card().text).not.toContain('正在准备');
  });

  it('S4 撤销后另建的同名部门，管理员点确认之前不是它，之后岗位、班次都接上', async () => {
    const before = await unitOf('李强');
    office.controls.addDepartment({ id: 'od_suzhou2', name: '苏州新店', parent: 'od_east', leader: 'E101' });
    office.controls.mergeDepartment('苏州分店', '苏州新店');
    office.controls.changeDepartment('od_suzhou2', { name: '苏州分店' });
    await office.followed();
    expect(await unitOf('李强')).toMatchObject({ code: 'od_suzhou2', kind: 'department' });
    expect(await rolesOf('王芳')).toEqual([]);
    expect(admin.card('要把部门“苏州分店”当作苏州分店吗').buttons).toEqual(['确认', '不用']);

    await admin.presses('确认', { holding: '要把部门' });
    office.controls.changeDepartment('od_hangzhou', { name: '杭州一店' });
    await office.followed();
    expect(await unitOf('李强')).toMatchObject({ id: before?.id, code: 'SZ', kind: 'branch', active: true });
    expect(await rolesOf('王芳')).toMatchObject([{ role: 'supervisor', scope: before?.id }]);
    expect((await org()).units.filter((unit) => unit.active)).toHaveLength(10);
  });
});

describe('配置和通讯录对不上', () => {
  it('S3 同样的毛病只说一次，有新的再说', async () => {
    office.controls.mergeDepartment('深圳分店', '广州分店');
    await office.followed();
    expect(told()).toHaveLength(1);
    await rename();
    expect(told()).toHaveLength(1);
    office.controls.resign('赵磊');
    await office.followed();
    expect(told()).toHaveLength(2);
    expect(told()[1]).toContain('工号 E201 的人已离职');
  });

  it('S7 两个部门同名，不猜：管理员看到是哪两个', async () => {
    await office.close();
    office = await openOffice();
    office.controls.addDepartment({ id: 'od_wx1', name: '无锡分店', parent: 'od_east' });
    office.controls.addDepartment({ id: 'od_wx2', name: '无锡分店', parent: 'od_east' });
    const config = (change: Config): Config => ({
      ...change,
      org: { ...change.org, units: [...change.org.units, { department: '无锡分店', code: 'WX', kind: 'branch' }] },
    });
    admin = persona(office, '吴昊');
    await office.restart(config);
    await office.settled();
    expect((await org()).units.map((unit) => unit.code)).not.toContain('WX');
    expect(told().join()).toContain('几个部门都叫“无锡分店”（od_wx1、od_wx2）');
  });

  it('S7 请假时的表单照常', async () => {
    await rename();
    await li.says('请假');
    await li.presses('下一步', { form: leaveForm({ from: '2026-11-25', to: '2026-11-25' }) });
    expect(li.card().text).toContain('王芳');
  });
});
