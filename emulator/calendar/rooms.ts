import type { Tenant } from '../tenant.ts';
import type { Attendee, CalendarEvent, Room } from './book.ts';
import { busyOfRoom } from './busy.ts';
import { tellCalendar } from './tell.ts';

type Booking = Attendee & { type: 'resource' };

/** The room is asked: it answers by itself a little later, and anew whenever the event has moved. */
export function askRoom(tenant: Tenant, event: CalendarEvent, booking: Booking): void {
  const { calendar, clock } = tenant;
  const room = calendar.rooms.get(booking.roomId);
  booking.rsvp = 'needs_action';
  // Somebody would have to approve it, and nobody is asked in the name of a bot.
  if (room?.approval) {
    booking.rsvp = 'decline';
    return;
  }
  const asked = { from: event.from, to: event.to };
  clock.at(clock.now() + calendar.roomsAnswerAfterMs, () => {
    const isStill = event.attendees.includes(booking) && event.from === asked.from && event.to === asked.to;
    if (!isStill || event.status === 'cancelled' || booking.rsvp !== 'needs_action') return;
    const taken = busyOfRoom(tenant, booking.roomId, event.from, event.to, event.id).length > 0;
    answer(tenant, event, booking, taken || isClosed(room, event) ? 'decline' : 'accept');
  });
}

/** What a room says later, whatever it said before: an administrator takes it away. */
export function declineLate(tenant: Tenant, event: CalendarEvent, roomId: string): void {
  const booking = event.attendees.find((one): one is Booking => one.type === 'resource' && one.roomId === roomId);
  if (booking === undefined) throw new Error(`no room ${roomId} in this event`);
  answer(tenant, event, booking, 'decline');
}

/** Out of service from one moment to another (null: no end): bookings in that time are declined. */
export function closeRoom(tenant: Tenant, room: Room, closed: Room['closed']): void {
  room.closed = closed;
  for (const event of tenant.calendar.events.values()) {
    const booking = event.attendees.find((one) => one.type === 'resource' && one.roomId === room.id && one.rsvp !== 'removed');
    if (booking !== undefined && event.status !== 'cancelled' && isClosed(room, event)) declineLate(tenant, event, room.id);
  }
}

function answer(tenant: Tenant, event: CalendarEvent, booking: Booking, rsvp: 'accept' | 'decline'): void {
  booking.rsvp = rsvp;
  const name = tenant.calendar.rooms.get(booking.roomId)?.name ?? booking.roomId;
  tellCalendar(
    tenant,
    `会议室「${name}」${rsvp === 'accept' ? '已订好' : '没订上'}：${String(event.fields.summary ?? '无主题')}`,
  );
}

const isClosed = (room: Room | undefined, { from, to }: { from: number; to: number }): boolean =>
  room !== undefined && room.closed !== null && to > room.closed.from && from < (room.closed.to ?? Number.POSITIVE_INFINITY);
