import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant, MINUTE } from '../../../src/kernel/time.ts';
import { type BotOnPlatform, startBot } from './bot-on-platform.ts';

/** Calendar, rooms, documents and tasks of the local platform, through the real door's calls. */
const START = Date.parse('2026-11-23T09:00:00+08:00');
const HOUR = 60 * MINUTE;
const at = (hours: number) => instant(START + hours * HOUR);
const KEY = 'event-0123456789-0123456789-0123456789';
const wish = { title: '区域周会', text: '本周库存', place: '', from: at(1), to: at(2), video: false };
const RETRY = { ok: false, code: 'platform_retry' };

let bot: BotOnPlatform;
beforeEach(async () => {
  bot = await startBot('webhook', { now: () => START }, 2500, 40);
});
afterEach(() => bot.stop());

/** The value of a call that went well. */
const value = <T>(sent: { readonly ok: boolean } & ({ readonly ok: true; readonly value: T } | { readonly ok: false })): T => {
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  return sent.value;
};

it('a meeting stands once for each key, also where the answer was lost, and always as it was wished last', async () => {
  const { events } = bot.platform;
  bot.controls.fail('POST /calendar/v4/calendars/:calendar_id/events', { kind: 'answer_lost' }, { calls: 1 });
  expect(await events.make(wish, KEY)).toMatchObject({ ...RETRY, unsure: true });
  const later = { ...wish, title: '区域月会', from: at(3), to: at(4) };
  const { eventId } = value(await events.make(later, KEY));
  expect(bot.controls.calendarEvents()).toMatchObject([{ id: eventId, from: at(3), to: at(4), fields: { summary: '区域月会' } }]);
  expect(bot.controls.calendarEvents()[0]?.fields).toMatchObject({ vchat: { vc_type: 'no_meeting' }, need_notification: false });
  expect(value(await events.change(eventId, { ...later, video: true }))).toBe('done');
  expect(bot.controls.calendarEvents()[0]?.fields.vchat).toEqual({
    vc_type: 'vc',
    meeting_settings: { allow_attendees_start: true, open_lobby: false },
  });
});

it('people are invited and taken out, keep the answer they gave, and a room answers by itself', async () => {
  const { events } = bot.platform;
  const { eventId } = value(await events.make(wish, KEY));
  const [wang, li] = [bot.controls.person('王芳').openId, bot.controls.person('李强').openId];
  const people = [
    { person: wang, optional: false },
    { person: li, optional: true },
  ];
  expect(value(await events.invite(eventId, people, { room: 'omm_suzhou_a', inNameOf: wang }))).toBe('done');
  bot.controls.rsvp('李强', eventId, 'decline');
  expect(value(await events.look(eventId))).toMatchObject({ rooms: [{ room: 'omm_suzhou_a', answer: 'asked' }] });
  bot.emulator.clock.advance(3000);
  value(await events.invite(eventId, people, null));
  expect(value(await events.look(eventId))).toEqual({
    title: '区域周会',
    from: at(1),
    to: at(2),
    people: [
      { person: wang, optional: false, rsvp: 'none' },
      { person: li, optional: true, rsvp: 'no' },
    ],
    rooms: [{ room: 'omm_suzhou_a', answer: 'accepted' }],
  });
  value(await events.uninvite(eventId, [li], ['omm_suzhou_a']));
  expect(value(await events.look(eventId))).toMatchObject({ people: [{ person: wang }], rooms: [] });
});

it('an event is moved with its room asked anew; what somebody has deleted is told as gone, and to cancel it is done', async () => {
  const { events } = bot.platform;
  const { eventId } = value(await events.make(wish, KEY));
  const wang = bot.controls.person('王芳').openId;
  value(await events.invite(eventId, [], { room: 'omm_suzhou_a', inNameOf: wang }));
  bot.emulator.clock.advance(3000);
  bot.controls.takeRoom('李敏', '苏州洽谈室', '2026-11-23 14:00', '2026-11-23 15:00');
  value(await events.change(eventId, { ...wish, from: at(5), to: at(6) }));
  expect(value(await events.look(eventId))).toMatchObject({ rooms: [{ answer: 'asked' }] });
  bot.emulator.clock.advance(3000);
  expect(value(await events.look(eventId))).toMatchObject({ rooms: [{ answer: 'declined' }] });
  bot.controls.deleteEvent(eventId);
  expect(value(await events.look(eventId))).toBe('gone');
  expect(value(await events.change(eventId, wish))).toBe('gone');
  expect(value(await events.invite(eventId, [{ person: wang, optional: false }], null))).toBe('gone');
  expect(value(await events.cancel(eventId))).toBeNull();
  bot.controls.setScopes({ without: ['calendar:calendar'] });
  expect(await events.make(wish, `${KEY}2`)).toMatchObject({ ok: false, code: 'platform_refused' });
});

it('of more than 100 guests all are read, page by page', async () => {
  const { events } = bot.platform;
  const { eventId } = value(await events.make(wish, KEY));
  const event = bot.controls.calendarEvents()[0];
  for (let n = 0; n < 230; n++)
    event?.attendees.push({ id: `user_${n}`, type: 'user', openId: `ou_n${n}`, rsvp: 'accept', optional: false });
  const seen = value(await events.look(eventId));
  expect(seen !== 'gone' && new Set(seen.people.map((one) => one.person)).size).toBe(230);
});

it('rooms come with what they lie in, how many they hold, when they are taken, and that they are out of service', async () => {
  const { rooms, events } = bot.platform;
  bot.controls.closeRoom('太湖厅', { from: START, to: at(100), reason: '装修' });
  const all = value(await rooms.list());
  expect(all).toHaveLength(8);
  expect(all.find((one) => one.name === '圆桌室')).toEqual({
    room: 'omm_yuanqu',
    name: '圆桌室',
    capacity: 8,
    levels: ['恒达大厦', '2层'],
    closed: null,
  });
  expect(all.find((one) => one.name === '太湖厅')?.closed).toEqual({ from: null, to: at(100) });
  const { eventId } = value(await events.make(wish, KEY));
  value(await events.invite(eventId, [], { room: 'omm_yuanqu', inNameOf: bot.controls.person('王芳').openId }));
  bot.emulator.clock.advance(3000);
  expect(value(await rooms.busyOf('omm_yuanqu', at(0), at(24)))).toEqual([{ from: at(1), to: at(2) }]);
  bot.controls.setScopes({ without: ['vc:room:readonly'] });
  expect(await rooms.list()).toMatchObject({ ok: false, code: 'platform_refused' });
});

it('a document is made, found again by its title, written on top once for each key, and read by whom it is shared with', async () => {
  const { documents } = bot.platform;
  bot.controls.fail('POST /docx/v1/documents', { kind: 'answer_lost' }, { calls: 1 });
  expect(await documents.make('HY202611-0001 区域周会纪要')).toMatchObject({ ...RETRY, unsure: true });
  const found = value(await documents.find('HY202611-0001 区域周会纪要'));
  expect(found).toEqual({ documentId: bot.controls.documents()[0]?.id });
  expect(value(await documents.find('HY202611-0002'))).toBeNull();
  const { documentId } = found ?? { documentId: '' };
  const first = '# 决定\n\n- **库存**每周一报\n\n| 事项 | 负责人 |\n|---|---|\n| 盘点 | 李强 |\n\n- [ ] 盘点\n\n1. 第一';
  value(await documents.write(documentId, first, 'v1'));
  bot.controls.fail(/descendant/, { kind: 'answer_lost' }, { calls: 1 });
  expect(await documents.write(documentId, '## 修订 v2', 'v2')).toMatchObject(RETRY);
  value(await documents.write(documentId, '## 修订 v2', 'v2'));
  expect(bot.controls.documents()[0]?.text).toBe(
    '## 修订 v2\n# 决定\n- 库存每周一报\n| 事项 | 负责人 |\n| 盘点 | 李强 |\n[ ] 盘点\n1. 第一',
  );
  const [wang, li] = [bot.controls.person('王芳').openId, bot.controls.person('李强').openId];
  value(
    await documents.share(documentId, [
      { kind: 'person', externalId: li },
      { kind: 'person', externalId: 'ou_nobody' },
      { kind: 'group', externalId: 'oc_suzhou' },
    ]),
  );
  expect(bot.controls.documents()[0]?.readers).toEqual([li, 'oc_suzhou']);
  value(await documents.handOver(documentId, wang));
  expect(bot.controls.documents()[0]?.owner).toBe(wang);
  value(await documents.share(documentId, [{ kind: 'person', externalId: wang }]));
  expect(value(await documents.addressOf(documentId))).toMatchObject({ url: expect.stringContaining(documentId) });
  bot.controls.deleteDocument(documentId);
  expect(value(await documents.write(documentId, 'x', 'v3'))).toBe('gone');
  expect(value(await documents.share(documentId, [{ kind: 'person', externalId: li }]))).toBe('gone');
  expect(value(await documents.addressOf(documentId))).toBe('gone');
});

it('a document of more than 1,000 blocks is written in its order, however often a part is asked for again', async () => {
  const { documents } = bot.platform;
  const { documentId } = value(await documents.make('长'));
  const lines = Array.from({ length: 1500 }, (_, n) => `- 第${n}条`);
  bot.controls.fail(/descendant/, { kind: 'answer_lost' }, { calls: 1, after: 1 });
  expect(await documents.write(documentId, lines.join('\n'), 'v1')).toMatchObject(RETRY);
  value(await documents.write(documentId, lines.join('\n'), 'v1'));
  expect(bot.controls.documents()[0]?.text).toBe(lines.join('\n'));
});

it('a task is made once for each key, kept in step with its people, and ticked off on either side', async () => {
  const { tasks } = bot.platform;
  const [wang, li] = [bot.controls.person('王芳').openId, bot.controls.person('李强').openId];
  const task = { title: '盘点', text: '苏州店', due: '2026-12-01' as never, owner: li, helpers: [wang], ref: 'rec_1' };
  bot.controls.fail('POST /task/v2/tasks', { kind: 'answer_lost' }, { calls: 1 });
  expect(await tasks.make(task, 'task-rec_1')).toMatchObject(RETRY);
  const { taskId } = value(await tasks.make(task, 'task-rec_1'));
  expect(bot.controls.tasks()).toMatchObject([
    {
      id: taskId,
      extra: 'rec_1',
      fields: { summary: '盘点', due: { is_all_day: true, timestamp: String(Date.UTC(2026, 11, 1)) } },
      members: [
        { id: li, role: 'assignee' },
        { id: wang, role: 'follower' },
      ],
    },
  ]);
  value(await tasks.change(taskId, { ...task, title: '盘点两店', due: null, owner: wang, helpers: [] }));
  expect(bot.controls.tasks()[0]).toMatchObject({ fields: { summary: '盘点两店' }, members: [{ id: wang, role: 'assignee' }] });
  expect(bot.controls.tasks()[0]?.fields.due).toBeUndefined();
  expect(value(await tasks.look(taskId))).toEqual({ doneAt: null, owners: [wang] });
  bot.controls.tickTask(taskId);
  expect(value(await tasks.look(taskId))).toEqual({ doneAt: START, owners: [wang] });
  // Ticked off there already: nothing to do, and nothing refused.
  expect(value(await tasks.tick(taskId, at(1)))).toBe('done');
  value(await tasks.tick(taskId, null));
  expect(value(await tasks.look(taskId))).toMatchObject({ doneAt: null });
  value(await tasks.remove(taskId));
  expect(value(await tasks.look(taskId))).toBe('gone');
  expect(value(await tasks.tick(taskId, at(1)))).toBe('gone');
  expect(value(await tasks.remove(taskId))).toBeNull();
});

it('the words of a recording are read where it was shared, with who says them; else the answer says why not', async () => {
  const { transcripts } = bot.platform;
  const { token } = bot.controls.recordMinutes('王芳', '周会', [['王芳', '每周盘点']], false);
  expect(value(await transcripts.wordsOf(token))).toBe('not_shared');
  bot.controls.shareMinutes(token);
  expect(value(await transcripts.wordsOf(token))).toEqual({
    owner: bot.controls.person('王芳').openId,
    text: '王芳 00:00:00 每周盘点',
  });
  bot.controls.fail('GET /minutes/v1/minutes/:minute_token/transcript', { kind: 'server_error' }, { calls: 1 });
  expect(await transcripts.wordsOf(token)).toMatchObject(RETRY);
  expect(value(await transcripts.wordsOf('obcn00000000000000000000'))).toBe('gone');
  bot.controls.setScopes({ without: ['minutes:minutes.transcript:export'] });
  expect(value(await transcripts.wordsOf(token))).toBe('no_right');
});
