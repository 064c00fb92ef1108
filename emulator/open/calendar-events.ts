import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { type CalendarEvent, calendarOf } from '../calendar/book.ts';
import { millisOf, momentSchema } from '../calendar/moment.ts';
import { Refusal } from '../refusal.ts';
import { recallAnswer, rememberAnswer, type Tenant } from '../tenant.ts';
import { serve } from './gate.ts';

const BAD = 190002;
const DAY = 86_400_000;
const write = (what: string) => [`calendar:calendar.event:${what}`, 'calendar:calendar'];
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
    (call) => ({
      event: wireEvent(tenant, eventOf(tenant, call.params.calendar_id, call.params.event_id, true)),
    }),
  );

  serve(app, tenant, { method: 'PATCH', path: `${path}/:event_id`, scopes: write('update'), badParam: BAD }, (call) => {
    const event = eventOf(tenant, call.params.calendar_id, call.params.event_id);
    const changed = fields.parse({ ...event.fields, ...z.record(z.string(), z.unknown()).parse(call.body) });
    Object.assign(event, { fields: changed, ...spanOf(changed) });
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

export const tellCalendar = (tenant: Tenant, note: string): void => tenant.feed.tell({ kind: 'calendar', note });

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
