import type { CalendarEvent, Rsvp } from '../calendar/book.ts';
import { closeRoom, declineLate } from '../calendar/rooms.ts';
import { tellCalendar } from '../calendar/tell.ts';
import { type LocalDocument, textOf } from '../office/document.ts';
import type { LocalTask } from '../office/task.ts';
import { urlOf } from '../open/drive.ts';
import { tellTask } from '../open/tasks.ts';
import type { Tenant } from '../tenant.ts';

export interface DocumentSeen {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** 'app' or an open_id. */
  readonly owner: string;
  /** open_ids and chat ids that may read it. */
  readonly readers: readonly string[];
}

/** Calendar, rooms, documents and tasks as people in the client use them. `room` is an id or a name. */
export interface OfficeControls {
  /** Answers an invitation in the client, as 接受 / 待定 / 拒绝 do. */
  rsvp(who: string, eventId: string, answer: 'accept' | 'tentative' | 'decline'): void;
  /** Somebody whom the event lets change it drags it to another time (milliseconds), or deletes it. */
  dragEvent(eventId: string, from: number, to: number): void;
  deleteEvent(eventId: string): void;
  /** A room takes back its yes, or says no where it was asked. */
  declineRoom(eventId: string, room: string): void;
  /** Somebody else books the room for themselves; times like 2026-12-01 09:30. */
  takeRoom(who: string, room: string, from: string, to: string): CalendarEvent;
  /** Out of service, or (null) in service again. */
  closeRoom(room: string, closed: { from: number; to: number | null; reason: string } | null): void;
  roomsAnswerAfter(ms: number): void;
  documents(): DocumentSeen[];
  deleteDocument(id: string): void;
  tasks(): LocalTask[];
  /** Somebody ticks a task off in the task list, or opens it again. */
  tickTask(taskId: string, done?: boolean): void;
  deleteTask(taskId: string): void;
  /** A recording with its words, whether or not it is shared with the app. → the link people paste. */
  recordMinutes(
    owner: string,
    title: string,
    lines: readonly (readonly [speaker: string, words: string])[],
    shared: boolean,
  ): { token: string; url: string };
  /** Its owner lets the app read it. */
  shareMinutes(token: string): void;
}

export function officeControls(tenant: Tenant): OfficeControls {
  const { calendar, shelf } = tenant;
  const eventFor = (id: string): CalendarEvent => calendar.events.get(id) ?? missing(`event ${id}`);
  const roomFor = (words: string) =>
    calendar.rooms.get(words) ?? [...calendar.rooms.values()].find((room) => room.name === words) ?? missing(`room ${words}`);
  const taskFor = (id: string): LocalTask => shelf.tasks.get(id) ?? missing(`task ${id}`);
  const titleOf = (event: CalendarEvent): string => String(event.fields.summary ?? '无主题');
  return {
    rsvp: (who, eventId, answer) => answerInvitation(tenant, tenant.directory.who(who).openId, eventFor(eventId), answer),
    dragEvent(eventId, from, to) {
      const event = eventFor(eventId);
      const at = (ms: number) => ({ timestamp: String(Math.floor(ms / 1000)), timezone: 'Asia/Shanghai' });
      Object.assign(event, { from, to, fields: { ...event.fields, start_time: at(from), end_time: at(to) } });
      tellCalendar(tenant, `日程「${titleOf(event)}」被改了时间`);
    },
    deleteEvent(eventId) {
      const event = eventFor(eventId);
      event.status = 'cancelled';
      tellCalendar(tenant, `日程「${titleOf(event)}」被删除`);
    },
    declineRoom: (eventId, room) => declineLate(tenant, eventFor(eventId), roomFor(room).id),
    takeRoom(who, room, from, to) {
      const { id, name } = roomFor(room);
      const { openId } = tenant.directory.who(who);
      const ms = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
      const at = (text: string) => ({ timestamp: String(ms(text) / 1000), timezone: 'Asia/Shanghai' });
      const event: CalendarEvent = {
        id: tenant.ids.calendarEvent(),
        calendarId: `feishu.cn_${openId}@group.calendar.feishu.cn`,
        fields: { summary: `${name}有人用`, start_time: at(from), end_time: at(to), free_busy_status: 'free' },
        from: ms(from),
        to: ms(to),
        attendees: [{ id: `resource_${id}`, type: 'resource', roomId: id, rsvp: 'accept', optional: false }],
        status: 'confirmed',
      };
      calendar.events.set(event.id, event);
      return event;
    },
    closeRoom: (room, closed) => closeRoom(tenant, roomFor(room), closed),
    roomsAnswerAfter(ms) {
      calendar.roomsAnswerAfterMs = ms;
    },
    documents: () => [...shelf.documents.values()].filter(({ deleted }) => !deleted).map(seen),
    deleteDocument(id) {
      const document = shelf.documents.get(id) ?? missing(`document ${id}`);
      document.deleted = true;
    },
    tasks: () => [...shelf.tasks.values()],
    tickTask(taskId, done = true) {
      const task = taskFor(taskId);
      task.completedAt = done ? tenant.clock.now() : 0;
      tellTask(tenant, task, 'task_completed_update');
    },
    deleteTask(taskId) {
      const task = taskFor(taskId);
      shelf.tasks.delete(taskId);
      tellTask(tenant, task, 'task_deleted');
    },
    recordMinutes(owner, title, lines, shared) {
      const token = tenant.ids.minutes();
      shelf.minutes.set(token, {
        token,
        title,
        owner: tenant.directory.who(owner).openId,
        createdAt: tenant.clock.now(),
        durationMs: lines.length * 20_000,
        lines: lines.map(([speaker, words], n) => ({ speaker, words, atMs: n * 20_000 })),
        shared,
      });
      return { token, url: `https://hengda.feishu.cn/minutes/${token}` };
    },
    shareMinutes(token) {
      const minutes = shelf.minutes.get(token) ?? missing(`recording ${token}`);
      shelf.minutes.set(token, { ...minutes, shared: true });
    },
  };
}

/** Somebody's own answer; only whoever is invited has one to give. */
export function answerInvitation(
  tenant: Tenant,
  openId: string,
  event: CalendarEvent,
  answer: Exclude<Rsvp, 'needs_action' | 'removed'>,
): void {
  const own = event.attendees.find((one) => one.type === 'user' && one.openId === openId);
  if (own === undefined || event.status === 'cancelled') throw new Error('not invited');
  own.rsvp = answer;
  const name = tenant.directory.people.get(openId)?.name ?? openId;
  const said = { accept: '接受', tentative: '待定', decline: '拒绝' }[answer];
  tellCalendar(tenant, `${name} ${said}了「${String(event.fields.summary ?? '无主题')}」`);
}

const seen = (document: LocalDocument): DocumentSeen => ({
  id: document.id,
  title: document.title,
  text: textOf(document),
  url: urlOf(document),
  owner: document.owner,
  readers: [...document.members.keys()].filter((id) => id !== 'app'),
});

function missing(what: string): never {
  throw new Error(`there is no ${what}`);
}
