import type { Logger } from 'pino';
import type { Lane } from '../kernel/lane.ts';
import { DAY, type Instant } from '../kernel/time.ts';
import type {
  AttendanceCalls,
  BusyTime,
  DocumentCalls,
  EventCalls,
  RoomCalls,
  TaskCalls,
  TranscriptCalls,
} from './office-calls.ts';
import type { Sent } from './sent.ts';

export type { BusyTime, Room } from './office-calls.ts';
export type { Sent } from './sent.ts';

/** Where doors, gate and HTTP server write what happened: facts first, never a secret, never what people wrote. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** The platforms there are doors for. */
export type PlatformName = 'feishu' | 'dingtalk';

/** A value of one form field as it came from outside, dates already as YYYY-MM-DD and times as HH:mm. */
export type FormValue = string | readonly string[] | boolean;

/** A chat as the platform names it. `unknown`: the platform said which chat, but not of what kind (Feishu presses); the store knows its groups. */
export interface OutsidePlace {
  readonly externalId: string;
  readonly kind: 'private' | 'group' | 'unknown';
}

interface Arrival {
  readonly platform: PlatformName;
  /** Unique per event; the same event delivered again has the same id. */
  readonly eventId: string;
  /** When the platform says it happened. */
  readonly at: Instant;
  /** The acting person's id on the platform; null where the event has no person. */
  readonly actor: string | null;
}

export interface HeardAccount {
  readonly externalId: string;
  readonly status: DirectoryPerson['status'];
}

/** A picture or file within a message, as the platform names it; it is fetched by this and by its message. */
export interface SentFile {
  readonly key: string;
  /** As its sender named it; pictures have none. */
  readonly name: string;
  readonly kind: 'image' | 'file';
}

/** What a door hands in: a raw event turned into plain data; nothing of the platform's shape is left. */
export type Inbound =
  | (Arrival & {
      readonly kind: 'message';
      readonly messageId: string;
      readonly place: OutsidePlace;
      /** Words without the mention of the bot; other mentions stand as @name. Empty for what cannot be read. */
      readonly text: string;
      readonly mentions: readonly { readonly externalId: string; readonly name: string }[];
      readonly form: 'text' | 'file' | 'image' | 'other';
      /** Words with a picture among them. */
      readonly withImage?: true;
      /** The pictures and files it holds. */
      readonly files?: readonly SentFile[];
    })
  | (Arrival & {
      readonly kind: 'press';
      /** The message pressed; null when the platform did not say. */
      readonly messageId: string | null;
      readonly place: OutsidePlace | null;
      /** The value the button carried, unread. */
      readonly value: unknown;
      readonly form: Readonly<Record<string, FormValue>>;
    })
  | (Arrival & { readonly kind: 'menu'; readonly key: string })
  | (Arrival & { readonly kind: 'entered'; readonly place: OutsidePlace })
  | (Arrival & { readonly kind: 'joined' | 'left'; readonly place: OutsidePlace; readonly name: string })
  /** The directory has changed. `people`: whose account is known by this alone to be open, stopped for a time or closed. */
  | (Arrival & { readonly kind: 'directory'; readonly people: readonly HeardAccount[] });

/** A card in the platform's own words, with a plain rendering for notifications and platforms without cards. */
export interface RenderedCard {
  readonly card: unknown;
  readonly plain: string;
  /** Worth showing only where an earlier card stands; never posted as a message of its own. */
  readonly onlyInPlace?: boolean;
}

/** What the person who pressed sees at once. */
export interface Answer {
  readonly toast?: { readonly tone: 'info' | 'success' | 'warning' | 'error'; readonly text: string };
  readonly card?: RenderedCard;
  /** Called once the card is on the screen: the answer left in time and with it, or the platform has taken it afterwards. */
  readonly onShown?: () => void;
}

/** A message that was sent; `chat`: where it lies, where the platform says so. */
export interface SentMessage {
  readonly messageId: string;
  readonly chat?: string;
}

/** A person and a department as a directory lists them. */
export interface DirectoryPerson {
  readonly externalId: string;
  /** The same in every app of the developer; null where the platform does not say. */
  readonly unionId: string | null;
  /** Null = none; never empty. */
  readonly employeeNo: string | null;
  readonly name: string;
  readonly title: string;
  readonly departmentId: string;
  readonly leaderExternalId: string | null;
  readonly gender: 'female' | 'male' | 'unknown';
  readonly joinedOn: string | null;
  /** `suspended`: the account is stopped for a time, the person belongs to the company all the same. */
  readonly status: 'active' | 'suspended' | 'left';
}
export interface DirectoryDepartment {
  readonly externalId: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly leaderExternalId: string | null;
}
export interface Directory {
  readonly people: readonly DirectoryPerson[];
  readonly departments: readonly DirectoryDepartment[];
  /** Groups the bot is in. */
  readonly groups: readonly { readonly externalId: string; readonly name: string }[];
  /** Rows that could not be read; the others are all there. */
  readonly skipped: readonly SkippedRow[];
  /** What became of whoever it lacks, where the platform was asked. */
  readonly asked?: Pick<AskedSingly, 'hidden' | 'notIn'>;
}

/** A row of the directory that made no sense or was refused, and why: the platform's name of the field, never its value. */
export interface SkippedRow {
  readonly what: 'person' | 'department' | 'group';
  /** Null where even the id was missing. */
  readonly externalId: string | null;
  readonly why: { readonly field: string; readonly wrong: 'missing' | 'unreadable' | 'refused' };
}

/** What a reading of the directory lacks, by external id. */
export interface Missing {
  readonly people: readonly string[];
  readonly departments: readonly string[];
  /** Groups the bot was in. */
  readonly groups: readonly string[];
}

/** What the platform says of each that was asked for singly; a person or department in neither list is gone. */
export interface AskedSingly {
  /** People and departments that are still there. */
  readonly there: readonly string[];
  /** People of whom it says nothing: they are outside what the app may see, which is not to have left. */
  readonly hidden: readonly string[];
  /** Groups the bot is not in any more. */
  readonly notIn: readonly string[];
}

/** To whom: a person's private chat (by platform id) or a group. */
export interface Address {
  readonly kind: 'person' | 'group';
  readonly externalId: string;
  /** In a group: the message this answers, so that the talk stays together. */
  readonly replyTo?: string;
}

/** A file to be sent; the name is what its reader sees. */
export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It is a picture, to be seen in the chat under these words. */
  readonly caption?: string;
}

/** A busy block to stand in a person's calendar. Instants; the title is private. */
export interface BusyBlock {
  readonly person: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly title: string;
}

/** Milliseconds between the ends of one look into a calendar, at most: 90 days. */
export const LONGEST_LOOK = 90 * DAY;

/** What the platform has said of the time: `unheard`: no answer since the start; `silent`: its answers do not say. */
export type ToldTime = { readonly kind: 'told'; readonly now: Instant } | { readonly kind: 'unheard' | 'silent' };

/** The platform's clock, as its answers tell it: how a machine whose own clock is wrong finds out. */
export interface PlatformTime {
  /** The platform's time now, to about a second; the machine's own clock while nothing was heard. */
  now(): Instant;
  told(): ToldTime;
  /** Asks the platform for anything small, so that it says what time it is. Never throws. */
  ask(): Promise<void>;
}

/** What a platform has at all; whether the company has granted it shows only when it is asked for. */
export interface Can {
  readonly forms: boolean;
  readonly update: boolean;
  readonly urgentNotify: boolean;
  /** Busy times can be read and blocks set. */
  readonly calendar: boolean;
  /** Meetings stand in people's calendars, with rooms. */
  readonly events: boolean;
  readonly documents: boolean;
  readonly tasks: boolean;
  /** The words of recordings can be read. */
  readonly transcripts: boolean;
  /** It has an attendance of its own. */
  readonly attendance: boolean;
}

/** One platform as the assistant needs it. Every platform has the same four files and passes the same contract suite. */
export interface Platform {
  readonly name: PlatformName;
  readonly can: Can;
  /** Posts a card; `onceKey` (≤ 50 characters) makes a repeat within the hour harmless. */
  put(to: Address, drawn: RenderedCard, onceKey: string, priority?: Lane): Promise<Sent<SentMessage>>;
  /** Sends a file as a message of its own; a repeat with the same `onceKey` within the hour is harmless, as with `put`. */
  putFile(to: Address, file: OutgoingFile, onceKey: string, priority?: Lane): Promise<Sent<SentMessage>>;
  /** What somebody sent, whole; `too_large` where it is more than so many bytes, which are not fetched to their end. */
  fetchFile(messageId: string, file: Pick<SentFile, 'key' | 'kind'>, mostBytes: number): Promise<Sent<Uint8Array | 'too_large'>>;
  /** Shows something else in a message posted before. */
  patch(messageId: string, drawn: RenderedCard, priority?: Lane): Promise<Sent<null>>;
  /** Sends a message of somebody's on to a person or group as it is; once for each `onceKey` within the hour. */
  forward(messageId: string, to: Address, onceKey: string, priority?: Lane): Promise<Sent<SentMessage>>;
  /** Marks the message urgent for people (加急). */
  urgentNotify(messageId: string, people: readonly string[]): Promise<Sent<null>>;
  blockTime(block: BusyBlock, onceKey: string): Promise<Sent<{ blockId: string }>>;
  unblockTime(blockId: string): Promise<Sent<null>>;
  /** When a person is busy from one instant to another (at most `LONGEST_LOOK` apart), earliest first; stretches that touch may come as one. */
  busyOf(person: string, from: Instant, to: Instant): Promise<Sent<readonly BusyTime[]>>;
  /** Only where `can` says so. */
  readonly events: EventCalls;
  readonly rooms: RoomCalls;
  readonly documents: DocumentCalls;
  readonly tasks: TaskCalls;
  readonly transcripts: TranscriptCalls;
  readonly attendance: AttendanceCalls;
  directory(): Promise<Directory>;
  /**
   * Asks for each of them. For what a reading of the directory lacks: a list may be cut short, empty for a moment or out of date. Throws like
   * `directory`.
   */
  stillThere(missing: Missing): Promise<AskedSingly>;
  /** Absent where a platform's answers say nothing of the time. */
  readonly time?: PlatformTime;
  /**
   * Begins to receive; resolves when the door is open, however long that takes, and rejects where no waiting will open it. The receiver answers within
   * 3 s. `reopened` is called when it was shut for a while: events may have been lost.
   */
  open(receive: (inbound: Inbound) => Promise<Answer | null>, reopened?: () => void): Promise<void>;
  /** True while events can arrive. */
  isOpen(): boolean;
  close(): Promise<void>;
}

/** What the HTTP server hands a door that receives by webhook, and what it is to answer. `body` stays raw: signatures are over bytes. */
export type WebhookHandler = (request: {
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
}) => Promise<{
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** To be called when the whole response has been handed to the network; never where it was cut off. */
  readonly left?: () => void;
}>;
