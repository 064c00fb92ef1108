import { expect, test } from 'vitest';
import { caller, client, emulator, START } from './office.ts';

const at = (hours: number) => ({ timestamp: String(START / 1000 + hours * 3600), timezone: 'Asia/Shanghai' });
const KEY = 'meeting-0123456789-0123456789-0123456789';

test('an event is made once per idempotency key, changed, and cancelled', async () => {
  const em = await emulator();
  const lark = client(em);
  const primary = await lark.calendar.calendar.primary({});
  const calendar_id = primary.data?.calendars?.[0]?.calendar?.calendar_id ?? '';
  const make = () =>
    lark.calendar.calendarEvent.create({
      path: { calendar_id },
      params: { idempotency_key: KEY },
      data: { summary: '区域周会', start_time: at(1), end_time: at(2) },
    });
  const first = await make();
  expect((await make()).data?.event?.event_id).toBe(first.data?.event?.event_id);
  expect(em.controls.calendarEvents()).toHaveLength(1);
  const event_id = first.data?.event?.event_id ?? '';
  await lark.calendar.calendarEvent.patch({ path: { calendar_id, event_id }, data: { summary: '区域月会' } });
  const read = await lark.calendar.calendarEvent.get({ path: { calendar_id, event_id } });
  expect(read.data?.event).toMatchObject({ summary: '区域月会', start_time: at(1), status: 'confirmed' });
  await lark.calendar.calendarEvent.delete({ path: { calendar_id, event_id } });
  const call = await caller(em);
  expect((await call('DELETE', `/calendar/v4/calendars/${calendar_id}/events/${event_id}`)).code).toBe(193003);
  expect((await call('GET', `/calendar/v4/calendars/${calendar_id}/events/${event_id}`)).data.event.status).toBe('cancelled');
});

test('what the calendar refuses', async () => {
  const em = await emulator();
  const call = await caller(em);
  const path = '/calendar/v4/calendars/primary/events';
  const code = async (url: string, body: unknown) => (await call('POST', url, body)).code;
  expect(await code(path, { start_time: at(2), end_time: at(1) })).toBe(190002);
  expect(await code(path, { start_time: { timestamp: START / 1000 }, end_time: at(1) })).toBe(190002);
  expect(await code(`${path}?idempotency_key=short`, { start_time: at(1), end_time: at(2) })).toBe(190002);
  expect(await code('/calendar/v4/calendars/unknown/events', { start_time: at(1), end_time: at(2) })).toBe(191000);
  const { calendars } = (await call('POST', '/calendar/v4/calendars/primarys', { user_ids: ['ou_e102'] })).data;
  expect(
    await code(`/calendar/v4/calendars/${calendars[0].calendar.calendar_id}/events`, { start_time: at(1), end_time: at(2) }),
  ).toBe(191002);
  expect((await call('GET', `${path}/nothing_0`)).code).toBe(193001);
  const busy = { time_min: '2026-01-01T00:00:00+08:00', time_max: '2026-05-01T00:00:00+08:00', user_id: 'ou_e102' };
  expect(await code('/calendar/v4/freebusy/list', busy)).toBe(190002);
  expect(await code('/calendar/v4/freebusy/list', { ...busy, time_max: '2026-01-02' })).toBe(190002);
});

test('attendees and leave make people busy; declining frees them', async () => {
  const em = await emulator();
  const call = await caller(em);
  const { event } = (
    await call('POST', '/calendar/v4/calendars/primary/events', { summary: '周会', start_time: at(1), end_time: at(2) })
  ).data;
  const path = `/calendar/v4/calendars/primary/events/${event.event_id}/attendees`;
  await call('POST', path, {
    attendees: [
      { type: 'user', user_id: 'ou_e402' },
      { type: 'user', user_id: 'ou_e401' },
    ],
  });
  const busy = async (user_id: string) =>
    (
      await call('POST', '/calendar/v4/freebusy/list', {
        time_min: '2026-11-23T00:00:00+08:00',
        time_max: '2026-11-30T00:00:00+08:00',
        user_id,
      })
    ).data.freebusy_list;
  expect(await busy('ou_e402')).toEqual([{ start_time: '2026-11-23T10:00:00+08:00', end_time: '2026-11-23T11:00:00+08:00' }]);
  const attendee = em.controls.calendarEvents()[0]?.attendees[1];
  if (attendee !== undefined) attendee.rsvp = 'decline';
  expect(await busy('ou_e401')).toEqual([]);
  expect((await call('GET', path)).data.items).toMatchObject([
    { user_id: 'ou_e402', rsvp_status: 'needs_action' },
    { user_id: 'ou_e401', rsvp_status: 'decline' },
  ]);

  const off = await call('POST', '/calendar/v4/timeoff_events?user_id_type=open_id', {
    user_id: 'ou_e402',
    timezone: 'Asia/Shanghai',
    start_time: '2026-11-25',
    end_time: '2026-11-26',
    title: '年假中',
  });
  expect(em.controls.timeoffEvents()).toMatchObject([{ openId: 'ou_e402', title: '年假中' }]);
  expect((await busy('ou_e402'))[1]).toEqual({ start_time: '2026-11-25T00:00:00+08:00', end_time: '2026-11-27T00:00:00+08:00' });
  expect((await call('DELETE', `/calendar/v4/timeoff_events/${encodeURIComponent(off.data.timeoff_event_id)}`)).code).toBe(0);
  expect((await call('DELETE', `/calendar/v4/timeoff_events/${encodeURIComponent(off.data.timeoff_event_id)}`)).code).toBe(
    193001,
  );
});

test('free/busy shows when people are taken by their own meetings, and nothing else of them', async () => {
  const em = await emulator();
  const call = await caller(em);
  const once = em.controls.meet('E102', '看牙医', '2026-12-01 14:00', '2026-12-01 15:00');
  em.controls.meet('E101', '交车准备', '2026-12-01 09:30', '2026-12-01 10:30', ['E102']);
  em.controls.meet('E101', '日报', '2026-11-30 17:00', '2026-11-30 17:15', ['E102'], 'FREQ=DAILY;COUNT=3');
  const read = async (body: object) =>
    call('POST', '/calendar/v4/freebusy/list?user_id_type=open_id', {
      time_min: '2026-12-01T00:00:00+08:00',
      time_max: '2026-12-04T00:00:00+08:00',
      user_id: 'ou_e102',
      ...body,
    });
  const { data } = await read({});
  expect(data.freebusy_list).toEqual([
    { start_time: '2026-12-01T09:30:00+08:00', end_time: '2026-12-01T10:30:00+08:00' },
    { start_time: '2026-12-01T14:00:00+08:00', end_time: '2026-12-01T15:00:00+08:00' },
    { start_time: '2026-12-01T17:00:00+08:00', end_time: '2026-12-01T17:15:00+08:00' },
    { start_time: '2026-12-02T17:00:00+08:00', end_time: '2026-12-02T17:15:00+08:00' },
  ]);
  expect(JSON.stringify(data)).not.toContain('牙医');
  // Stretches come cut to what was asked for.
  expect(
    (await read({ time_min: '2026-12-01T14:30:00+08:00', time_max: '2026-12-01T16:00:00+08:00' })).data.freebusy_list,
  ).toEqual([{ start_time: '2026-12-01T14:30:00+08:00', end_time: '2026-12-01T15:00:00+08:00' }]);
  // the event itself stands in a calendar that a bot cannot open.
  const path = `/calendar/v4/calendars/${encodeURIComponent(once.calendarId)}/events/${once.id}`;
  expect((await call('GET', path)).code).toBe(191002);
  expect((await call('GET', `/calendar/v4/calendars/primary/events/${once.id}`)).code).toBe(193001);
  // A tentative note that leaves one free is told only to those who ask for it.
  once.fields.free_busy_status = 'free';
  expect((await read({})).data.freebusy_list).toHaveLength(3);
  expect((await read({ only_busy: false })).data.freebusy_list).toHaveLength(4);
});

test('what free/busy refuses: no scope, an unknown person, somebody who has left, more than 90 days', async () => {
  const em = await emulator();
  const call = await caller(em);
  const code = async (body: object) =>
    (
      await call('POST', '/calendar/v4/freebusy/list?user_id_type=open_id', {
        time_min: '2026-12-01T00:00:00+08:00',
        time_max: '2026-12-02T00:00:00+08:00',
        user_id: 'ou_e102',
        ...body,
      })
    ).code;
  expect(await code({})).toBe(0);
  expect(await code({ user_id: 'ou_nobody' })).toBe(190002);
  expect(await code({ user_id: 'ou_e999' })).toBe(195100);
  expect(await code({ room_id: 'omm_big' })).toBe(190002);
  expect(await code({ time_max: '2027-03-02T00:00:00+08:00' })).toBe(190002);
  expect(await code({ time_max: '2027-03-01T00:00:00+08:00' })).toBe(0);
  em.controls.setScopes({ without: ['calendar:calendar', 'calendar:calendar:readonly', 'calendar:calendar.free_busy:read'] });
  expect(await code({})).toBe(99991672);
});

test('a weekly meeting comes again every week, on its days and until its end', async () => {
  const em = await emulator();
  const call = await caller(em);
  em.controls.meet(
    'E401',
    '周会',
    '2026-11-23 09:30',
    '2026-11-23 10:30',
    [],
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20261223',
  );
  const { data } = await call('POST', '/calendar/v4/freebusy/list?user_id_type=open_id', {
    time_min: '2026-11-20T00:00:00+08:00',
    time_max: '2027-01-20T00:00:00+08:00',
    user_id: 'ou_e401',
  });
  expect(data.freebusy_list.map((one: { start_time: string }) => one.start_time.slice(5, 10))).toEqual([
    '11-23',
    '11-25',
    '12-07',
    '12-09',
    '12-21',
    '12-23',
  ]);
});

test('a room says yes or no a little later; one that needs approval is not to be had, and a late no is said by nobody', async () => {
  const em = await emulator();
  const call = await caller(em);
  const event = async () => {
    const { data } = await call('POST', '/calendar/v4/calendars/primary/events', { start_time: at(1), end_time: at(2) });
    return `/calendar/v4/calendars/primary/events/${data.event.event_id}/attendees`;
  };
  const room = (room_id: string) => ({ attendees: [{ type: 'resource', room_id, operate_id: 'ou_e101' }] });
  const book = async () => {
    const path = await event();
    expect((await call('POST', path, { attendees: [{ type: 'resource', room_id: 'omm_taihu' }] })).code).toBe(190002);
    await call('POST', path, room('omm_taihu'));
    const read = async () => (await call('GET', path)).data.items[0].rsvp_status;
    expect(await read()).toBe('needs_action');
    em.clock.advance(2000);
    return read();
  };
  expect(await book()).toBe('accept');
  expect(await book()).toBe('decline');
  const path = await event();
  await call('POST', path, room('omm_boardroom'));
  expect((await call('GET', path)).data.items[0].rsvp_status).toBe('decline');
  const pushed = em.controls.deliveries().length;
  em.controls.declineRoom(em.controls.calendarEvents()[0]?.id ?? '', '太湖厅');
  expect(em.controls.deliveries()).toHaveLength(pushed);
});

test('rooms are listed page by page with the levels they lie in, and out of service where somebody says so', async () => {
  const em = await emulator();
  const call = await caller(em);
  const first = (await call('GET', '/vc/v1/rooms?page_size=5')).data;
  expect(first).toMatchObject({ has_more: true });
  const rest = (await call('GET', `/vc/v1/rooms?page_size=5&page_token=${first.page_token}`)).data;
  expect([...first.rooms, ...rest.rooms]).toHaveLength(8);
  expect((await call('GET', '/vc/v1/rooms?room_level_id=omb_company')).data.rooms).toHaveLength(3);
  expect((await call('POST', '/vc/v1/room_levels/mget', { level_ids: ['omb_company_2'] })).data.items).toMatchObject([
    { name: '2层', parent_id: 'omb_company' },
  ]);
  em.controls.closeRoom('圆桌室', { from: START, to: null, reason: '维修' });
  const closed = (await call('GET', '/vc/v1/rooms?page_size=100')).data.rooms.find(
    (one: { name: string }) => one.name === '圆桌室',
  );
  expect(closed.room_status).toMatchObject({ status: false, disable_reason: '维修' });
});

test('what only a person may ask: being told of changed events, rooms by words, what a model made of a recording', async () => {
  const em = await emulator();
  const call = await caller(em);
  for (const [method, path] of [
    ['POST', '/calendar/v4/calendars/primary/events/subscription'],
    ['POST', '/vc/v1/rooms/search'],
    ['GET', '/minutes/v1/minutes/obcn00000000000000000000/artifacts'],
    ['GET', '/vc/v1/notes/1'],
    ['GET', '/vc/v1/participant_list'],
  ] as const)
    expect([path, (await call(method, path, method === 'POST' ? {} : undefined)).code]).toEqual([path, 99991668]);
});

test('more that an event refuses: two ends of a series, a series too long, a video meeting that waits for nobody, wrong check-in', async () => {
  const em = await emulator();
  const call = await caller(em);
  const code = async (more: object) =>
    (await call('POST', '/calendar/v4/calendars/primary/events', { start_time: at(1), end_time: at(2), ...more })).code;
  expect(await code({ recurrence: 'FREQ=WEEKLY;COUNT=3;UNTIL=20261201T000000Z' })).toBe(190002);
  expect(await code({ recurrence: 'FREQ=WEEKLY;UNTIL=20300101T000000Z' })).toBe(190002);
  expect(await code({ vchat: { vc_type: 'vc', meeting_settings: {} } })).toBe(190002);
  expect(
    await code({ vchat: { vc_type: 'vc', meeting_settings: { allow_attendees_start: true, assign_hosts: ['ou_1'] } } }),
  ).toBe(190002);
  const start = { time_type: 'before_event_start', duration: 0 };
  expect(await code({ event_check_in: { enable_check_in: true, check_in_start_time: start } })).toBe(190002);
  expect(await code({ recurrence: 'FREQ=WEEKLY;UNTIL=20261214T000000Z' })).toBe(0);
  const event = em.controls.calendarEvents()[0];
  const times = `start_time=${START / 1000}&end_time=${START / 1000 + 40 * 86_400}`;
  const { items } = (await call('GET', `/calendar/v4/calendars/primary/events/${event?.id}/instances?${times}`)).data;
  expect(items).toHaveLength(4);
});
