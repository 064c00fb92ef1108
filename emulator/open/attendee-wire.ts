import type { Attendee } from '../calendar/book.ts';
import type { UserIdType } from '../directory.ts';
import type { Tenant } from '../tenant.ts';
import { idAs } from './user-id-type.ts';

/** An attendee as every answer about events writes it. */
export function wireAttendee(tenant: Tenant, one: Attendee, type: UserIdType): object {
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
