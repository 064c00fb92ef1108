import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotOnPlatform, startBot } from './bot-on-platform.ts';

describe('a directory with rows that make no sense', () => {
  let bot: BotOnPlatform;
  let spoilt: (readonly ['person' | 'department' | 'group', string])[] = [];
  beforeAll(async () => {
    bot = await startBot('ws', {}, 400, 40);
  });
  afterAll(() => bot.stop());
  afterEach(() => {
    for (const [kind, which] of spoilt) bot.controls.spoilRow(kind, which, {});
    spoilt = [];
    bot.controls.clearFaults();
    bot.controls.setContactRange(null);
    bot.controls.setScopes({});
  });

  const spoil = (kind: 'person' | 'department' | 'group', which: string, fields: Record<string, unknown>): void => {
    spoilt.push([kind, which]);
    bot.controls.spoilRow(kind, which, fields);
  };
  const idOf = (no: string): string => bot.controls.person(no).openId;

  it.each([
    ['no id', { open_id: undefined }, null, { field: 'open_id', wrong: 'missing' }],
    ['an empty id', { open_id: ' ' }, null, { field: 'open_id', wrong: 'unreadable' }],
    ['an id that is a number', { open_id: 7 }, null, { field: 'open_id', wrong: 'unreadable' }],
    ['a name that is a list', { name: ['李强'] }, 'E102', { field: 'name', wrong: 'unreadable' }],
    ['departments that are no list', { department_ids: 'od_suzhou' }, 'E102', { field: 'department_ids', wrong: 'unreadable' }],
    ['a status in words', { status: 'active' }, 'E102', { field: 'status', wrong: 'unreadable' }],
    ['a joining date in milliseconds', { join_time: 1586707200000 }, 'E102', { field: 'join_time', wrong: 'unreadable' }],
    ['a number that is one', { employee_no: 102 }, 'E102', { field: 'employee_no', wrong: 'unreadable' }],
  ])('a person with %s is skipped with the reason, and nobody else', async (_, fields, no, why) => {
    const all = await bot.platform.directory();
    spoil('person', 'E102', fields);
    const read = await bot.platform.directory();
    expect(read.skipped).toEqual([{ what: 'person', externalId: no === null ? null : idOf(no), why }]);
    expect(read.people).toEqual(all.people.filter((one) => one.employeeNo !== 'E102'));
    expect(read.departments).toEqual(all.departments);
    expect(read.groups).toEqual(all.groups);
  });

  it.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', '  '],
  ])('a number that is %s is none', async (_, employee_no) => {
    spoil('person', 'E102', { employee_no });
    const read = await bot.platform.directory();
    expect(read.skipped).toEqual([]);
    expect(read.people.find((one) => one.externalId === idOf('E102'))?.employeeNo).toBeNull();
  });

  it('a department whose row is bad is looked into all the same', async () => {
    const all = await bot.platform.directory();
    spoil('department', 'od_east', { name: 7 });
    const read = await bot.platform.directory();
    expect(read.skipped).toEqual([{ what: 'department', externalId: 'od_east', why: { field: 'name', wrong: 'unreadable' } }]);
    expect(read.people).toEqual(all.people);
    expect(read.departments.map((one) => one.externalId)).toEqual(
      all.departments.map((one) => one.externalId).filter((id) => id !== 'od_east'),
    );
  });

  it('a department without an id cannot be looked into, the others are', async () => {
    spoil('department', 'od_suzhou', { open_department_id: '' });
    const read = await bot.platform.directory();
    expect(read.skipped).toMatchObject([{ what: 'department', externalId: null }]);
    expect(read.people.some((one) => one.departmentId === 'od_suzhou')).toBe(false);
    expect(read.people.some((one) => one.departmentId === 'od_hangzhou')).toBe(true);
  });

  it('a group whose row is bad is skipped, and the others are there', async () => {
    spoil('group', '苏州分店群', { name: {} });
    const read = await bot.platform.directory();
    expect(read.skipped).toMatchObject([{ what: 'group', externalId: 'oc_suzhou', why: { field: 'name' } }]);
    expect(read.groups.map((one) => one.externalId)).not.toContain('oc_suzhou');
    expect(read.groups.length).toBeGreaterThan(2);
  });

  it('without the right to see groups the people are read all the same', async () => {
    bot.controls.setScopes({ without: ['im:chat:readonly', 'im:chat'] });
    const read = await bot.platform.directory();
    expect(read.groups).toEqual([]);
    expect(read.skipped).toEqual([{ what: 'group', externalId: null, why: { field: '', wrong: 'refused' } }]);
    expect(read.people.length).toBeGreaterThan(20);
  });

  it('a list that breaks off is no list: the reading fails and says nothing of who is missing', async () => {
    bot.controls.fail(/^GET .contact.v3.users.find_by_department/, { kind: 'half_page', token: 'none' });
    await expect(bot.platform.directory()).rejects.toMatchObject({ code: 'platform_retry' });
  });

  it('somebody in two departments belongs to the main one, and to the other where that one is not seen', async () => {
    bot.controls.updatePerson('E405', { dept: '深圳分店', others: ['广州分店'] });
    const departmentOf = async () =>
      (await bot.platform.directory()).people.find((one) => one.externalId === idOf('E405'))?.departmentId;
    expect(await departmentOf()).toBe('od_shenzhen');
    bot.controls.setContactRange(['od_guangzhou']);
    expect(await departmentOf()).toBe('od_guangzhou');
    bot.controls.updatePerson('E405', { dept: '深圳分店' });
  });

  it('who is suspended is suspended, and not gone', async () => {
    bot.controls.updatePerson('E405', { frozen: true });
    const read = await bot.platform.directory();
    expect(read.people.find((one) => one.externalId === idOf('E405'))?.status).toBe('suspended');
    bot.controls.updatePerson('E405', { frozen: false });
  });
});
