import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Attendee } from '../calendar/book.ts';
import { askRoom } from '../calendar/rooms.ts';
import { tellCalendar } from '../calendar/tell.ts';
import type { UserIdType } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { wireAttendee } from './attendee-wire.ts';
import { eventOf } from './calendar-events.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';
import { userIdType } from './user-id-type.ts';

const BAD = 190002;
const optional = { is_optional: z.boolean().optional() };
const attendeeSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('user'), user_id: z.string(), ...optional }),
  z.looseObject({ type: z.literal('chat'), chat_id: z.string(), ...optional }),
  z.looseObject({ type: z.literal('resource'), room_id: z.string(), operate_id: z.string().optional(), ...optional }),
  z.looseObject({ type: z.literal('third_party'), third_party_email: z.string(), ...optional }),
]);
const addBody = z.object({ attendees: z.array(attendeeSchema).min(1).max(1000), need_notification: z.boolean().optional() });

const removeBody = z.object({
  attendee_ids: z.array(z.string()).max(500).optional(),
  delete_ids: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('user'), user_id: z.string() }),
        z.object({ type: z.literal('chat'), chat_id: z.string() }),
        z.object({ type: z.literal('resource'), room_id: z.string() }),
        z.object({ type: z.literal('third_party'), third_party_email: z.string() }),
      ]),
    )
    .max(500)
    .optional(),
  need_notification: z.boolean().optional(),
});

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
      const added = attendees.map((said) => {
        const one = attendeeOf(tenant, said, type);
        const known = event.attendees.find((other) => other.id === one.id);
        // Whoever is in it already keeps the answer they gave; a room that said no may be asked once more.
        if (known !== undefined && !(known.type === 'resource' && known.rsvp === 'decline')) return known;
        if (known === undefined) event.attendees.push(one);
        const asked = known ?? one;
        if (asked.type === 'resource') askRoom(tenant, event, asked);
        return asked;
      });
      tellCalendar(tenant, `日程「${String(event.fields.summary ?? '无主题')}」参与人 ${event.attendees.length} 个`);
      return { attendees: added.map((one) => wireAttendee(tenant, one, type)) };
    },
  );

  serve(
    app,
    tenant,
    {
      method: 'POST',
      path: `${path}/batch_delete`,
      scopes: ['calendar:calendar.event:update', 'calendar:calendar'],
      badParam: BAD,
    },
    (call) => {
      const { attendee_ids = [], delete_ids = [] } = removeBody.parse(call.body);
      if (attendee_ids.length + delete_ids.length === 0) throw bad('attendee_ids, delete_ids');
      const type = userIdType.parse(call.query.user_id_type);
      const event = eventOf(tenant, call.params.calendar_id, call.params.event_id);
      const gone = new Set([...attendee_ids, ...delete_ids.map((one) => idOf(tenant, one, type))]);
      event.attendees = event.attendees.filter((one) => !gone.has(one.id));
      tellCalendar(tenant, `日程「${String(event.fields.summary ?? '无主题')}」参与人 ${event.attendees.length} 个`);
      return {};
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
      return { ...page, items: page.items.map((one) => wireAttendee(tenant, one, type)) };
    },
  );
}

const bad = (what: string): Refusal => new Refusal(BAD, `invalid parameters in request: ${what}`);

/** Whoever is not in the event (any more) is removed without a word. */
function idOf(tenant: Tenant, said: NonNullable<z.infer<typeof removeBody>['delete_ids']>[number], type: UserIdType): string {
  switch (said.type) {
    case 'user':
      return `user_${tenant.directory.byId(type, said.user_id)?.userId ?? ''}`;
    case 'chat':
      return `chat_${said.chat_id}`;
    case 'resource':
      return `resource_${said.room_id}`;
    case 'third_party':
      return `third_party_${said.third_party_email}`;
  }
}

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
