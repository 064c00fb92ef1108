import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { TimeOff } from '../calendar/book.ts';
import { millisOf } from '../calendar/moment.ts';
import { tellCalendar } from '../calendar/tell.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { userIdType } from './user-id-type.ts';

const BAD = 190002;
const SCOPES = ['calendar:time_off:create', 'calendar:timeoff', 'calendar:calendar'];
/** Whole days as yyyy-MM-dd, or seconds as a string; both ends in the same manner. */
const point = z.string().regex(/^(\d{4}-\d{2}-\d{2}|\d{9,11})$/);
const body = z.object({
  user_id: z.string(),
  timezone: z.string(),
  start_time: point,
  end_time: point,
  title: z.string().max(60).optional(),
  description: z.string().optional(),
});

/** 请假日程: shows a person as on leave in calendar and profile. */
export function serveTimeOff(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'POST', path: '/calendar/v4/timeoff_events', scopes: SCOPES, badParam: BAD }, (call) => {
    const said = body.parse(call.body);
    const type = userIdType.parse(call.query.user_id_type);
    const person = tenant.directory.byId(type, said.user_id);
    if (person === undefined) throw new Refusal(BAD, 'invalid parameters in request: user_id');
    if (person.resigned) throw new Refusal(195100, 'user is dismiss or not exist in the tenant');
    const from = millis(said.start_time, 'start');
    const to = millis(said.end_time, 'end');
    if (to <= from || said.start_time.includes('-') !== said.end_time.includes('-'))
      throw new Refusal(BAD, 'invalid parameters in request: start_time, end_time');
    const off: TimeOff = {
      id: tenant.ids.timeOff(),
      openId: person.openId,
      timezone: said.timezone,
      startTime: said.start_time,
      endTime: said.end_time,
      title: said.title ?? '请假',
      description: said.description ?? '',
      from,
      to,
    };
    tenant.calendar.timeOff.set(off.id, off);
    tellCalendar(tenant, `${person.name} 的日历标记为「${off.title}」`);
    return { timeoff_event_id: off.id, ...said };
  });

  serve(
    app,
    tenant,
    { method: 'DELETE', path: '/calendar/v4/timeoff_events/:timeoff_event_id', scopes: SCOPES, badParam: BAD },
    (call) => {
      const off = tenant.calendar.timeOff.get(call.params.timeoff_event_id ?? '');
      if (off === undefined) throw new Refusal(193001, 'event not found');
      tenant.calendar.timeOff.delete(off.id);
      tellCalendar(tenant, `「${off.title}」已从日历移除`);
      return {};
    },
  );
}

const millis = (said: string, edge: 'start' | 'end'): number =>
  millisOf(said.includes('-') ? { date: said } : { timestamp: said }, edge);
