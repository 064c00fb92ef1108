import { describe, expect, test } from 'vitest';
import { bot, caller, emulator } from './office.ts';

const MEMBERS = (id: string) => `/contact/v3/users/find_by_department?department_id=${id}&page_size=50`;
const CONTACT = ['contact.user.created_v3', 'contact.user.updated_v3', 'contact.user.deleted_v3'] as const;
const DEPARTMENT = ['contact.department.created_v3', 'contact.department.updated_v3', 'contact.department.deleted_v3'] as const;
const GROUP = [
  'im.chat.updated_v1',
  'im.chat.disbanded_v1',
  'im.chat.member.bot.added_v1',
  'im.chat.member.bot.deleted_v1',
] as const;

type Heard = { object?: Record<string, unknown>; old_object?: object } & Record<string, unknown>;

/** An emulator with a bot that writes down what it hears of the company, in order. */
async function listening() {
  const em = await emulator();
  const call = await caller(em);
  const heard: { type: string; event: Heard }[] = [];
  const listen = (type: string) => [type, (event: Record<string, unknown>) => void heard.push({ type, event: event as Heard })];
  await bot(em, Object.fromEntries([...CONTACT, ...DEPARTMENT, ...GROUP].map(listen)));
  return {
    em,
    call,
    heard,
    names: async (id: string) => (await call('GET', MEMBERS(id))).data.items.map((u: { name: string }) => u.name),
    types: async () => {
      await em.controls.quiet();
      return heard.splice(0).map(({ type }) => type);
    },
  };
}

const JOINED = '2026-11-23';
const SALES = { title: '业务员', joined: JOINED } as const;

describe('people come and go as in a real company', () => {
  test('without a number, with somebody else’s number, with somebody else’s name: three more people', async () => {
    const { em, call, names, types } = await listening();
    const a = em.controls.addPerson({ ...SALES, name: '沈洋', dept: 'od_suzhou' });
    const b = em.controls.addPerson({ ...SALES, name: '李强', dept: 'od_suzhou' });
    const c = em.controls.addPerson({ ...SALES, name: '周洲', no: 'E102', dept: 'od_suzhou', leader: '王芳' });
    expect(new Set([a, b, c].flatMap((p) => [p.openId, p.unionId, p.userId])).size).toBe(9);
    expect(await names('od_suzhou')).toEqual(expect.arrayContaining(['沈洋', '李强', '周洲']));
    const row = (await call('GET', `/contact/v3/users/${a.openId}`)).data.user;
    expect(row).toMatchObject({ employee_no: '', leader_user_id: '' });
    expect((await call('GET', `/contact/v3/users/${c.openId}`)).data.user).toMatchObject({
      employee_no: 'E102',
      leader_user_id: 'ou_e101',
    });
    expect(() => em.controls.person('李强')).toThrow(/several/);
    expect(em.controls.person(b.openId).openId).toBe(b.openId);
    expect(await types()).toEqual([CONTACT[0], CONTACT[0], CONTACT[0]]);
    em.controls.say(a.openId, 'bot', '在吗');
    expect(em.controls.messages(a.openId, 'bot')).toHaveLength(1);
  });

  test('directly under the company, or in several departments', async () => {
    const { em, names } = await listening();
    em.controls.addPerson({ ...SALES, name: '沈洋', no: 'E107', dept: '0' });
    em.controls.updatePerson('李敏', { others: ['od_hangzhou'] });
    expect(await names('0')).toEqual(['沈洋']);
    expect(await names('od_suzhou')).toContain('李敏');
    expect(await names('od_hangzhou')).toContain('李敏');
  });

  test('left: listed nowhere, known as resigned; deleted: not known at all', async () => {
    const { em, call, names, heard, types } = await listening();
    em.controls.resign('李敏');
    em.controls.erase('张伟');
    await em.controls.quiet();
    expect(heard.map(({ event }) => event.object?.open_id)).toEqual(['ou_e103', 'ou_e104']);
    expect(await types()).toEqual([CONTACT[2], CONTACT[2]]);
    expect(await names('od_suzhou')).not.toContain('李敏');
    expect((await call('GET', '/contact/v3/users/ou_e103')).data.user.status.is_resigned).toBe(true);
    expect((await call('GET', '/contact/v3/users/ou_e104')).code).toBe(41012);
  });

  test('restored: the same account; taken on again: a new one, with the same number or another', async () => {
    const { em, types } = await listening();
    expect(() => em.controls.restore('李敏', 'od_suzhou')).toThrow(/has not left/);
    em.controls.resign('李敏');
    expect(em.controls.restore('李敏', 'od_hangzhou')).toMatchObject({ openId: 'ou_e103', departmentIds: ['od_hangzhou'] });
    em.controls.resign('李敏');
    const before = em.controls.person('李敏');
    const back = em.controls.rehire('李敏', { joined: JOINED });
    expect(back).toMatchObject({ no: 'E103', name: '李敏', joined: JOINED, departmentIds: ['od_hangzhou'], resigned: false });
    expect(back.openId).not.toBe(before.openId);
    expect(back.unionId).not.toBe(before.unionId);
    expect(em.controls.person('李敏').openId).toBe(back.openId);
    em.controls.resign(back.openId);
    const again = em.controls.rehire(back.openId, { joined: JOINED, no: 'E188', sameUnion: true });
    expect(again).toMatchObject({ no: 'E188', unionId: back.unionId });
    expect(await types()).toEqual([2, 0, 2, 0, 2, 0].map((n) => CONTACT[n]));
  });

  test('frozen: still listed, with the status saying so', async () => {
    const { em, call, heard } = await listening();
    em.controls.updatePerson('李敏', { frozen: true });
    await em.controls.quiet();
    const row = (await call('GET', MEMBERS('od_suzhou'))).data.items.find((u: { name: string }) => u.name === '李敏');
    expect(row.status).toMatchObject({ is_frozen: true, is_resigned: false });
    expect(heard[0]?.event.old_object).toMatchObject({ status: { is_frozen: false } });
  });

  test('rows with absent and null fields, until they are healed', async () => {
    const { em, call } = await listening();
    em.controls.spoilRow('person', '李敏', { name: undefined, job_title: null, department_ids: null });
    em.controls.spoilRow('department', '苏州分店', { name: null });
    em.controls.spoilRow('group', '苏州分店群', { name: undefined });
    const rows = async () => (await call('GET', MEMBERS('od_suzhou'))).data.items as Record<string, unknown>[];
    const min = (await rows()).find((u) => u.open_id === 'ou_e103');
    expect(min).toMatchObject({ job_title: null, department_ids: null });
    expect(min).not.toHaveProperty('name');
    expect((await call('GET', '/contact/v3/departments/od_suzhou')).data.department.name).toBeNull();
    const groups = (await call('GET', '/im/v1/chats')).data.items as Record<string, unknown>[];
    expect(groups.find((g) => g.chat_id === 'oc_suzhou')).not.toHaveProperty('name');
    em.controls.spoilRow('person', '李敏', {});
    expect((await rows()).find((u) => u.open_id === 'ou_e103')).toMatchObject({ name: '李敏' });
  });
});

describe('departments and groups change', () => {
  test('merged: everybody moves one by one, what lies below too, then it is gone', async () => {
    const { em, call, names, types } = await listening();
    em.controls.mergeDepartment('od_hangzhou', 'od_suzhou');
    em.controls.mergeDepartment('od_south', 'od_east');
    expect(await names('od_suzhou')).toHaveLength(11);
    expect((await call('GET', '/contact/v3/departments/od_hangzhou')).code).toBe(43007);
    expect((await call('GET', '/contact/v3/departments/od_guangzhou')).data.department.parent_department_id).toBe('od_east');
    expect(await types()).toEqual([
      ...Array.from({ length: 5 }, () => CONTACT[1]),
      DEPARTMENT[2],
      CONTACT[1],
      DEPARTMENT[1],
      DEPARTMENT[1],
      DEPARTMENT[2],
    ]);
  });

  test('created, renamed, moved, deleted when empty', async () => {
    const { em, types } = await listening();
    em.controls.addDepartment({ id: 'od_ningbo', name: '宁波分店', parent: 'od_east' });
    em.controls.changeDepartment('od_ningbo', { name: '宁波一店' });
    em.controls.moveDepartment('宁波一店', '0');
    em.controls.removeDepartment('宁波一店');
    expect(() => em.controls.removeDepartment('od_suzhou')).toThrow(/not empty/);
    expect(() => em.controls.moveDepartment('od_network', 'od_east')).toThrow(/in itself/);
    expect(await types()).toEqual([DEPARTMENT[0], DEPARTMENT[1], DEPARTMENT[1], DEPARTMENT[2]]);
  });

  test('a group is renamed, another one takes its old name; the bot goes out and in again', async () => {
    const { em, heard, types } = await listening();
    em.controls.renameGroup('苏州分店群', '苏州一店群');
    em.controls.createGroup('李强', '苏州分店群', ['李敏'], true);
    em.controls.removeBotFromChat('苏州一店群');
    em.controls.renameGroup('苏州一店群', '没人看见');
    em.controls.addBotToChat('没人看见');
    em.controls.dissolveGroup('没人看见');
    await em.controls.quiet();
    expect(heard[0]?.event).toMatchObject({
      chat_id: 'oc_suzhou',
      before_change: { name: '苏州分店群' },
      after_change: { name: '苏州一店群' },
    });
    expect(await types()).toEqual([GROUP[0], GROUP[2], GROUP[3], GROUP[2], GROUP[1]]);
  });
});

describe('events and lists that do not come as they should', () => {
  test('lost, late, twice, overtaken', async () => {
    const { em, heard } = await listening();
    const seen = async () => {
      await em.controls.quiet();
      return heard.splice(0).map(({ event }) => event.object?.name);
    };
    em.controls.failEvents(CONTACT[1], { kind: 'lose' }, { calls: 1 });
    em.controls.updatePerson('李敏', { title: '甲' });
    em.controls.updatePerson('李强', { title: '甲' });
    expect(await seen()).toEqual(['李强']);
    em.controls.failEvents(/^contact/, { kind: 'delay', ms: 60_000 }, { calls: 1 });
    em.controls.updatePerson('李敏', { title: '乙' });
    expect(await seen()).toEqual([]);
    em.clock.advance(60_000);
    expect(await seen()).toEqual(['李敏']);
    em.controls.failEvents(/^contact/, { kind: 'duplicate', times: 2 }, { calls: 1 });
    em.controls.updatePerson('李敏', { title: '丙' });
    expect(await seen()).toEqual(['李敏', '李敏', '李敏']);
    em.controls.failEvents(/^contact/, { kind: 'overtaken', by: 2 }, { calls: 1 });
    em.controls.updatePerson('李敏', { title: '丁' });
    em.controls.updatePerson('李强', { title: '丁' });
    em.controls.updatePerson('张伟', { title: '丁' });
    expect(await seen()).toEqual(['李强', '张伟', '李敏']);
    em.controls.failEvents(/^contact/, { kind: 'overtaken', by: 5 }, { calls: 1 });
    em.controls.updatePerson('李敏', { title: '戊' });
    expect(await seen()).toEqual([]);
    em.controls.deliverOvertaken();
    expect(await seen()).toEqual(['李敏']);
  });

  test('a stale listing shows the company before the last changes', async () => {
    const { em, call, names } = await listening();
    em.controls.resign('李敏');
    em.controls.updatePerson('李强', { name: '李大强' });
    em.controls.renameGroup('苏州分店群', '苏州一店群');
    const stale = (changes: number) => em.controls.fail(/^GET .(contact|im)/, { kind: 'stale', changes }, { calls: 1 });
    stale(2);
    expect(await names('od_suzhou')).toEqual(['王芳', '李强', '张伟', '陈静', '孙悦']);
    stale(3);
    expect(await names('od_suzhou')).toContain('李敏');
    stale(99);
    expect(await names('od_suzhou')).toContain('李敏');
    expect(await names('od_suzhou')).toEqual(['王芳', '李大强', '张伟', '陈静', '孙悦']);
    const groupNames = async () => (await call('GET', '/im/v1/chats')).data.items.map((g: { name: string }) => g.name);
    stale(1);
    expect(await groupNames()).toContain('苏州分店群');
    expect(await groupNames()).toContain('苏州一店群');
  });
});
