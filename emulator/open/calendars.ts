import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { calendarOf } from '../calendar/book.ts';
import { busyOfPerson, busyOfRoom } from '../calendar/busy.ts';
import { rfc3339, toRfc3339 } from '../calendar/moment.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { userIdType } from './user-id-type.ts';

const READ = ['calendar:calendar', 'calendar:calendar:read', 'calendar:calendar:readonly'];
const BAD = 190002;
const NINETY_DAYS = 90 * 86_400_000;
const freeBusyBody = z.object({
  time_min: rfc3339,
  time_max: rfc3339,
  user_id: z.string().optional(),
  room_id: z.string().optional(),
  include_external_calendar: z.boolean().optional(),
  only_busy: z.boolean().optional(),
});

/** Primary calendars and free/busy. */
export function serveCalendars(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'POST', path: '/calendar/v4/calendars/primary', scopes: READ, badParam: BAD }, (call) => {
    if (userIdType.parse(call.query.user_id_type) === 'user_id')
      throw new Refusal(BAD, 'invalid parameters in request: user_id_type');
    const calendar = {
      calendar_id: tenant.calendar.botCalendar,
      summary: tenant.bot.name,
      type: 'primary',
      role: 'owner',
      permissions: 'show_only_free_busy',
    };
    return { calendars: [{ calendar, user_id: tenant.bot.openId }] };
  });

  serve(app, tenant, { method: 'POST', path: '/calendar/v4/calendars/primarys', scopes: READ, badParam: BAD }, (call) => {
    const { user_ids } = z.object({ user_ids: z.array(z.string()).min(1).max(10) }).parse(call.body);
    const type = userIdType.parse(call.query.user_id_type);
    const calendars = user_ids.flatMap((id) => {
      const person = tenant.directory.byId(type, id);
      if (person === undefined || person.resigned) return [];
      return [
        {
          calendar: { calendar_id: calendarOf(person.openId), summary: person.name, type: 'primary', role: 'free_busy_reader' },
          user_id: id,
        },
      ];
    });
    return { calendars };
  });

  serve(
    app,
    tenant,
    {
      method: 'POST',
      path: '/calendar/v4/freebusy/list',
      scopes: ['calendar:calendar', 'calendar:calendar.free_busy:read', 'calendar:calendar:readonly'],
      badParam: BAD,
    },
    (call) => {
      const body = freeBusyBody.parse(call.body);
      const type = userIdType.parse(call.query.user_id_type);
      const [min, max] = [Date.parse(body.time_min), Date.parse(body.time_max)];
      if (max <= min || max - min > NINETY_DAYS)
        throw new Refusal(BAD, 'invalid parameters in request: time_max - time_min must be within 90 days');
      if ((body.user_id === undefined) === (body.room_id === undefined))
        throw new Refusal(BAD, 'invalid parameters in request: one of user_id and room_id');
      const spans =
        body.user_id === undefined
          ? busyOfRoom(tenant, knownRoom(tenant, body.room_id ?? ''), min, max)
          : busyOfPerson(tenant, knownPerson(tenant, type, body.user_id), min, max, body.only_busy === false);
      return {
        freebusy_list: spans.map((span) => ({
          start_time: toRfc3339(Math.max(min, span.from)),
          end_time: toRfc3339(Math.min(max, span.to)),
        })),
      };
    },
  );
}

function knownPerson(tenant: Tenant, type: 'open_id' | 'union_id' | 'user_id', id: string): string {
  const person = tenant.directory.byId(type, id);
  if (person === undefined) throw new Refusal(BAD, 'invalid parameters in request: user_id');
  if (person.resigned) throw new Refusal(195100, 'user is dismiss or not exist in the tenant');
  return person.openId;
}

function knownRoom(tenant: Tenant, id: string): string {
  if (!tenant.calendar.rooms.has(id)) throw new Refusal(BAD, 'invalid parameters in request: room_id');
  return id;
}
