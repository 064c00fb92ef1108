import type { Instant, LocalDate } from '../kernel/time.ts';
import type { Sent } from './sent.ts';

/*
 * What the platform's calendar, documents and tasks are asked to do for meetings. People, rooms, documents and tasks by the platform's ids. Whatever is
 * gone there already counts as done where it was to go, and is told as `gone` where it was to be changed: people delete things by hand.
 */

/** A stretch of time in which somebody is taken; what for is not told to a bot. */
export interface BusyTime {
  readonly from: Instant;
  readonly to: Instant;
}

/** A meeting as it is to stand in the bot's own calendar; everybody who is invited reads it. */
export interface EventWish {
  readonly title: string;
  readonly text: string;
  /** Where, in words: what is no room of the platform. */
  readonly place: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly video: boolean;
}

export interface Guest {
  readonly person: string;
  /** Comes where possible; their time is no condition. */
  readonly optional: boolean;
}

/** A room that is asked for, in the name of a person: a bot books none for itself. */
export interface RoomWish {
  readonly room: string;
  readonly inNameOf: string;
}

/** What somebody said to the platform's own invitation; `gone`: taken out of it. */
export type Rsvp = 'none' | 'yes' | 'maybe' | 'no' | 'gone';
/** A room answers by itself, some time after it was asked. */
export type RoomAnswer = 'asked' | 'accepted' | 'declined' | 'gone';

/** An event as it stands on the platform. */
export interface EventSeen {
  readonly title: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly people: readonly (Guest & { readonly rsvp: Rsvp })[];
  readonly rooms: readonly { readonly room: string; readonly answer: RoomAnswer }[];
}

/** Events in the bot's own calendar. Nobody is notified by the platform: the assistant's cards say it, once. */
export interface EventCalls {
  /** @param onceKey the same key is the same event, whatever was lost in between; 32 to 128 characters */
  make(wish: EventWish, onceKey: string): Promise<Sent<{ readonly eventId: string }>>;
  change(eventId: string, wish: EventWish): Promise<Sent<'done' | 'gone'>>;
  cancel(eventId: string): Promise<Sent<null>>;
  /** Asked again for somebody who is in it already changes nothing. */
  invite(eventId: string, people: readonly Guest[], room: RoomWish | null): Promise<Sent<'done' | 'gone'>>;
  uninvite(eventId: string, people: readonly string[], rooms: readonly string[]): Promise<Sent<'done' | 'gone'>>;
  look(eventId: string): Promise<Sent<EventSeen | 'gone'>>;
}

export interface Room {
  readonly room: string;
  readonly name: string;
  /** Seats; 0 where nobody said. */
  readonly capacity: number;
  /** City, building, floor …, the widest first. */
  readonly levels: readonly string[];
  /** Out of service from one instant to another; null at an end: as far as anybody said. Null: in service. */
  readonly closed: { readonly from: Instant | null; readonly to: Instant | null } | null;
}

export interface RoomCalls {
  list(): Promise<Sent<readonly Room[]>>;
  /** When a room is taken between two instants (at most `LONGEST_LOOK` apart), earliest first. */
  busyOf(room: string, from: Instant, to: Instant): Promise<Sent<readonly BusyTime[]>>;
}

/** Documents that people read on the platform; what the bot makes nobody sees until it is shared. */
export interface DocumentCalls {
  /** An empty one. The platform knows no key for it: whoever asks keeps the id before the next step, and after a lost answer asks `find` first. */
  make(title: string): Promise<Sent<{ readonly documentId: string }>>;
  /** The oldest of the bot's documents with exactly this title. */
  find(title: string): Promise<Sent<{ readonly documentId: string } | null>>;
  /** Puts Markdown before everything that stands there; the same key twice puts it once. */
  write(documentId: string, markdown: string, onceKey: string): Promise<Sent<'done' | 'gone'>>;
  /** Lets people and groups read it. Whoever may already is left as they are. */
  share(documentId: string, readers: readonly DocumentReader[]): Promise<Sent<'done' | 'gone'>>;
  /** Makes a person its owner; the bot may still write. */
  handOver(documentId: string, person: string): Promise<Sent<'done' | 'gone'>>;
  /** Where people open it. */
  addressOf(documentId: string): Promise<Sent<{ readonly url: string } | 'gone'>>;
}

export interface DocumentReader {
  readonly kind: 'person' | 'group';
  readonly externalId: string;
}

/** A task in people's own task list. */
export interface TaskWish {
  readonly title: string;
  readonly text: string;
  /** A whole day, or nothing. */
  readonly due: LocalDate | null;
  /** Null: nobody's, and nobody sees it. */
  readonly owner: string | null;
  readonly helpers: readonly string[];
  /** Comes back with the task untouched: which of ours it stands for. */
  readonly ref: string;
}

/** A task as it stands on the platform. Ticked off there it is reported done, not verified. */
export interface TaskSeen {
  readonly doneAt: Instant | null;
  readonly owners: readonly string[];
}

export interface TaskCalls {
  /** @param onceKey the same key is the same task; 10 to 100 characters */
  make(wish: TaskWish, onceKey: string): Promise<Sent<{ readonly taskId: string; readonly url: string | null }>>;
  /** Title, text and due day; people are changed by what is read and wanted. */
  change(taskId: string, wish: TaskWish): Promise<Sent<'done' | 'gone'>>;
  /** Ticks it off, or opens it again. Already so: done. */
  tick(taskId: string, doneAt: Instant | null): Promise<Sent<'done' | 'gone'>>;
  remove(taskId: string): Promise<Sent<null>>;
  look(taskId: string): Promise<Sent<TaskSeen | 'gone'>>;
}

/** A recording with its words (妙记), shared with the assistant by somebody. */
export interface Transcript {
  /** Whose it is on the platform. */
  readonly owner: string;
  /** A line for what each says: name, time, words. */
  readonly text: string;
}

export interface TranscriptCalls {
  /** `not_shared`: nobody has let the assistant read it; `no_right`: the company has not granted it to the app. */
  wordsOf(token: string): Promise<Sent<Transcript | 'not_shared' | 'gone' | 'too_large' | 'no_right'>>;
}

/** What the platform's own attendance says of a side of a day; `open`: nothing yet; `none`: nothing at all; `unknown`: in words nobody knows. */
export type SideResult = 'normal' | 'none' | 'not_needed' | 'late' | 'serious' | 'early' | 'lack' | 'open' | 'unknown';
/** What an administrator or an approval made of it there. */
export type SideChange = 'none' | 'by_hand' | 'corrected' | 'correcting' | 'trip' | 'leave' | 'out' | 'outdoor' | 'unknown';

export interface PlatformSide {
  readonly result: SideResult;
  readonly change: SideChange;
  /** The platform's own words, where one of them is unknown. */
  readonly said: string;
}

export interface PlatformDay {
  readonly person: string;
  readonly date: LocalDate;
  /** Null: no shift on that day. */
  readonly sides: { readonly in: PlatformSide; readonly out: PlatformSide } | null;
  /** By its id; null: none. */
  readonly shift: string | null;
}

export interface PlatformPunch {
  readonly person: string;
  readonly at: Instant;
  readonly outdoor: boolean;
  readonly note: string;
}

/** Days of some people as the platform has them now. */
export interface PlatformAttendance {
  readonly punches: readonly PlatformPunch[];
  readonly days: readonly PlatformDay[];
  /** Of whom the platform says nothing, or nothing that can be read: unknown there, withheld from the app, in no group. */
  readonly untold: readonly string[];
}

/** A shift with one beginning and one end. Minutes; of the next day they go on beyond 1440. */
export interface PlatformShift {
  readonly on: number;
  readonly off: number;
  readonly rest: { readonly from: number; readonly to: number } | null;
  /** Between `on` and `off` nobody is to be there during `rest`, and both stretches are punched for themselves. */
  readonly split: boolean;
  readonly late: number;
  readonly serious: number;
  readonly lateLack: number;
  readonly early: number;
  readonly earlyLack: number;
  readonly advance: number;
  readonly delay: number;
  readonly flex: number;
  readonly lateLeave: readonly (readonly [leftAfter: number, mayCome: number])[];
}

export interface AttendanceGroup {
  readonly group: string;
  readonly name: string;
  readonly people: readonly string[];
  /** Need not punch. */
  readonly exempt: readonly string[];
  /** A word says why there is no single shift that can be counted by. */
  readonly shift: PlatformShift | 'none' | 'several' | 'split' | 'flexible' | 'unread';
  /** So many corrections a month; null: as many as are asked for. */
  readonly corrections: number | null;
  /** What may be corrected. */
  readonly kinds: readonly ('missing' | 'late' | 'early')[];
}

/** A shift by its id; a word says why nothing can be counted by it. */
export interface NamedPlatformShift {
  readonly id: string;
  readonly name: string;
  readonly shift: Exclude<AttendanceGroup['shift'], 'none' | 'several'>;
}

/** Who is scheduled for which shift (排班制); `shift` null: a day off. Who could not be asked about is in `unasked`. */
export interface PlatformSchedule {
  readonly days: readonly { readonly person: string; readonly date: LocalDate; readonly shift: string | null }[];
  readonly unasked: readonly string[];
}

/** Days at a call of `attendance.schedule`, at most. */
export const MOST_SCHEDULED_DAYS = 30;

/** People at a call of `attendance.days`, at most. */
export const MOST_AT_ONCE = 50;

/** A column of an archived report; `path`: what stands above it, the widest first. */
export interface ArchiveField {
  readonly code: string;
  readonly title: string;
  readonly path: readonly string[];
}

/** An archived report of the platform's attendance in one month, and in whose name it is written. */
export interface ArchiveAt {
  /** Its id, or the only name that fits. */
  readonly report: string;
  readonly operator: string;
  /** `YYYY-MM` */
  readonly period: string;
}

export interface ArchiveRow {
  readonly person: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly values: readonly { readonly code: string; readonly value: string }[];
}

/** Reports of closed months that the platform keeps (归档报表). Whether it replaces a row that it has already is not documented: whoever writes one again takes it out first. */
export interface ArchiveCalls {
  fieldsOf(at: ArchiveAt): Promise<Sent<readonly ArchiveField[]>>;
  /** @param rows at most `MOST_AT_ONCE` @returns whom the platform does not know; of them nothing was written */
  write(at: ArchiveAt, rows: readonly ArchiveRow[]): Promise<Sent<{ readonly unknown: readonly string[] }>>;
  /** Of whom there is no row, nothing happens. @param people at most `MOST_AT_ONCE` */
  remove(at: ArchiveAt, people: readonly string[]): Promise<Sent<null>>;
}

/** The platform's own attendance: read, never written but for the report of a month that is signed. */
export interface AttendanceCalls {
  readonly archive: ArchiveCalls;
  groups(): Promise<Sent<readonly AttendanceGroup[]>>;
  /** @param people at most `MOST_AT_ONCE` @param at between which instants punches are told */
  days(
    people: readonly string[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
    at: { readonly from: Instant; readonly to: Instant },
  ): Promise<Sent<PlatformAttendance>>;
  /** @param people at most `MOST_AT_ONCE` @param days at most `MOST_SCHEDULED_DAYS` */
  schedule(
    people: readonly string[],
    days: { readonly from: LocalDate; readonly to: LocalDate },
  ): Promise<Sent<PlatformSchedule>>;
  /** One of which there is nothing any more is told as `unread`, with its id for a name. */
  shifts(ids: readonly string[]): Promise<Sent<readonly NamedPlatformShift[]>>;
}
