import type { CalendarEvent, TimeOff } from '../calendar/book.ts';
import { meetingEvent } from '../calendar/meetings.ts';
import type { Chat } from '../chats.ts';
import type { Clock } from '../clock.ts';
import type { Ack, Envelope } from '../delivery/carrier.ts';
import type { Delivery } from '../delivery/deliveries.ts';
import type { Webhook } from '../delivery/webhook.ts';
import type { Department, NewPerson, Person } from '../directory.ts';
import type { CallFault, EventFault } from '../fault-kinds.ts';
import type { FaultSpan, PlannedFault } from '../fault-plans.ts';
import { noFaults } from '../faults.ts';
import type { MessageType } from '../messages/message.ts';
import type { PageChatList, PageFaults, PageMessage, PageWorld, PressOutcome } from '../page-api.ts';
import type { PressValues } from '../press/press.ts';
import { allScopes } from '../scopes.ts';
import type { Tenant } from '../tenant.ts';
import type { TrafficEntry } from '../traffic.ts';
import { type AttendanceControls, attendanceControls } from './attendance.ts';
import { addDepartment, changeDepartment, type NewDepartment, removeDepartment } from './departments.ts';
import { enter, pressMenu } from './enter.ts';
import { addBotToChat, changeMembers, createGroup, dissolveGroup, removeBotFromChat, renameGroup } from './groups.ts';
import { mergeDepartment } from './merge-department.ts';
import { forwardAs, reactAs, recallAs } from './messages.ts';
import { type OfficeControls, officeControls } from './office.ts';
import { addPerson, erasePerson, type PersonChange, type Return, rehire, resign, restorePerson, updatePerson } from './people.ts';
import { pressByWords, type Where } from './press-by-words.ts';
import { type SaidMore, say, send, sendFile } from './say.ts';
import { spoilRow } from './spoil.ts';
import { chatsFor, messagesFor, worldView } from './views.ts';
import { waitFor, within } from './wait.ts';
import { groupFor } from './who.ts';

/**
 * The platform as code: what people do in the client and administrators in the console. The page's HTTP routes and the scenario
 * tests call the same functions. `as`/`who` take an open_id, an employee number or a name; `chat` an id, a group name, or 'bot'.
 */
export interface Controls extends OfficeControls, AttendanceControls {
  // People in the client
  say(as: string, chat: string, text: string, more?: SaidMore): { messageId: string };
  /** Anything that is not text: content as the platform stores it, e.g. ('sticker', {file_key}). */
  send(as: string, chat: string, type: MessageType, content: object): { messageId: string };
  sendFile(as: string, chat: string, name: string, bytes: Buffer, kind?: 'file' | 'image'): { messageId: string; key: string };
  press(as: string, messageId: string, where: Where, values?: PressValues): Promise<PressOutcome>;
  menu(as: string, key: string): void;
  enter(as: string, chat: string): void;
  messages(as: string, chat: string): PageMessage[];
  /** Cards only, oldest first. */
  cards(as: string, chat: string): (PageMessage & { body: { type: 'interactive'; card: unknown } })[];
  chats(as: string): PageChatList['chats'];
  world(): PageWorld;
  recall(as: string, messageId: string): void;
  forward(as: string, messageId: string, toChat: string): { messageId: string };
  react(as: string, messageId: string, emoji: string): void;
  unreact(as: string, messageId: string, emoji: string): void;
  createGroup(by: string, name: string, members: readonly string[], withBot?: boolean): { chatId: string };
  addMembers(chat: string, people: readonly string[], by?: string): void;
  removeMembers(chat: string, people: readonly string[], by?: string): void;
  dissolveGroup(chat: string, by?: string): void;
  renameGroup(chat: string, name: string, by?: string): void;
  /** A group where only managers may post: the bot gets 230018. */
  muteBot(chat: string, muted: boolean): void;
  addBotToChat(chat: string, by?: string): void;
  removeBotFromChat(chat: string, by?: string): void;
  /** A meeting in people's own calendars; the bot only sees that they are busy. Times like 2026-12-01 09:30, in China's zone. */
  meet(
    organiser: string,
    title: string,
    from: string,
    to: string,
    others?: readonly string[],
    recurrence?: string,
  ): CalendarEvent;
  // The directory
  /** Everybody and everything as it is, for whoever compares; not to be changed. */
  company(): { people: Person[]; departments: Department[]; groups: Chat[] };
  person(who: string): Person;
  addPerson(row: NewPerson): Person;
  updatePerson(who: string, change: PersonChange): Person;
  resign(who: string): void;
  /** The account is deleted for good. */
  erase(who: string): void;
  /** 恢复成员, within 30 days: the same account and open_id. */
  restore(who: string, dept: string): Person;
  /** Taken on again as a new member with a new open_id. */
  rehire(who: string, back: Return): Person;
  /** Faulty data in lists and events: fields as said, undefined = absent; `{}` heals. */
  spoilRow(kind: 'person' | 'department' | 'group', which: string, fields: Readonly<Record<string, unknown>>): void;
  addDepartment(row: NewDepartment): Department;
  moveDepartment(id: string, parent: string): void;
  changeDepartment(id: string, change: { parent?: string; name?: string; leader?: string | null }): void;
  removeDepartment(id: string): void;
  /** Everybody and everything below goes into another department, one by one, then it is deleted. */
  mergeDepartment(id: string, into: string): void;
  // The console
  /** Whom the app may reach (230013 for others); null = everybody. */
  setAvailability(people: readonly string[] | null): void;
  /** The person stops the bot (230053) or takes it back. */
  blockBot(who: string, blocked?: boolean): void;
  /** Departments whose data the app may read (41050 outside); null = all. */
  setContactRange(departments: readonly string[] | null): void;
  setScopes(change: { without?: readonly string[]; with?: readonly string[] }): void;
  /** False: card.action.trigger is not subscribed, presses show 200340. */
  setCallbackSubscribed(on: boolean): void;
  /** Saves a request URL after the challenge and switches to webhook mode. */
  setWebhook(hook: Webhook): Promise<{ ok: true } | { ok: false; reason: string }>;
  setMode(mode: 'ws' | 'webhook'): void;
  invalidateToken(): void;
  // Delivery and weather
  faults(change?: Partial<PageFaults>): PageFaults;
  /** Ends the faults by chance and the planned ones. */
  clearFaults(): void;
  /**
   * Plans a fault for calls of the bot: `calls` is a route as documented (`POST /im/v1/messages`) or a pattern on method and address
   * (`/^GET .contact/`). Without a span it lasts until lifted.
   */
  fail(calls: string | RegExp, fault: CallFault, span?: FaultSpan): PlannedFault;
  /** Plans a fault for events on their way to the bot: `types` is an event type or a pattern on it. Without a span it lasts until lifted. */
  failEvents(types: string | RegExp, fault: EventFault, span?: FaultSpan): PlannedFault;
  /** Delivers what still waits to be overtaken. */
  deliverOvertaken(): void;
  redeliver(eventId: string, times?: number): Promise<Ack[]>;
  pushRaw(envelope: Envelope): Promise<Ack>;
  deliveries(): Delivery[];
  dropConnections(): void;
  botOnline(): boolean;
  traffic(): TrafficEntry[];
  /** Listens to everything that goes between the bot and the platform. */
  onTraffic(listener: (entry: TrafficEntry) => void): () => void;
  /** Routes the bot has called since this was last asked. */
  calls(): string[];
  clock: Clock;
  // What the bot left behind
  calendarEvents(): CalendarEvent[];
  timeoffEvents(): TimeOff[];
  /** Waits in real time until the probe gives something true. */
  waitFor<T>(probe: () => T | null | undefined | false, timeoutMs?: number): Promise<T>;
  /** Waits until no push is under way (waiting retries not counted). */
  quiet(timeoutMs?: number): Promise<void>;
}

export interface Console {
  setWebhook: Controls['setWebhook'];
  setMode: Controls['setMode'];
  dropConnections(): void;
}

export function makeControls(tenant: Tenant, desk: Console): Controls {
  const id = ({ id: messageId }: { id: string }) => ({ messageId });
  const isCard = (message: PageMessage): message is PageMessage & { body: { type: 'interactive'; card: unknown } } =>
    message.body.type === 'interactive';
  return {
    ...officeControls(tenant),
    ...attendanceControls(tenant),
    say: (as, chat, text, more) => id(say(tenant, as, chat, text, more)),
    send: (as, chat, type, content) => id(send(tenant, as, chat, type, content)),
    sendFile(as, chat, name, bytes, kind = 'file') {
      const { id: messageId, key } = sendFile(tenant, as, chat, name, bytes, kind);
      return { messageId, key };
    },
    press: (as, messageId, where, values) => pressByWords(tenant, as, messageId, where, values),
    menu: (as, key) => pressMenu(tenant, as, key),
    enter: (as, chat) => enter(tenant, as, chat),
    messages: (as, chat) => messagesFor(tenant, as, chat),
    cards: (as, chat) => messagesFor(tenant, as, chat).filter(isCard),
    chats: (as) => chatsFor(tenant, as),
    world: () => worldView(tenant),
    recall: (as, messageId) => recallAs(tenant, as, messageId),
    forward: (as, messageId, toChat) => id(forwardAs(tenant, as, messageId, toChat)),
    react: (as, messageId, emoji) => reactAs(tenant, as, messageId, emoji, 'created'),
    unreact: (as, messageId, emoji) => reactAs(tenant, as, messageId, emoji, 'deleted'),
    createGroup: (by, name, members, withBot = false) => ({ chatId: createGroup(tenant, by, name, members, withBot).id }),
    addMembers: (chat, people, by) => changeMembers(tenant, chat, people, 'added', by),
    removeMembers: (chat, people, by) => changeMembers(tenant, chat, people, 'deleted', by),
    dissolveGroup: (chat, by) => dissolveGroup(tenant, chat, by),
    renameGroup: (chat, name, by) => renameGroup(tenant, chat, name, by),
    muteBot(chat, muted) {
      groupFor(tenant, chat).botMuted = muted;
    },
    addBotToChat: (chat, by) => addBotToChat(tenant, chat, by),
    removeBotFromChat: (chat, by) => removeBotFromChat(tenant, chat, by),
    meet(organiser, title, from, to, others = [], recurrence) {
      const people = others.map((who) => tenant.directory.who(who).openId);
      const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
      const meeting = { title, from: at(from), to: at(to), ...(recurrence === undefined ? {} : { recurrence }) };
      const event = meetingEvent(tenant.ids.calendarEvent(), meeting, [tenant.directory.who(organiser).openId, ...people]);
      tenant.calendar.events.set(event.id, event);
      return event;
    },
    company: () => ({
      people: [...tenant.directory.people.values()],
      departments: [...tenant.directory.departments.values()],
      groups: [...tenant.chats.values()].filter((chat) => chat.kind === 'group'),
    }),
    person: (who) => tenant.directory.who(who),
    addPerson: (row) => addPerson(tenant, row),
    updatePerson: (who, change) => updatePerson(tenant, who, change),
    resign: (who) => resign(tenant, who),
    erase: (who) => erasePerson(tenant, who),
    restore: (who, dept) => restorePerson(tenant, who, dept),
    rehire: (who, back) => rehire(tenant, who, back),
    spoilRow: (kind, which, fields) => spoilRow(tenant, kind, which, fields),
    addDepartment: (row) => addDepartment(tenant, row),
    moveDepartment: (department, parent) => changeDepartment(tenant, department, { parent }),
    changeDepartment: (department, change) => changeDepartment(tenant, department, change),
    removeDepartment: (department) => removeDepartment(tenant, department),
    mergeDepartment: (department, into) => mergeDepartment(tenant, department, into),
    setAvailability(people) {
      tenant.availability = people === null ? null : new Set(people.map((who) => tenant.directory.who(who).openId));
    },
    blockBot(who, blocked = true) {
      const { openId } = tenant.directory.who(who);
      if (blocked) tenant.blockedBy.add(openId);
      else tenant.blockedBy.delete(openId);
    },
    setContactRange(departments) {
      tenant.contactRange = departments === null ? null : new Set(departments);
      tenant.post.event('contact.scope.updated_v3', { added: {}, removed: {} });
    },
    setScopes(change) {
      tenant.scopes = new Set([...allScopes, ...(change.with ?? [])].filter((scope) => !(change.without ?? []).includes(scope)));
    },
    setCallbackSubscribed(on) {
      tenant.callbackSubscribed = on;
    },
    setWebhook: (hook) => desk.setWebhook(hook),
    setMode: (mode) => desk.setMode(mode),
    invalidateToken: () => tenant.tokens.invalidate(),
    faults(change) {
      if (change !== undefined) {
        tenant.faults = { ...tenant.faults, ...change };
        tenant.feed.tell({ kind: 'faults', faults: { ...tenant.faults } });
      }
      return { ...tenant.faults };
    },
    clearFaults() {
      tenant.faults = { ...noFaults };
      tenant.callFaults.liftAll();
      tenant.eventFaults.liftAll();
      tenant.feed.tell({ kind: 'faults', faults: { ...tenant.faults } });
    },
    fail: (calls, fault, span) => tenant.callFaults.plan(calls, fault, span),
    failEvents: (types, fault, span) => tenant.eventFaults.plan(types, fault, span),
    deliverOvertaken: () => tenant.post.deliverOvertaken(),
    redeliver: (eventId, times = 1) => tenant.post.redeliver(eventId, times),
    pushRaw: (envelope) => tenant.post.raw(envelope),
    deliveries: () => tenant.post.deliveries(),
    dropConnections: () => desk.dropConnections(),
    botOnline: () => tenant.post.isOpen(),
    traffic: () => tenant.traffic.list(),
    onTraffic: (listener) => tenant.traffic.onNote(listener),
    calls: () => [...tenant.called].filter((route) => tenant.called.delete(route)),
    clock: tenant.clock,
    calendarEvents: () =>
      [...tenant.calendar.events.values()].filter((event) => event.calendarId === tenant.calendar.botCalendar),
    timeoffEvents: () => [...tenant.calendar.timeOff.values()],
    waitFor: (probe, timeoutMs) => waitFor(tenant, probe, timeoutMs),
    quiet: (timeoutMs = 10_000) => within(tenant.post.idle(), timeoutMs),
  };
}
