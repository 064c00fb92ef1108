import type { Town } from '../town.ts';

export interface Span {
  from: number;
  to: number;
}

/** When a person is busy: events they are in and have not declined, and time off. Overlapping spans are joined. */
export function busyOfPerson(town: Town, openId: string): Span[] {
  const spans: Span[] = [...town.calendar.timeOff.values()].filter((off) => off.openId === openId);
  for (const event of town.calendar.events.values()) {
    if (event.status === 'cancelled' || event.fields.free_busy_status === 'free') continue;
    const goes = event.attendees.some((a) => {
      if (a.rsvp === 'decline' || a.rsvp === 'removed') return false;
      return a.type === 'user'
        ? a.openId === openId
        : a.type === 'chat' && (town.chats.get(a.chatId)?.members.has(openId) ?? false);
    });
    if (goes) spans.push(event);
  }
  return join(spans);
}

/** When a room is taken. */
export function busyOfRoom(town: Town, roomId: string, exceptEvent?: string): Span[] {
  const events = [...town.calendar.events.values()].filter(
    (event) =>
      event.id !== exceptEvent &&
      event.status !== 'cancelled' &&
      event.attendees.some((a) => a.type === 'resource' && a.roomId === roomId && a.rsvp === 'accept'),
  );
  return join(events);
}

function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ from: span.from, to: span.to });
  }
  return joined;
}
