/**
 * What the chat page and the local Feishu say to each other: plain JSON over HTTP under `/local/…` plus one SSE stream.
 * This is the people's side of the emulator (a person using the Feishu client), not the open platform; the bot never sees it.
 */

/** A person of the demo company as the page lists them. `id` is the person's open_id for the demo app. */
export interface PagePerson {
  id: string;
  name: string;
  employeeNo: string;
  /** 职务, e.g. 业务主管. */
  title: string;
  /** Department path from the root, e.g. ['华东区域', '苏州分店']. */
  department: string[];
  leaderId: string | null;
  /** A one-line hint of what this persona is good for in a demo, or ''. */
  note: string;
}

export interface PageChat {
  id: string;
  kind: 'p2p' | 'group';
  /** Group name, or the bot's name for a p2p chat. */
  name: string;
  /** open_ids of the human members. The bot is in every chat listed unless `botIn` is false. */
  members: string[];
  botIn: boolean;
}

export interface PageMessage {
  id: string;
  chatId: string;
  /** Grows by one for every message and never repeats: the order of the chat. */
  seq: number;
  from: { kind: 'user' | 'bot' | 'system'; id: string; name: string };
  /** Milliseconds on the emulator's clock. */
  createdAt: number;
  updatedAt: number;
  /** For a reply: the message answered. */
  parentId: string | null;
  recalled: boolean;
  /** open_ids who see this message: null = everybody in the chat (an ephemeral card names one person). */
  onlyFor: string | null;
  /** Reactions such as Typing, with who added them. */
  reactions: { emoji: string; by: string }[];
  /** 加急: open_ids of those notified urgently. */
  urgentTo: string[];
  body:
    | { type: 'text'; text: string; mentions: { key: string; id: string; name: string }[] }
    | { type: 'post'; content: unknown }
    | { type: 'interactive'; card: unknown }
    | { type: 'file' | 'image'; name: string; key: string; size: number }
    | { type: 'other'; label: string };
}

/** GET /local/world : everything the page needs at start. */
export interface PageWorld {
  bot: { id: string; name: string };
  people: PagePerson[];
  clock: PageClock;
  faults: PageFaults;
  /** Bot menu as configured in the "console": up to 3 × 5. */
  menu: {
    label: string;
    key?: string;
    text?: string;
    url?: string;
    children?: { label: string; key?: string; text?: string; url?: string }[];
  }[];
  /** Sentences worth trying, per persona open_id ('' = anyone), and what to say in English. */
  suggestions: { personId: string; say: string; en?: string }[];
}

export interface PageClock {
  /** Milliseconds now on the emulator's clock, and whether it runs. */
  now: number;
  /** By how much it was moved, in ms. */
  offset: number;
}

/** Faults the panel can switch on; all default to 0 / false. */
export interface PageFaults {
  /** Share (0–1) of API calls answered 429 with x-ogw-ratelimit-reset. */
  rateLimited: number;
  /** Share (0–1) of API calls answered 500. */
  serverError: number;
  /** Milliseconds every API call is delayed. */
  slowMs: number;
  /** Share (0–1) of API calls that never answer (connection dropped after 10 s). */
  hang: number;
  /** Share (0–1) of API calls that *work* but whose answer is lost (connection reset). */
  lostAnswer: number;
  /** Deliver every event this many extra times. */
  duplicateEvents: number;
  /** Deliver events in a shuffled order within 300 ms. */
  outOfOrder: boolean;
  /** Deliver card presses as legacy `type=card` frames on the long connection. */
  legacyCardFrames: boolean;
}

/** GET /local/chats?as=OPEN_ID → chats of that person, newest activity first; each with its last message and unread count. */
export interface PageChatList {
  chats: (PageChat & { last: PageMessage | null; unread: number })[];
}

/** GET /local/unread → how many messages wait to be read, by person; who has none is left out. */
export type PageUnread = Record<string, number>;

/** GET /local/messages?as=OPEN_ID&chat=OC_ID → messages that person sees, oldest first (the last 200). */
export interface PageMessages {
  messages: PageMessage[];
}

/** POST /local/enter {as, chat}: the person opens the chat (fires chat-entered for p2p; marks read). → {} */
export interface EnterBody {
  as: string;
  chat: string;
}

/** POST /local/say {as, chat, text, mentionIds?}: text may hold `@名字` written out; mentionIds lists open_ids (or the bot's) that were picked. → {messageId} */
export interface SayBody {
  as: string;
  chat: string;
  text: string;
  mentionIds?: string[];
}

/** POST /local/attach {as, chat, name, data}: a picture or file from the person's device, in base64. → {messageId} */
export interface AttachBody {
  as: string;
  chat: string;
  name: string;
  data: string;
}

/** POST /local/menu {as, key}: bot menu item pressed in the p2p chat. → {} */
export interface MenuBody {
  as: string;
  key: string;
}

/**
 * POST /local/press: a component of a card was used. The server looks the component up in the *stored* card by `path`
 * (JSON path such as `body.elements.3.elements.1`), refuses what a Feishu client refuses (disabled, required field empty, …)
 * and sends `card.action.trigger`.
 */
export interface PressBody {
  as: string;
  messageId: string;
  path: string;
  /** For a submit button: raw values by component name; dates 'YYYY-MM-DD', times 'HH:mm', date-times 'YYYY-MM-DD HH:mm', multi-selects string[], checkers boolean. */
  form?: Record<string, string | string[] | boolean>;
  /** For a lone select / date / input / checker outside a form. */
  option?: string;
  input?: string;
  checked?: boolean;
}

/** Answer to a press: what the client would show. `error` carries the platform code (200341 …) and the client's words. */
export interface PressOutcome {
  ok: boolean;
  toast?: { type: 'info' | 'success' | 'warning' | 'error'; content: string };
  /** The client refused before sending (e.g. a required field is empty): what it says, and the component's name. */
  clientRefusal?: { text: string; name?: string };
  error?: { code: number; text: string };
  tookMs: number;
}

/** POST /local/clock {to} or {advance} in ms; `{reset:true}` undoes every move. → PageClock */
export interface ClockBody {
  to?: number;
  advance?: number;
  reset?: boolean;
}

/** POST /local/faults Partial<PageFaults> → PageFaults. POST /local/drop {} closes the bot's long connections. */

/** GET /local/traffic → the last 200 exchanges with the bot, newest first, for the event log panel. */
export interface PageTraffic {
  entries: {
    id: number;
    at: number;
    direction: 'to-bot' | 'from-bot';
    what: string;
    status: string;
    request: unknown;
    response: unknown;
    tookMs: number;
  }[];
}

export type PageRsvp = 'needs_action' | 'accept' | 'tentative' | 'decline' | 'removed';

/** One time of an event in somebody's calendar. */
export interface PageEventLine {
  id: string;
  title: string;
  text: string;
  /** Milliseconds. */
  from: number;
  to: number;
  place: string;
  video: boolean;
  /** It stands in the bot's calendar; others people have made among themselves. */
  byBot: boolean;
  mine: PageRsvp;
  people: { name: string; rsvp: PageRsvp; optional: boolean }[];
  rooms: { id: string; name: string; rsvp: PageRsvp }[];
}

/** GET /local/office?as=OPEN_ID → the person's calendar from today on, documents they may read, their tasks. */
export interface PageOffice {
  events: PageEventLine[];
  documents: { id: string; title: string; text: string; mine: boolean }[];
  /** `due` as YYYY-MM-DD. */
  tasks: { id: string; title: string; due: string | null; done: boolean }[];
}

/** POST /local/rsvp {as, eventId, answer} → {}: the person's answer to the platform's own invitation. */
export interface RsvpBody {
  as: string;
  eventId: string;
  answer: 'accept' | 'tentative' | 'decline';
}

/** POST /local/tick {taskId, done} → {}: a task is ticked off in the task list, or opened again. */
export interface TickBody {
  taskId: string;
  done: boolean;
}

/** POST /local/room {eventId, room} → {}: the room takes back its yes. */
export interface RoomBody {
  eventId: string;
  room: string;
}

/** GET /local/stream?as=OPEN_ID → SSE; each `data:` line is one PageEvent. Every message event is sent only to people who may see it. */
export type PageEvent =
  | { kind: 'message'; message: PageMessage }
  | { kind: 'updated'; message: PageMessage }
  | { kind: 'toast'; messageId: string; toast: NonNullable<PressOutcome['toast']> }
  | { kind: 'clock'; clock: PageClock }
  | { kind: 'faults'; faults: PageFaults }
  | { kind: 'bot'; online: boolean }
  | { kind: 'calendar'; note: string }
  /** Somebody has more or less to read than before. */
  | { kind: 'unread' };
