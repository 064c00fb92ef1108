import { expect, test } from 'vitest';
import { caller, emulator } from './office.ts';

const UUID = '11111111-2222-4333-a444-555555555555';
const text = (content: string) => ({ block_id: 'a', block_type: 2, text: { elements: [{ text_run: { content } }] } });

test('a document asked for twice is two documents: making one knows no key', async () => {
  const em = await emulator();
  const call = await caller(em);
  const make = () => call('POST', '/docx/v1/documents', { title: '纪要' });
  const [one, two] = [await make(), await make()];
  expect(one.data.document.document_id).not.toBe(two.data.document.document_id);
  expect((await call('GET', '/drive/v1/files?order_by=CreatedTime&direction=ASC')).data.files).toMatchObject([
    { name: '纪要', type: 'docx' },
    { name: '纪要' },
  ]);
  expect((await call('POST', '/docx/v1/documents', { title: 'x'.repeat(801) })).code).toBe(1770001);
});

test('blocks: once for each token, without what may only be read, below the page; three calls a second', async () => {
  let seconds = 0;
  const em = await emulator({ limitTime: () => 1000 * seconds++ });
  const call = await caller(em);
  const { document } = (await call('POST', '/docx/v1/documents', { title: '纪要' })).data;
  const path = `/docx/v1/documents/${document.document_id}/blocks/${document.document_id}/descendant`;
  const put = (body: object, token = '') => call('POST', `${path}${token && `?client_token=${token}`}`, body);
  const body = { children_id: ['a'], descendants: [text('决定')], index: 0 };
  await put(body, UUID);
  await put(body, UUID);
  expect(em.controls.documents()[0]?.text).toBe('决定');
  await put(body);
  expect(em.controls.documents()[0]?.text).toBe('决定\n决定');
  expect((await put(body, 'not-a-uuid')).code).toBe(1770001);
  expect((await put({ ...body, children_id: ['b'] })).code).toBe(1770001);
  expect((await put({ ...body, index: 99 })).code).toBe(1770001);
  expect((await put({ ...body, descendants: [{ ...text('x'), parent_id: 'p' }] })).code).toBe(1770001);
  const table = '| 事项 | 谁 |\n|---|---|\n| 盘点 | 李强 |';
  const { data } = await call('POST', '/docx/v1/documents/blocks/convert', { content_type: 'markdown', content: table });
  expect((await put({ children_id: data.first_level_block_ids, descendants: data.blocks })).code).toBe(1770001);
  expect((await call('POST', '/docx/v1/documents/nowhere/blocks/nowhere/descendant', body)).code).toBe(1770002);
  const slow = await emulator({ limitTime: () => 0 });
  const asked = await caller(slow);
  const codes = await Promise.all(Array.from({ length: 5 }, () => asked('POST', '/docx/v1/documents', {})));
  expect(codes.filter((one) => one.status === 429)).toHaveLength(2);
});

test('a document is shared with people and with chats the bot is in, and never with departments', async () => {
  const em = await emulator();
  const call = await caller(em);
  const { document } = (await call('POST', '/docx/v1/documents', { title: '纪要' })).data;
  const path = `/drive/v1/permissions/${document.document_id}/members`;
  const share = async (member_type: string, member_id: string) =>
    (await call('POST', `${path}?type=docx`, { member_type, member_id, perm: 'view' })).code;
  expect(await share('openid', 'ou_e102')).toBe(0);
  expect(await share('openchat', 'oc_suzhou')).toBe(0);
  expect(await share('openid', 'ou_e999')).toBe(1063001);
  em.controls.removeBotFromChat('oc_suzhou');
  expect(await share('openchat', 'oc_suzhou')).toBe(1063003);
  expect(await share('opendepartmentid', 'od_suzhou')).toBe(1063003);
  expect(await call('POST', path, { member_type: 'openid', member_id: 'ou_e102', perm: 'view' })).toMatchObject({
    code: 1063001,
  });
  const many = Array.from({ length: 11 }, () => ({ member_type: 'openid', member_id: 'ou_e102', perm: 'view' }));
  expect((await call('POST', `${path}/batch_create?type=docx`, { members: many })).code).toBe(1063001);
});

test('the words of a recording are read only where somebody shared it with the app', async () => {
  const em = await emulator();
  const call = await caller(em);
  const lines = [['王芳', '库存怎么样']] as const;
  const { token } = em.controls.recordMinutes('王芳', '区域周会', lines, false);
  expect((await call('GET', `/minutes/v1/minutes/${token}`)).code).toBe(2091005);
  const shared = em.controls.recordMinutes('王芳', '区域周会', lines, true);
  expect((await call('GET', `/minutes/v1/minutes/${shared.token}`)).data.minute).toMatchObject({
    title: '区域周会',
    owner_id: 'ou_e101',
  });
  expect((await call('GET', '/minutes/v1/minutes/short')).code).toBe(2091001);
});

test('what a task refuses, and that ticking it off is told once somebody asked for that', async () => {
  const em = await emulator();
  const call = await caller(em);
  const make = (more: object) => call('POST', '/task/v2/tasks', { summary: '盘点', ...more });
  expect((await make({ summary: '' })).code).toBe(1470400);
  expect((await make({ reminders: [{ relative_fire_minute: 30 }] })).code).toBe(1470400);
  expect((await make({ due: { timestamp: '1675454764' } })).code).toBe(1470400);
  expect((await make({ client_token: 'short' })).code).toBe(1470400);
  expect((await make({ members: [{ id: 'ou_e999', role: 'assignee' }] })).code).toBe(1470400);
  const { guid } = (await make({ client_token: 'task-0123456789' })).data.task;
  expect((await make({ client_token: 'task-0123456789' })).data.task.guid).toBe(guid);
  const tick = () =>
    call('PATCH', `/task/v2/tasks/${guid}`, { task: { completed_at: '1764000000000' }, update_fields: ['completed_at'] });
  expect((await tick()).code).toBe(0);
  expect((await tick()).code).toBe(1470400);
  const members = { task: { members: [] }, update_fields: ['members'] };
  expect((await call('PATCH', `/task/v2/tasks/${guid}`, members)).code).toBe(1470400);
  const told = () => em.controls.deliveries().filter((one) => JSON.stringify(one).includes('update_user_access_v2')).length;
  em.controls.tickTask(guid, false);
  expect(told()).toBe(0);
  await call('POST', '/task/v2/task_v2/task_subscription?user_id_type=open_id', {});
  em.controls.tickTask(guid);
  expect(told()).toBe(1);
  expect((await call('GET', '/task/v2/tasks/none')).code).toBe(1470404);
});
