import type { Tenant } from '../tenant.ts';
import { timesOf } from './recurrence.ts';
import type { Span } from './span.ts';

/** When a person is busy between two moments: events they are in and have not declined, and time off. Overlapping spans are joined. */
export function busyOfPerson(tenant: Tenant, openId: string, min: number, max: number, evenFree = false): Span[] {
  const spans: Span[] = [...tenant.calendar.timeOff.values()].filter(
    (off) => off.openId === openId && off.to > min && off.from < max,
  );
  for (const event of tenant.calendar.events.values()) {
    if (event.status === 'cancelled' || (event.fields.free_busy_status === 'free' && !evenFree)) continue;
    const goes = event.attendees.some((a) => {
      if (a.rsvp === 'decline' || a.rsvp === 'removed') return false;
      return a.type === 'user'
        ? a.openId === openId
        : a.type === 'chat' && (tenant.chats.get(a.chatId)?.members.has(openId) ?? false);
    });
    if (goes) spans.push(...timesOf(event, min, max));
  }
  return join(spans);
}

/** When a room is taken between two moments. */
export function busyOfRoom(tenant: Tenant, roomId: string, min: number, max: number, exceptEvent?: string): Span[] {
  const events = [...tenant.calendar.events.values()].filter(
    (event) =>
      event.id !== exceptEvent &&
      event.status !== 'cancelled' &&
      event.attendees.some((a) => a.type === 'resource' && a.roomId === roomId && a.rsvp === 'accept'),
  );
  return join(events.flatMap((event) => timesOf(event, min, max)));
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
