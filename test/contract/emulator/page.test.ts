import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageEvent } from '../../../emulator/page-api.ts';
import { bot, caller, card, cardMessage, closeLater, emulator, START } from './office.ts';

const json = async (url: string, body?: unknown) => {
  const answer = await fetch(
    url,
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  // biome-ignore lint/suspicious/noExplicitAny: any answer of the page API
  return { status: answer.status, body: (await answer.json()) as any };
};

/** Reads an SSE stream into a growing list. */
async function stream(url: string): Promise<PageEvent[]> {
  const stop = new AbortController();
  closeLater(() => stop.abort());
  const answer = await fetch(url, { signal: stop.signal });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const events: PageEvent[] = [];
  void (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const lines = text.split('\n\n');
      text = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)) as PageEvent);
    }
  })().catch(() => {});
  return events;
}

test('the page reads the world, talks, presses and sees everything change live', async () => {
  const em = await emulator();
  const call = await caller(em);
  const world = (await json(`${em.url}/local/world`)).body;
  expect(world.bot).toEqual({ id: 'ou_bot', name: '二网助手' });
  expect(world.people).toHaveLength(30);
  expect(world.people.find((p: { id: string }) => p.id === 'ou_e102')).toMatchObject({
    name: '李强',
    employeeNo: 'E102',
    department: ['二网管理部', '华东区域', '苏州分店'],
    leaderId: 'ou_e101',
  });
  expect(world.menu[0]).toEqual({ label: '请假', key: 'menu.leave' });

  const mine = await stream(`${em.url}/local/stream?as=ou_e102`);
  const hers = await stream(`${em.url}/local/stream?as=ou_e101`);
  await bot(em, {
    'card.action.trigger': () => ({ toast: { type: 'success', content: '好' }, card: { type: 'raw', data: card('已同意') } }),
  });
  const said = await json(`${em.url}/local/say`, { as: 'ou_e102', chat: 'oc_p2p_e102', text: '你好' });
  expect(said.body.messageId).toMatch(/^om_/);
  const id = (await call('POST', '/im/v1/messages?receive_id_type=open_id', cardMessage('ou_e102'))).data.message_id;
  const pressed = await json(`${em.url}/local/press`, { as: 'ou_e102', messageId: id, path: 'body.elements.1' });
  expect(pressed.body).toMatchObject({ ok: true, toast: { type: 'success', content: '好' }, tookMs: expect.any(Number) });
  await em.controls.waitFor(() => mine.some((event) => event.kind === 'toast'));
  expect(mine.map((event) => event.kind)).toEqual(['bot', 'bot', 'message', 'unread', 'message', 'unread', 'updated', 'toast']);
  expect(mine.find((event) => event.kind === 'updated')).toMatchObject({ message: { id, body: { card: card('已同意') } } });
  // Everybody's page marks who has something unread; what, it does not learn.
  expect(hers.map((event) => event.kind)).toEqual(['bot', 'bot', 'unread', 'unread']);

  expect((await json(`${em.url}/local/messages?as=ou_e102&chat=oc_p2p_e102`)).body.messages).toHaveLength(2);
  const { chats } = (await json(`${em.url}/local/chats?as=ou_e102`)).body;
  expect(chats.map((chat: { id: string }) => chat.id)).toEqual(['oc_p2p_e102', 'oc_east', 'oc_suzhou']);
  expect(chats[0]).toMatchObject({ unread: 1, last: { id } });
  expect((await json(`${em.url}/local/enter`, { as: 'ou_e102', chat: 'oc_p2p_e102' })).body).toEqual({});
  expect((await json(`${em.url}/local/menu`, { as: 'ou_e102', key: 'menu.leave' })).body).toEqual({});
  await em.controls.quiet();
  const { entries } = (await json(`${em.url}/local/traffic`)).body;
  expect(entries[0]).toMatchObject({ direction: 'to-bot', what: 'application.bot.menu_v6', status: 'ok' });
});

test('clock, faults and connections are moved from the page', async () => {
  const em = await emulator();
  const events = await stream(`${em.url}/local/stream?as=ou_e102`);
  expect((await json(`${em.url}/local/clock`, { advance: 86_400_000 })).body).toEqual({
    now: START + 86_400_000,
    offset: 86_400_000,
  });
  expect((await json(`${em.url}/local/clock`, { to: START + 5 })).body).toEqual({ now: START + 5, offset: 5 });
  expect((await json(`${em.url}/local/clock`, { reset: true })).body).toEqual({ now: START, offset: 0 });
  expect((await json(`${em.url}/local/faults`, { slowMs: 5 })).body).toMatchObject({ slowMs: 5, rateLimited: 0 });
  expect((await json(`${em.url}/local/drop`, {})).body).toEqual({});
  await em.controls.waitFor(() => events.some((event) => event.kind === 'faults'));
  expect(events.map((event) => event.kind)).toEqual(['bot', 'clock', 'clock', 'clock', 'faults']);
});

test('a person sees the calendar, documents and tasks of their own, and answers an invitation as in the client', async () => {
  const em = await emulator();
  const call = await caller(em);
  const at = (hours: number) => ({ timestamp: String(START / 1000 + hours * 3600), timezone: 'Asia/Shanghai' });
  const { event } = (
    await call('POST', '/calendar/v4/calendars/primary/events', { summary: '盘点会', start_time: at(2), end_time: at(3) })
  ).data;
  const attendees = [
    { type: 'user', user_id: 'ou_e102' },
    { type: 'resource', room_id: 'omm_suzhou_a', operate_id: 'ou_e102' },
  ];
  await call('POST', `/calendar/v4/calendars/primary/events/${event.event_id}/attendees`, { attendees });
  em.clock.advance(3000);
  const office = async (as: string) => (await json(`${em.url}/local/office?as=${as}`)).body;
  const mine = async () => (await office('ou_e102')).events.find((one: { title: string }) => one.title === '盘点会');
  expect(await mine()).toMatchObject({ byBot: true, mine: 'needs_action', rooms: [{ name: '苏州洽谈室', rsvp: 'accept' }] });
  await json(`${em.url}/local/rsvp`, { as: 'ou_e102', eventId: event.event_id, answer: 'accept' });
  await json(`${em.url}/local/room`, { eventId: event.event_id, room: 'omm_suzhou_a' });
  expect(await mine()).toMatchObject({ mine: 'accept', rooms: [{ rsvp: 'decline' }] });
  expect((await office('ou_e401')).events.some((one: { title: string }) => one.title === '盘点会')).toBe(false);
  const foreign = { as: 'ou_e401', eventId: event.event_id, answer: 'accept' };
  expect((await json(`${em.url}/local/rsvp`, foreign)).status).toBe(400);
  const { task } = (await call('POST', '/task/v2/tasks', { summary: '盘点', members: [{ id: 'ou_e102', role: 'assignee' }] }))
    .data;
  await json(`${em.url}/local/tick`, { taskId: task.guid, done: true });
  const { document } = (await call('POST', '/docx/v1/documents', { title: '纪要' })).data;
  expect(await office('ou_e102')).toMatchObject({ documents: [], tasks: [{ title: '盘点', done: true }] });
  await call('POST', `/drive/v1/permissions/${document.document_id}/members?type=docx`, {
    member_type: 'openchat',
    member_id: 'oc_suzhou',
    perm: 'view',
  });
  expect(await office('ou_e102')).toMatchObject({ documents: [{ title: '纪要', mine: false }] });
});

test('nonsense is refused in words and strangers are turned away', async () => {
  const em = await emulator();
  expect(await json(`${em.url}/local/say`, { as: 'ou_e102', chat: 'oc_south', text: '我不在里面' })).toMatchObject({
    status: 400,
    body: { text: expect.any(String) },
  });
  expect((await json(`${em.url}/local/say`, { as: 'ou_nobody', chat: 'bot', text: '谁' })).status).toBe(400);
  expect((await json(`${em.url}/local/faults`, { hang: 2 })).status).toBe(400);
  expect((await json(`${em.url}/local/menu`, { as: 'ou_e102', key: 'nothing' })).status).toBe(400);
  const foreign = await fetch(`${em.url}/local/world`, { headers: { origin: 'http://evil.example' } });
  expect(foreign.status).toBe(403);
});

test('the built page is served at the root and at /gallery, pictures at /local/image', async () => {
  const pageDir = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(pageDir, 'index.html'), '<title>街</title>');
  const item = { id: 'a', title: '请假', group: '申请', lang: 'zh-CN', card: card() };
  const em = await emulator({ pageDir, gallery: () => [item] });
  for (const path of ['/', '/gallery', '/?as=E102']) expect(await (await fetch(em.url + path)).text()).toBe('<title>街</title>');
  expect((await json(`${em.url}/local/gallery`)).body).toEqual({ items: [item] });
  const { key } = em.controls.sendFile('李强', 'bot', '现场.png', Buffer.from('png'), 'image');
  expect(await (await fetch(`${em.url}/local/image/${key}`)).text()).toBe('png');
  expect((await fetch(`${em.url}/local/image/none`)).status).toBe(404);
});
