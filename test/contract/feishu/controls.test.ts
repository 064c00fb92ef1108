import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Inbound } from '../../../src/bot/platform.ts';
import { DAY, instant } from '../../../src/kernel/time.ts';
import { type BotOnPlatform, button, card, FAILED, form, LATE, startBot } from './bot-on-platform.ts';

/** The same stories over both ways in: nothing behind the door may tell them apart. */
describe.each(['ws', 'webhook'] as const)('on the local platform, over %s', (mode) => {
  let bot: BotOnPlatform;
  beforeAll(async () => {
    bot = await startBot(mode, {}, 400, 40);
  });
  afterAll(() => bot.stop());
  beforeEach(async () => {
    bot.controls.clearFaults();
    await bot.controls.quiet();
    bot.receive = async () => null;
    bot.came.length = 0;
  });

  it('a person is heard in private, with file and sticker', async () => {
    const { messageId } = bot.controls.say('E101', 'bot', '我要请假');
    const heard = await bot.first('message');
    const { openId } = bot.controls.person('E101');
    expect(heard).toMatchObject({
      platform: 'feishu',
      actor: openId,
      messageId,
      text: '我要请假',
      form: 'text',
      mentions: [],
      place: { kind: 'private' },
    });
    expect(Math.abs(heard.at - bot.emulator.clock.now())).toBeLessThan(5000);
    bot.came.length = 0;
    bot.controls.sendFile('E101', 'bot', '票.pdf', Buffer.from('x'));
    expect(await bot.first('message')).toMatchObject({ form: 'file', text: '' });
    bot.came.length = 0;
    bot.controls.send('E101', 'bot', 'sticker', { file_key: 'f' });
    expect(await bot.first('message')).toMatchObject({ form: 'other' });
  });

  it('a group is heard when it speaks to the bot, and the others spoken of are named', async () => {
    const colleague = bot.controls.person('E102');
    bot.controls.say('E101', '苏州分店群', '中午吃什么');
    bot.controls.say('E101', '苏州分店群', `@二网助手 帮@${colleague.name} 请假`, { mention: ['bot', 'E102'] });
    expect(await bot.first('message')).toMatchObject({
      place: { kind: 'group', externalId: 'oc_suzhou' },
      text: `帮@${colleague.name} 请假`,
      mentions: [{ externalId: colleague.openId, name: colleague.name }],
    });
    await bot.controls.quiet();
    expect(bot.came.length).toBe(1);
  });

  it('opening the chat, the menu, a group’s coming and going and the directory are heard', async () => {
    bot.controls.enter('E102', 'bot');
    expect(await bot.first('entered')).toMatchObject({ actor: bot.controls.person('E102').openId, place: { kind: 'private' } });
    bot.controls.menu('E102', 'menu.leave');
    expect(await bot.first('menu')).toMatchObject({ key: 'menu.leave', actor: bot.controls.person('E102').openId });
    bot.controls.createGroup('E101', '新群', ['E102'], true);
    const joined = await bot.first('joined');
    expect(joined).toMatchObject({ name: '新群', place: { kind: 'group' } });
    bot.controls.dissolveGroup('新群');
    expect(await bot.first('left')).toMatchObject({ place: joined.place });
    bot.controls.updatePerson('E102', { title: '销售主管' });
    expect(await bot.first('directory')).toMatchObject({ actor: null });
  });

  it('a card is posted, pressed, answered with toast and card, and shown anew', async () => {
    const boss = { kind: 'person', externalId: bot.controls.person('E101').openId } as const;
    const posted = await bot.platform.put(boss, card('请假申请', [button('同意', { do: 'approve', id: 'req_1' })]), 'once-1');
    if (!posted.ok) throw new Error(posted.detail);
    const { messageId } = posted.value;
    bot.receive = async () => ({ toast: { tone: 'success', text: '已同意' }, card: card('已同意') });
    expect(await bot.controls.press('E101', messageId, '同意')).toMatchObject({
      ok: true,
      toast: { type: 'success', content: '已同意' },
    });
    expect(await bot.first('press')).toMatchObject({
      actor: boss.externalId,
      messageId,
      value: { do: 'approve', id: 'req_1' },
      form: {},
    });
    expect(JSON.stringify(bot.controls.cards('E101', 'bot').find((one) => one.id === messageId))).toContain('已同意');
    expect(await bot.platform.patch(messageId, card('已撤回'))).toEqual({ ok: true, value: null });
    expect(JSON.stringify(bot.controls.cards('E101', 'bot').find((one) => one.id === messageId))).toContain('已撤回');
  });

  it('a form comes as days, times and words', async () => {
    const me = { kind: 'person', externalId: bot.controls.person('E101').openId } as const;
    const posted = await bot.platform.put(me, card('请假', [form]), `form-${mode}`);
    if (!posted.ok) throw new Error(posted.detail);
    const filled = { kind: 'annual', from: '2026-12-01', at: '09:30', until: '2026-12-02 18:00', why: '回家\n看看', sure: true };
    expect(await bot.controls.press('E101', posted.value.messageId, '提交', { form: filled })).toMatchObject({ ok: true });
    expect(await bot.first('press')).toMatchObject({ form: filled, value: { do: 'submit' } });
  });

  it('a press is answered in time with words when the office throws or hangs', async () => {
    const me = { kind: 'person', externalId: bot.controls.person('E101').openId } as const;
    const posted = await bot.platform.put(me, card('x', [button('同意', { do: 'x' })]), `slow-${mode}`);
    if (!posted.ok) throw new Error(posted.detail);
    bot.receive = () => Promise.reject(new Error('bug'));
    expect(await bot.controls.press('E101', posted.value.messageId, '同意')).toMatchObject({
      ok: true,
      toast: { content: FAILED },
    });
    bot.receive = () => new Promise(() => {});
    const outcome = await bot.controls.press('E101', posted.value.messageId, '同意');
    expect(outcome).toMatchObject({ ok: true, toast: { content: LATE } });
    expect(outcome.tookMs).toBeLessThan(3000);
  });

  it('an event whose handling failed comes again after 15 s under the same id, and no more once it is done', async () => {
    let fail = true;
    bot.receive = async () => {
      if (fail) throw new Error('disk full');
      return null;
    };
    bot.controls.say('E103', 'bot', '请假');
    const { eventId } = await bot.first('message');
    const delivery = () => bot.controls.deliveries().find((one) => one.eventId === eventId);
    await bot.controls.waitFor(() => delivery()?.attempts.length === 1);
    expect(delivery()?.attempts[0]?.ack.ok).toBe(false);
    fail = false;
    bot.emulator.clock.advance(15_000);
    await bot.controls.waitFor(() => delivery()?.attempts.length === 2);
    expect(delivery()).toMatchObject({ retryAt: null, attempts: [{ ack: { ok: false } }, { ack: { ok: true } }] });
    expect(bot.came.filter((one: Inbound) => one.eventId === eventId).length).toBe(2);
  });

  it('an event delivered again has the same id and the same content', async () => {
    bot.controls.say('E103', 'bot', '你好');
    const heard = await bot.first('message');
    await bot.controls.redeliver(heard.eventId, 2);
    expect(bot.came.filter((one) => one.kind === 'message')).toEqual([heard, heard, heard]);
  });

  it('the same key posts once', async () => {
    const me = { kind: 'person', externalId: bot.controls.person('E104').openId } as const;
    const [one, two] = [await bot.platform.put(me, card('一次'), 'k-once'), await bot.platform.put(me, card('一次'), 'k-once')];
    expect(one).toEqual(two);
    expect(bot.controls.cards('E104', 'bot').length).toBe(1);
  });

  it('a revoked token is renewed once, without anybody noticing', async () => {
    const me = { kind: 'person', externalId: bot.controls.person('E104').openId } as const;
    bot.controls.invalidateToken();
    expect(await bot.platform.put(me, card('新令牌'), 'k-token')).toMatchObject({ ok: true });
  });

  it('a burst to one chat is paced below what the platform refuses', async () => {
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        bot.platform.put({ kind: 'group', externalId: 'oc_east' }, card(`第${i}条`), `burst-${mode}-${i}`),
      ),
    );
    expect(many.every((one) => one.ok)).toBe(true);
  });

  it('refusals are told as what they are', async () => {
    const person = (no: string) => ({ kind: 'person', externalId: bot.controls.person(no).openId }) as const;
    expect(await bot.platform.put({ kind: 'group', externalId: 'oc_nowhere' }, card('x'), 'r1')).toMatchObject({
      ok: false,
      code: 'platform_refused',
    });
    bot.controls.setAvailability(['E101']);
    expect(await bot.platform.put(person('E105'), card('x'), 'r2')).toMatchObject({
      ok: false,
      code: 'platform_refused',
      detail: expect.stringMatching(/^230013 /),
    });
    bot.controls.setAvailability(null);
    bot.controls.blockBot('E105');
    expect(await bot.platform.put(person('E105'), card('x'), 'r3')).toMatchObject({ detail: expect.stringMatching(/^230053 /) });
    bot.controls.blockBot('E105', false);
    const bad = { card: { schema: '2.0', header: { tag: 'oops' }, body: { elements: [] } }, plain: '' };
    expect(await bot.platform.put(person('E105'), bad, 'r4')).toMatchObject({
      code: 'platform_refused',
      detail: expect.stringMatching(/^230099\/200621 /),
    });
    bot.controls.setScopes({ without: ['im:message', 'im:message:send_as_bot'] });
    expect(await bot.platform.put(person('E105'), card('x'), 'r5')).toMatchObject({
      code: 'platform_refused',
      detail: expect.stringMatching(/^99991672 /),
    });
    bot.controls.setScopes({});
  });

  it('weather is told as a reason to come again', async () => {
    const me = { kind: 'person', externalId: bot.controls.person('E106').openId } as const;
    for (const [fault, retry] of [
      [{ rateLimited: 1 }, true],
      [{ serverError: 1 }, false],
      [{ hang: 1 }, false],
      [{ lostAnswer: 1 }, false],
    ] as const) {
      bot.controls.faults(fault);
      const got = await bot.platform.put(me, card('天气'), 'weather');
      expect(got).toMatchObject({ ok: false, code: 'platform_retry' });
      if (retry && !got.ok) expect(got.retryAfterMs).toBeGreaterThanOrEqual(1000);
      bot.controls.clearFaults();
    }
    // The lost answer had posted it: the repeat finds it.
    expect(await bot.platform.put(me, card('天气'), 'weather')).toMatchObject({ ok: true });
    expect(bot.controls.cards('E106', 'bot').length).toBe(1);
  });

  it('a message too old, recalled by nobody but gone, asks for a new one', async () => {
    const me = { kind: 'person', externalId: bot.controls.person('E201').openId } as const;
    const posted = await bot.platform.put(me, card('旧'), `old-${mode}`);
    if (!posted.ok) throw new Error(posted.detail);
    bot.emulator.clock.advance(15 * DAY);
    expect(await bot.platform.patch(posted.value.messageId, card('新'))).toMatchObject({ ok: false, code: 'platform_too_old' });
    bot.emulator.clock.reset();
  });

  it('what somebody sent is sent on as it is, once for each wish', async () => {
    const sent = bot.controls.sendFile('E201', 'bot', '证明.png', Buffer.from('x'), 'image');
    const to = { kind: 'person', externalId: bot.controls.person('E203').openId } as const;
    const first = await bot.platform.forward(sent.messageId, to, `proof-${mode}`);
    const again = await bot.platform.forward(sent.messageId, to, `proof-${mode}`);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    const seen = bot.controls.messages('E203', 'bot').filter((message) => message.from.kind === 'bot');
    expect(seen.at(-1)?.body.type).toBe('image');
    expect(await bot.platform.forward('om_gone', to, `gone-${mode}`)).toMatchObject({ ok: false, code: 'platform_refused' });
  });

  it('a file is sent once for each wish, whole, with its name; one too big or empty never leaves', async () => {
    const { openId } = bot.controls.person('E204');
    const to = { kind: 'person', externalId: openId } as const;
    // As long as one multipart body may well be, with every byte there is.
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31) % 256);
    const first = await bot.platform.putFile(to, { name: '假勤 苏州分店 2026-11.xlsx', bytes }, `file-${mode}`);
    expect(first).toMatchObject({ ok: true });
    expect(await bot.platform.putFile(to, { name: '假勤 苏州分店 2026-11.xlsx', bytes }, `file-${mode}`)).toEqual(first);
    const files = bot.controls.messages('E204', 'bot').flatMap(({ body }) => (body.type === 'file' ? [body] : []));
    expect(files).toMatchObject([{ name: '假勤 苏州分店 2026-11.xlsx', size: bytes.length }]);
    const got = await fetch(`${bot.emulator.url}/local/image/${files[0]?.key ?? ''}`);
    expect(Buffer.from(await got.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    for (const length of [0, 30 * 1024 * 1024 + 1])
      expect(
        await bot.platform.putFile(to, { name: 'x.xlsx', bytes: new Uint8Array(length) }, `file-${length}-${mode}`),
      ).toMatchObject({
        ok: false,
        code: 'platform_refused',
      });
  });

  it('a file without the right to send files is refused; with a stale token it goes through', async () => {
    const to = { kind: 'person', externalId: bot.controls.person('E205').openId } as const;
    const file = { name: 'x.xlsx', bytes: new Uint8Array(10) };
    bot.controls.setScopes({ without: ['im:resource'] });
    expect(await bot.platform.putFile(to, file, `no-right-${mode}`)).toMatchObject({ ok: false, code: 'platform_refused' });
    bot.controls.setScopes({});
    bot.controls.invalidateToken();
    expect(await bot.platform.putFile(to, file, `stale-${mode}`)).toMatchObject({ ok: true });
    bot.controls.faults({ lostAnswer: 1 });
    expect(await bot.platform.putFile(to, file, `lost-${mode}`)).toMatchObject({ ok: false, code: 'platform_retry' });
    bot.controls.clearFaults();
  });

  it('people are notified urgently and calendars blocked and freed', async () => {
    const { openId } = bot.controls.person('E202');
    const posted = await bot.platform.put({ kind: 'person', externalId: openId }, card('急'), `urgentNotify-${mode}`);
    if (!posted.ok) throw new Error(posted.detail);
    expect(await bot.platform.urgentNotify(posted.value.messageId, [openId])).toEqual({ ok: true, value: null });
    expect(bot.controls.cards('E202', 'bot').at(-1)?.urgentTo).toEqual([openId]);
    expect(await bot.platform.urgentNotify(posted.value.messageId, ['ou_stranger'])).toMatchObject({
      ok: false,
      code: 'platform_refused',
    });
    const from = bot.emulator.clock.now();
    const block = { person: openId, from: instant(from), to: instant(from + DAY), title: '年假' };
    const blocked = await bot.platform.blockTime(block, `block-${mode}`);
    if (!blocked.ok) throw new Error(blocked.detail);
    expect(bot.controls.timeoffEvents()).toMatchObject([{ openId, title: '年假' }]);
    expect(await bot.platform.unblockTime(blocked.value.blockId)).toEqual({ ok: true, value: null });
    expect(await bot.platform.unblockTime(blocked.value.blockId)).toEqual({ ok: true, value: null });
    expect(bot.controls.timeoffEvents()).toEqual([]);
  });

  it('when somebody is busy is read, without knowing what for', async () => {
    const { openId } = bot.controls.person('E203');
    const at = (text: string) => instant(Date.parse(`${text}:00+08:00`));
    bot.controls.meet('E203', '客户拜访', '2031-03-04 14:00', '2031-03-04 15:00');
    const day = await bot.platform.busyOf(openId, at('2031-03-04T00:00'), at('2031-03-05T00:00'));
    expect(day).toEqual({ ok: true, value: [{ from: at('2031-03-04T14:00'), to: at('2031-03-04T15:00') }] });
    expect(JSON.stringify(day)).not.toContain('客户');
    const refused = { ok: false, code: 'platform_refused' };
    expect(await bot.platform.busyOf('ou_stranger', at('2031-03-04T00:00'), at('2031-03-05T00:00'))).toMatchObject(refused);
    expect(await bot.platform.busyOf(openId, at('2031-03-04T00:00'), at('2031-06-03T00:00'))).toMatchObject(refused);
    bot.controls.setScopes({ without: ['calendar:calendar', 'calendar:calendar:readonly', 'calendar:calendar.free_busy:read'] });
    expect(await bot.platform.busyOf(openId, at('2031-03-04T00:00'), at('2031-03-05T00:00'))).toMatchObject({
      ...refused,
      detail: expect.stringMatching(/^99991672 /),
    });
    bot.controls.setScopes({});
    bot.controls.faults({ serverError: 1 });
    expect(await bot.platform.busyOf(openId, at('2031-03-04T00:00'), at('2031-03-05T00:00'))).toMatchObject({
      ok: false,
      code: 'platform_retry',
    });
  });

  it('the same wish moved to another time is another block, and one that was freed can be set again', async () => {
    const { openId } = bot.controls.person('E204');
    const from = bot.emulator.clock.now();
    const first = { person: openId, from: instant(from), to: instant(from + DAY), title: '休假' };
    const key = `move-${mode}`;
    const [one, again] = [await bot.platform.blockTime(first, key), await bot.platform.blockTime(first, key)];
    expect(again).toEqual(one);
    if (!one.ok) throw new Error(one.detail);
    await bot.platform.unblockTime(one.value.blockId);
    const moved = await bot.platform.blockTime({ ...first, to: instant(from + 2 * DAY) }, key);
    if (!moved.ok) throw new Error(moved.detail);
    expect(moved.value.blockId).not.toBe(one.value.blockId);
    await bot.platform.unblockTime(moved.value.blockId);
    expect(bot.controls.timeoffEvents()).toEqual([]);
    await bot.platform.blockTime(first, key);
    expect(bot.controls.timeoffEvents()).toHaveLength(1);
    for (const off of bot.controls.timeoffEvents()) await bot.platform.unblockTime(off.id);
  });

  it('the whole company is read, and with less right the part that may be seen', async () => {
    const all = await bot.platform.directory();
    expect(all.departments.length).toBe(10);
    expect(all.people.length).toBe(bot.controls.world().people.length);
    expect(all.groups.map((one) => one.externalId)).toContain('oc_suzhou');
    expect(all.departments.find((one) => one.externalId === 'od_suzhou')).toEqual({
      externalId: 'od_suzhou',
      name: '苏州分店',
      parentId: 'od_east',
      leaderExternalId: bot.controls.person('E101').openId,
    });
    expect(all.people.find((one) => one.employeeNo === 'E001')).toMatchObject({
      name: '沈国梁',
      departmentId: 'od_company',
      joinedOn: '2008-03-01',
      gender: 'male',
      leaderExternalId: null,
      status: 'active',
    });
    bot.controls.setContactRange(['od_east']);
    const part = await bot.platform.directory();
    expect(part.departments.map((one) => one.externalId).sort()).toEqual(['od_east', 'od_hangzhou', 'od_suzhou']);
    expect(part.people.every((one) => part.departments.some((d) => d.externalId === one.departmentId))).toBe(true);
    bot.controls.setContactRange(null);
  });

  it('nothing secret and nobody’s words are in the log', () => {
    expect(bot.log.length).toBeGreaterThan(0);
    expect(bot.log.join('\n')).not.toMatch(
      /local-demo-secret|t-[A-Za-z0-9]{12}|ticket=|请假申请|我要请假|回家|the-encrypt-key|the-verification-token/,
    );
  });
});

describe('over the long connection only', () => {
  let bot: BotOnPlatform;
  beforeAll(async () => {
    bot = await startBot('ws');
  });
  afterAll(() => bot.stop());

  it('a dropped connection comes back and nothing said meanwhile is lost', async () => {
    bot.controls.dropConnections();
    bot.controls.say('E101', 'bot', '在吗');
    const delivery = () => bot.controls.deliveries().find((one) => one.type === 'im.message.receive_v1');
    await bot.controls.waitFor(() => delivery()?.retryAt);
    await bot.controls.waitFor(() => bot.platform.isOpen() && bot.controls.botOnline());
    bot.emulator.clock.advance(15_000);
    expect(await bot.first('message')).toMatchObject({ text: '在吗' });
  });

  it('presses in legacy frames are answered', async () => {
    const me = { kind: 'person', externalId: bot.controls.person('E101').openId } as const;
    const posted = await bot.platform.put(me, card('x', [button('同意', { do: 'x' })]), 'legacy');
    if (!posted.ok) throw new Error(posted.detail);
    bot.controls.faults({ legacyCardFrames: true });
    bot.receive = async () => ({ toast: { tone: 'info', text: '收到' } });
    expect(await bot.controls.press('E101', posted.value.messageId, '同意')).toMatchObject({
      ok: true,
      toast: { content: '收到' },
    });
  });
});
