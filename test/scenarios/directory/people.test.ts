import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import { askForLeave, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let admin: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  admin = persona(office, '吴昊');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

const org = () => office.store.reads.org();
const people = async (name: string) => (await org()).people.filter((one) => one.name === name);
const only = async (name: string) => {
  const [one, ...more] = await people(name);
  expect(more).toEqual([]);
  return one;
};
const told = () =>
  admin
    .cards()
    .filter((card) => card.text.includes('有地方要处理'))
    .map((card) => card.text)
    .join('\n');

describe('没有工号的人', () => {
  it('S2 两个人都没有工号，是两个人：各看各的假期，谁的卡也不会到别人那里', async () => {
    office.controls.addPerson({ name: '秦风', title: '业务员', dept: '苏州分店', leader: 'E101', joined: '2010-03-01' });
    office.controls.addPerson({ name: '楚雨', title: '业务员', dept: '苏州分店', leader: 'E101', joined: '2026-10-08' });
    await office.followed();
    const [qin, chu] = [persona(office, '秦风'), persona(office, '楚雨')];
    await chu.says('我的假期');
    await qin.says('我的假期');
    expect(qin.card('年假').text).toContain('可用 10天');
    expect(chu.card('年假').text).toContain('可用 0天');
    expect(qin.cards().filter((card) => card.text.includes('年假'))).toHaveLength(1);
    expect((await only('秦风'))?.employeeNo).toBeNull();
    expect((await only('楚雨'))?.id).not.toBe((await only('秦风'))?.id);
    expect(told()).toMatch(/没有工号：(秦风|楚雨)、(秦风|楚雨)/);
  });

  it('S2 他们请假、审批、改名，都还是自己', async () => {
    office.controls.addPerson({ name: '秦风', title: '业务员', dept: '苏州分店', leader: 'E101', joined: '2020-03-01' });
    await office.followed();
    const { id } = (await only('秦风')) ?? {};
    await askForLeave(persona(office, '秦风'), { type: 'sick', from: '2026-11-25', to: '2026-11-25' });
    await wang.presses('同意');
    office.controls.updatePerson('秦风', { name: '秦枫', no: 'E777' });
    await office.followed();
    expect((await only('秦枫'))?.id).toBe(id);
  });
});

describe('工号重了、换了', () => {
  it('S2 新人误填了王芳的工号：两个人，岗位还是王芳的，管理员知道', async () => {
    office.controls.addPerson({
      no: 'E101',
      name: '秦风',
      title: '业务员',
      dept: '杭州分店',
      leader: 'E201',
      joined: '2026-11-01',
    });
    await office.followed();
    const here = await org();
    expect(here.rolesOf((await only('王芳'))?.id as PersonId)).toMatchObject([{ role: 'supervisor' }]);
    expect(here.rolesOf((await only('秦风'))?.id as PersonId)).toEqual([]);
    expect(told()).toMatch(/工号 E101 同时给了(王芳、秦风|秦风、王芳)/);
  });

  it('S2 离职的人的工号给了新人：新人是新人，看不到前任的申请', async () => {
    const li = persona(office, '李强');
    await askForLeave(li, { type: 'sick', from: '2026-11-25', to: '2026-11-25' });
    await wang.presses('同意');
    office.controls.resign('李强');
    await office.followed();
    office.controls.addPerson({
      no: 'E102',
      name: '秦风',
      title: '业务员',
      dept: '苏州分店',
      leader: 'E101',
      joined: '2026-11-20',
    });
    await office.followed();
    const qin = persona(office, '秦风');
    await qin.says('我的申请');
    expect(qin.card().text).not.toContain('病假');
    expect((await only('李强'))?.leftOn).toBe('2026-11-23');
    expect(admin.card('秦风和李强是同一个人吗').text).toContain('秦风的工号 E102 原来是李强的');
  });
});

describe('离职再入职', () => {
  it('S2 新账号就是他，旧账号是陌生人', async () => {
    const before = await only('张伟');
    const old = office.controls.person('张伟').openId;
    office.controls.resign('张伟');
    await office.followed();
    office.controls.rehire(old, { joined: '2026-11-23' });
    await office.followed();
    const after = await only('张伟');
    expect(after).toMatchObject({ id: before?.id, active: true, leftOn: null, joinedOn: '2026-11-23' });
    expect(await office.store.reads.identity('feishu', old)).toBeNull();
    expect(await office.store.reads.externalId('feishu', after?.id as PersonId)).not.toBe(old);
  });
});

describe('停用账号的人', () => {
  it('S2 停用不是离职：不能办事，也不显示已离职；恢复后岗位、日历订阅、申请都在', async () => {
    const chen = persona(office, '陈静');
    await submitLeave(persona(office, '李强'), { type: 'sick', from: '2026-11-25', to: '2026-11-25' });
    const roles = (await org()).rolesOf((await only('陈静'))?.id as PersonId);
    expect(roles).toMatchObject([{ role: 'operations' }]);

    office.controls.updatePerson('陈静', { frozen: true });
    await office.followed();
    expect(await only('陈静')).toMatchObject({ active: false, suspended: true, leftOn: null });
    await chen.says('请假');
    expect(chen.cards().some((card) => card.buttons.includes('下一步'))).toBe(false);

    office.controls.updatePerson('陈静', { frozen: false });
    await office.followed();
    expect(await only('陈静')).toMatchObject({ active: true, suspended: false, leftOn: null });
    expect((await org()).rolesOf((await only('陈静'))?.id as PersonId)).toEqual(roles);
    await chen.says('请假');
    expect(chen.card().buttons).toContain('下一步');
  });
});

describe('读不出来的资料', () => {
  it('S2 姓名里只有看不见的字符：算没有姓名，认识的人照原来的叫', async () => {
    office.controls.spoilRow('person', '张伟', { name: ' \u200b\u2060' });
    office.controls.updatePerson('E104', { title: '高级业务员' });
    await office.followed();
    expect((await org()).people.find((one) => one.employeeNo === 'E104')).toMatchObject({ name: '张伟', title: '高级业务员' });
  });

  it('S2 一行坏了，其余照常：认识的人照原来，新来的人等改好，管理员知道是谁、为什么', async () => {
    office.controls.spoilRow('person', '李强', { department_ids: 'od_suzhou' });
    office.controls.spoilRow('person', '张伟', { join_time: '去年' });
    office.controls.addPerson({
      no: 'E901',
      name: '秦风',
      title: '业务员',
      dept: '苏州分店',
      leader: 'E101',
      joined: '2026-11-01',
    });
    office.controls.spoilRow('person', '秦风', { status: 'ok' });
    office.controls.addPerson({
      no: 'E902',
      name: '楚雨',
      title: '业务员',
      dept: '苏州分店',
      leader: 'E101',
      joined: '2026-11-01',
    });
    office.controls.updatePerson('马腾', { dept: '广州分店' });
    await office.followed();
    const here = await org();
    expect(await only('李强')).toMatchObject({ active: true, leftOn: null });
    expect(await only('张伟')).toMatchObject({ active: true, joinedOn: '2018-11-26' });
    expect(await people('秦风')).toEqual([]);
    expect(await only('楚雨')).toMatchObject({ active: true });
    expect(here.unit((await only('马腾'))?.unitId as `unt_${string}`)?.code).toBe('GZ');
    expect(told()).toContain('通讯录里李强的资料读不出来（department_ids 的格式不对）');
    expect(told()).toContain('通讯录里张伟的资料读不出来（join_time 的格式不对）');
    expect(told()).toMatch(/编号 ou_\w+ 的人读不出来（status 的格式不对）/);

    office.controls.spoilRow('person', '秦风', {});
    office.controls.updatePerson('马腾', { title: '业务员2' });
    await office.followed();
    expect(await only('秦风')).toMatchObject({ active: true });
  });

  it('S2 编号也没有的一行，只跳过它；当天离职的人照样离职', async () => {
    office.controls.addPerson({
      no: 'E901',
      name: '秦风',
      title: '业务员',
      dept: '苏州分店',
      leader: 'E101',
      joined: '2026-11-01',
    });
    office.controls.spoilRow('person', '秦风', { open_id: undefined });
    office.controls.resign('马腾');
    await office.followed();
    expect(await only('马腾')).toMatchObject({ active: false });
    expect(told()).toContain('有一个人读不出来（缺 open_id）');
  });

  it('S7 部门的资料坏了：里面的人和它自己照原来', async () => {
    office.controls.spoilRow('department', '苏州分店', { name: 7, leader_user_id: [] });
    office.controls.updatePerson('马腾', { title: '业务员2' });
    await office.followed();
    const here = await org();
    expect(here.unit((await only('李强'))?.unitId as `unt_${string}`)).toMatchObject({
      code: 'SZ',
      name: '苏州分店',
      active: true,
    });
    expect(here.rolesOf((await only('王芳'))?.id as PersonId)).toMatchObject([{ role: 'supervisor' }]);
    expect(told()).toContain('部门苏州分店的资料读不出来');
  });

  it('S7 部门连编号也没有：里面的人不算离职，别处离职的照样离职', async () => {
    office.controls.spoilRow('department', '苏州分店', { open_department_id: '' });
    office.controls.resign('马腾');
    await office.followed();
    expect(await only('李强')).toMatchObject({ active: true, leftOn: null });
    expect(await only('马腾')).toMatchObject({ active: false });
    expect((await org()).rolesOf((await only('王芳'))?.id as PersonId)).toMatchObject([{ role: 'supervisor' }]);
  });
});
