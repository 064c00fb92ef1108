import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { type CalendarEvent, calendarOf } from '../calendar/book.ts';
import { millisOf, momentSchema } from '../calendar/moment.ts';
import { timesOf } from '../calendar/recurrence.ts';
import { askRoom } from '../calendar/rooms.ts';
import { tellCalendar } from '../calendar/tell.ts';
import { Refusal } from '../refusal.ts';
import { recallAnswer, rememberAnswer, type Tenant } from '../tenant.ts';
import { wireAttendee } from './attendee-wire.ts';
import { refuseTenantToken, serve } from './gate.ts';
import { userIdType } from './user-id-type.ts';

const BAD = 190002;
const DAY = 86_400_000;
const write = (what: string) => [`calendar:calendar.event:${what}`, 'calendar:calendar'];
/** Of a video meeting; hosts cannot be named for an event of the app's own calendar. */
const vchat = z
  .looseObject({
    vc_type: z.enum(['vc', 'third_party', 'no_meeting', 'lark_live', 'unknown']).optional(),
    meeting_url: z.string().max(1000).optional(),
    meeting_settings: z
      .looseObject({
        owner_id: z.string().optional(),
        allow_attendees_start: z.boolean().optional(),
        assign_hosts: z.undefined().optional(),
      })
      .optional(),
  })
  .refine(
    (video) =>
      video.meeting_settings === undefined ||
      video.meeting_settings.owner_id !== undefined ||
      video.meeting_settings.allow_attendees_start === true,
    'allow_attendees_start must be true where no owner_id is a person',
  );
const edge = z.object({
  time_type: z.enum(['before_event_start', 'after_event_start', 'after_event_end']),
  duration: z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30), z.literal(60)]),
});
const checkIn = z
  .object({
    enable_check_in: z.boolean(),
    check_in_start_time: edge.optional(),
    check_in_end_time: edge.optional(),
    need_notify_attendees: z.boolean().optional(),
  })
  .refine(
    ({ check_in_start_time: start, check_in_end_time: end }) =>
      [start, end].every((one) => one?.time_type !== 'before_event_start' || one.duration > 0),
    'duration of before_event_start may not be 0',
  );
const fields = z.looseObject({
  summary: z.string().max(1000).optional(),
  description: z.string().max(40_960).optional(),
  need_notification: z.boolean().optional(),
  start_time: momentSchema,
  end_time: momentSchema,
  visibility: z.enum(['default', 'public', 'private']).optional(),
  attendee_ability: z.enum(['none', 'can_see_others', 'can_invite_others', 'can_modify_event']).optional(),
  free_busy_status: z.enum(['busy', 'free']).optional(),
  reminders: z.array(z.object({ minutes: z.number().int().min(-20160).max(20160) })).optional(),
  recurrence: z.string().max(2000).optional(),
  vchat: vchat.optional(),
  location: z.looseObject({ name: z.string().max(512).optional() }).optional(),
  event_check_in: checkIn.optional(),
});

/** Events on the bot's calendar. */
export function serveCalendarEvents(app: FastifyInstance, tenant: Tenant): void {
  const path = '/calendar/v4/calendars/:calendar_id/events';

  serve(app, tenant, { method: 'POST', path, scopes: write('create'), badParam: BAD }, (call) => {
    const calendarId = ownCalendar(tenant, call.params.calendar_id);
    const key = z.string().min(32).max(128).optional().parse(call.query.idempotency_key);
    const known = key === undefined ? undefined : recallAnswer<string>(tenant, `calendar ${key}`);
    const earlier = known === undefined ? undefined : tenant.calendar.events.get(known);
    if (earlier !== undefined) return { event: wireEvent(tenant, earlier) };
    const body = fields.parse(call.body);
    checkRecurrence(body);
    const event: CalendarEvent = {
      id: tenant.ids.calendarEvent(),
      calendarId,
      fields: body,
      ...spanOf(body),
      attendees: [],
      status: 'confirmed',
    };
    tenant.calendar.events.set(event.id, event);
    if (key !== undefined) rememberAnswer(tenant, `calendar ${key}`, event.id, DAY);
    tellCalendar(tenant, `日程「${String(body.summary ?? '无主题')}」已创建`);
    return { event: wireEvent(tenant, event) };
  });

  serve(
    app,
    tenant,
    { method: 'GET', path: `${path}/:event_id`, scopes: [...write('read'), 'calendar:calendar:readonly'], badParam: BAD },
    (call) => {
      const event = eventOf(tenant, call.params.calendar_id, call.params.event_id, true);
      const type = userIdType.parse(call.query.user_id_type);
      const most = z.coerce.number().int().min(1).max(100).default(10).parse(call.query.max_attendee_num);
      if (call.query.need_attendee !== 'true') return { event: wireEvent(tenant, event) };
      const attendees = event.attendees.slice(0, most).map((one) => wireAttendee(tenant, one, type));
      return { event: { ...wireEvent(tenant, event), attendees, has_more_attendee: event.attendees.length > most } };
    },
  );

  serve(app, tenant, { method: 'PATCH', path: `${path}/:event_id`, scopes: write('update'), badParam: BAD }, (call) => {
    const event = eventOf(tenant, call.params.calendar_id, call.params.event_id);
    const changed = fields.parse({ ...event.fields, ...z.record(z.string(), z.unknown()).parse(call.body) });
    const before = { from: event.from, to: event.to };
    Object.assign(event, { fields: changed, ...spanOf(changed) });
    // Its rooms are asked anew for the new time.
    if (event.from !== before.from || event.to !== before.to)
      for (const one of event.attendees) if (one.type === 'resource') askRoom(tenant, event, one);
    tellCalendar(tenant, `日程「${String(changed.summary ?? '无主题')}」已更新`);
    return { event: wireEvent(tenant, event) };
  });

  serve(app, tenant, { method: 'DELETE', path: `${path}/:event_id`, scopes: write('delete'), badParam: BAD }, (call) => {
    z.enum(['true', 'false']).optional().parse(call.query.need_notification);
    const event = eventOf(tenant, call.params.calendar_id, call.params.event_id);
    event.status = 'cancelled';
    tellCalendar(tenant, `日程「${String(event.fields.summary ?? '无主题')}」已取消`);
    return {};
  });
}

/** What surrounds an event: its single times, the caller's own answer, and being told of changes, which only a person may ask for. */
export function serveEventEdges(app: FastifyInstance, tenant: Tenant): void {
  const path = '/calendar/v4/calendars/:calendar_id/events';
  serve(
    app,
    tenant,
    {
      method: 'GET',
      path: `${path}/:event_id/instances`,
      scopes: [...write('read'), 'calendar:calendar:readonly'],
      badParam: BAD,
    },
    (call) => {
      const event = eventOf(tenant, call.params.calendar_id, call.params.event_id);
      const second = z.coerce.number().int().positive();
      const [from, to] = [second.parse(call.query.start_time) * 1000, second.parse(call.query.end_time) * 1000];
      if (to <= from || to - from > TWO_YEARS) throw new Refusal(BAD, 'invalid parameters in request: start_time, end_time');
      const items = timesOf(event, from, to).map((span) => ({
        event_id: `${event.id.replace(/_0$/, '')}_${span.from / 1000}`,
        summary: event.fields.summary,
        start_time: { timestamp: String(span.from / 1000) },
        end_time: { timestamp: String(span.to / 1000) },
        status: event.status,
        is_exception: false,
      }));
      return { items, has_more: false, page_token: '' };
    },
  );
  serve(
    app,
    tenant,
    { method: 'POST', path: `${path}/:event_id/reply`, scopes: [...write('reply'), 'calendar:calendar'], badParam: BAD },
    (call) => {
      z.object({ rsvp_status: z.enum(['accept', 'tentative', 'decline']) }).parse(call.body);
      eventOf(tenant, call.params.calendar_id, call.params.event_id);
      // It answers for whoever calls, and the bot is the organiser.
      return {};
    },
  );
  refuseTenantToken(app, tenant, 'POST', `${path}/subscription`);
  refuseTenantToken(app, tenant, 'POST', `${path}/unsubscription`);
}

const TWO_YEARS = 2 * 366 * DAY;

/** COUNT and UNTIL exclude each other, and the end may be two years away at most. */
function checkRecurrence({ recurrence, start_time }: z.infer<typeof fields>): void {
  if (recurrence === undefined) return;
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/.exec(recurrence);
  const last = until ? Date.parse(`${until[1]}-${until[2]}-${until[3]}T00:00:00Z`) : null;
  if ((until && /COUNT=/.test(recurrence)) || (last !== null && last - millisOf(start_time, 'start') > TWO_YEARS))
    throw new Refusal(BAD, 'invalid parameters in request: recurrence');
}

function spanOf(body: z.infer<typeof fields>): { from: number; to: number } {
  const from = millisOf(body.start_time, 'start');
  const to = millisOf(body.end_time, 'end');
  if (to < from || (body.start_time.date === undefined) !== (body.end_time.date === undefined))
    throw new Refusal(BAD, 'invalid parameters in request: start_time, end_time');
  return { from, to };
}

/** The bot may write on its own calendar only. 191000: no such calendar, 191002: no access. */
function ownCalendar(tenant: Tenant, id: string | undefined): string {
  if (id === tenant.calendar.botCalendar || id === 'primary') return tenant.calendar.botCalendar;
  const somebodys = [...tenant.directory.people.keys()].some((openId) => calendarOf(openId) === id);
  throw somebodys ? new Refusal(191002, 'no calendar access_role') : new Refusal(191000, 'calendar not found');
}

/** 193001: missing, 193003: deleted. A deleted event can still be read, as cancelled. */
export function eventOf(
  tenant: Tenant,
  calendarId: string | undefined,
  eventId: string | undefined,
  evenCancelled = false,
): CalendarEvent {
  const calendar = ownCalendar(tenant, calendarId);
  const event = tenant.calendar.events.get(eventId ?? '');
  if (event === undefined || event.calendarId !== calendar) throw new Refusal(193001, 'event not found');
  if (event.status === 'cancelled' && !evenCancelled) throw new Refusal(193003, 'event is deleted');
  return event;
}

function wireEvent(tenant: Tenant, event: CalendarEvent): object {
  const { need_notification: _, ...rest } = event.fields;
  return {
    event_id: event.id,
    organizer_calendar_id: event.calendarId,
    ...rest,
    status: event.status,
    is_exception: false,
    app_link: `https://applink.feishu.cn/client/calendar/event/detail?calendarId=${encodeURIComponent(event.calendarId)}&key=${event.id}`,
    event_organizer: { user_id: tenant.bot.openId, display_name: tenant.bot.name },
  };
}
