import type { CalendarEvent } from '../calendar/book.ts';
import { timesOf } from '../calendar/recurrence.ts';
import type { PageEventLine, PageOffice } from '../page-api.ts';
import type { Tenant } from '../tenant.ts';
import { textOf } from './document.ts';

const DAY = 86_400_000;
/** From the morning of today on. */
const SHOWN_MS = 15 * DAY;
const CHINA = 8 * 3_600_000;
const MOST = 60;

/** What one person finds in the client beside the chats: their calendar, what was shared with them, their tasks. */
export function officeOf(tenant: Tenant, as: string): PageOffice {
  const { openId } = tenant.directory.who(as);
  const morning = Math.floor((tenant.clock.now() + CHINA) / DAY) * DAY - CHINA;
  const chats = [...tenant.chats.values()].filter((chat) => chat.members.has(openId)).map((chat) => chat.id);
  return {
    events: [...tenant.calendar.events.values()]
      .filter((event) => event.status !== 'cancelled' && invited(tenant, event, openId))
      .flatMap((event) => timesOf(event, morning, morning + SHOWN_MS).map((span) => line(tenant, event, openId, span)))
      .sort((a, b) => a.from - b.from)
      .slice(0, MOST),
    documents: [...tenant.shelf.documents.values()]
      .filter(({ deleted, owner, members }) => !deleted && (owner === openId || [openId, ...chats].some((id) => members.has(id))))
      .map((document) => ({ id: document.id, title: document.title, text: textOf(document), mine: document.owner === openId })),
    tasks: [...tenant.shelf.tasks.values()]
      .filter((task) => task.members.some((one) => one.id === openId))
      .map((task) => ({
        id: task.id,
        title: task.fields.summary,
        due: task.fields.due ? new Date(Number(task.fields.due.timestamp)).toISOString().slice(0, 10) : null,
        done: task.completedAt > 0,
      })),
  };
}

const invited = (tenant: Tenant, event: CalendarEvent, openId: string): boolean =>
  event.attendees.some((one) =>
    one.type === 'user'
      ? one.openId === openId
      : one.type === 'chat' && (tenant.chats.get(one.chatId)?.members.has(openId) ?? false),
  );

function line(tenant: Tenant, event: CalendarEvent, openId: string, span: { from: number; to: number }): PageEventLine {
  const { summary, description, location, vchat } = event.fields as Record<string, unknown>;
  const own = event.attendees.find((one) => one.type === 'user' && one.openId === openId);
  return {
    id: event.id,
    title: String(summary ?? '无主题'),
    text: typeof description === 'string' ? description : '',
    from: span.from,
    to: span.to,
    place: String((location as { name?: unknown } | undefined)?.name ?? ''),
    video: (vchat as { vc_type?: unknown } | undefined)?.vc_type === 'vc',
    byBot: event.calendarId === tenant.calendar.botCalendar,
    mine: own?.rsvp ?? 'needs_action',
    people: event.attendees.flatMap((one) =>
      one.type === 'user'
        ? [{ name: tenant.directory.people.get(one.openId)?.name ?? one.openId, rsvp: one.rsvp, optional: one.optional }]
        : [],
    ),
    rooms: event.attendees.flatMap((one) =>
      one.type === 'resource'
        ? [{ id: one.roomId, name: tenant.calendar.rooms.get(one.roomId)?.name ?? one.roomId, rsvp: one.rsvp }]
        : [],
    ),
  };
}
