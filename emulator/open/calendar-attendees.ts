import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Attendee, CalendarEvent } from '../calendar/book.ts';
import { busyOfRoom } from '../calendar/busy.ts';
import type { UserIdType } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { eventOf, tellCalendar } from './calendar-events.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';
import { idAs, userIdType } from './user-id-type.ts';

const BAD = 190002;
/** Rooms answer by themselves a little later. */
const ROOM_DECIDES_MS = 2000;
const optional = { is_optional: z.boolean().optional() };
const attendeeSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('user'), user_id: z.string(), ...optional }),
  z.looseObject({ type: z.literal('chat'), chat_id: z.string(), ...optional }),
  z.looseObject({ type: z.literal('resource'), room_id: z.string(), operate_id: z.string().optional(), ...optional }),
  z.looseObject({ type: z.literal('third_party'), third_party_email: z.string(), ...optional }),
]);
const addBody = z.object({ attendees: z.array(attendeeSchema).min(1).max(1000), need_notification: z.boolean().optional() });

/** Attendees of an event: users, groups, rooms (booked asynchronously), outsiders. */
export function serveAttendees(app: FastifyInstance, tenant: Tenant): void {
  const path = '/calendar/v4/calendars/:calendar_id/events/:event_id/attendees';

  serve(
    app,
    tenant,
    { method: 'POST', path, scopes: ['calendar:calendar.event:update', 'calendar:calendar'], badParam: BAD },
    (call) => {
      const { attendees } = addBody.parse(call.body);
      const type = userIdType.parse(call.query.user_id_type);
      const event = eventOf(tenant, call.params.calendar_id, call.params.event_id);
      if (event.attendees.length + attendees.length > 3000)
        throw new Refusal(BAD, 'invalid parameters in request: too many attendees');
      const added = attendees.map((said) => attendeeOf(tenant, said, type));
      for (const one of added) {
        const at = event.attendees.findIndex((known) => known.id === one.id);
        if (at >= 0) event.attendees[at] = one;
        else event.attendees.push(one);
        if (one.type === 'resource') tenant.clock.at(tenant.clock.now() + ROOM_DECIDES_MS, () => decide(tenant, event, one));
      }
      tellCalendar(tenant, `日程「${String(event.fields.summary ?? '无主题')}」参与人 ${event.attendees.length} 个`);
      return { attendees: added.map((one) => wire(tenant, one, type)) };
    },
  );

  serve(
    app,
    tenant,
    {
      method: 'GET',
      path,
      scopes: ['calendar:calendar.event:read', 'calendar:calendar', 'calendar:calendar:readonly'],
      badParam: BAD,
    },
    (call) => {
      const event = eventOf(tenant, call.params.calendar_id, call.params.event_id, true);
      const type = userIdType.parse(call.query.user_id_type);
      const size = z.coerce.number().int().min(10).max(100).default(20).parse(call.query.page_size);
      const page = paged(
        event.attendees,
        size,
        call.query.page_token,
        () => new Refusal(BAD, 'invalid parameters in request: page_token'),
      );
      return { ...page, items: page.items.map((one) => wire(tenant, one, type)) };
    },
  );
}

const bad = (what: string): Refusal => new Refusal(BAD, `invalid parameters in request: ${what}`);

function attendeeOf(tenant: Tenant, said: z.infer<typeof attendeeSchema>, type: UserIdType): Attendee {
  const base = { rsvp: 'needs_action' as const, optional: said.is_optional ?? false };
  if (said.type === 'user') {
    const person = tenant.directory.byId(type, said.user_id);
    if (person === undefined || person.resigned) throw bad(`user_id ${said.user_id}`);
    return { ...base, id: `user_${person.userId}`, type: 'user', openId: person.openId };
  }
  if (said.type === 'chat') {
    if (!(tenant.chats.get(said.chat_id)?.botIn ?? false)) throw bad(`chat_id ${said.chat_id}`);
    return { ...base, id: `chat_${said.chat_id}`, type: 'chat', chatId: said.chat_id };
  }
  if (said.type === 'resource') {
    if (!tenant.calendar.rooms.has(said.room_id)) throw bad(`room_id ${said.room_id}`);
    // A bot books a room in the name of a person.
    if (said.operate_id === undefined) throw bad('operate_id is required for a room');
    return { ...base, id: `resource_${said.room_id}`, type: 'resource', roomId: said.room_id };
  }
  const email = said.third_party_email;
  return { ...base, id: `third_party_${email}`, type: 'third_party', email };
}

/** A room accepts when it is free at that time. */
function decide(tenant: Tenant, event: CalendarEvent, room: Attendee & { type: 'resource' }): void {
  room.rsvp = busyOfRoom(tenant, room.roomId, event.from, event.to, event.id).length > 0 ? 'decline' : 'accept';
}

function wire(tenant: Tenant, one: Attendee, type: UserIdType): object {
  const base = {
    attendee_id: one.id,
    type: one.type,
    rsvp_status: one.rsvp,
    is_optional: one.optional,
    is_organizer: false,
    is_external: one.type === 'third_party',
  };
  switch (one.type) {
    case 'user': {
      const person = tenant.directory.people.get(one.openId);
      return { ...base, user_id: person === undefined ? one.openId : idAs(person, type), display_name: person?.name ?? '' };
    }
    case 'chat':
      return { ...base, chat_id: one.chatId, display_name: tenant.chats.get(one.chatId)?.name ?? '' };
    case 'resource':
      return { ...base, room_id: one.roomId, display_name: tenant.calendar.rooms.get(one.roomId)?.name ?? '' };
    case 'third_party':
      return { ...base, third_party_email: one.email };
  }
}
