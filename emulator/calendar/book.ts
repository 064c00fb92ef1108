/** Calendars in memory: the bot's, each person's, events with attendees, time off. */
export type Rsvp = 'needs_action' | 'accept' | 'tentative' | 'decline' | 'removed';

export type Attendee =
  | { id: string; type: 'user'; openId: string; rsvp: Rsvp; optional: boolean }
  | { id: string; type: 'chat'; chatId: string; rsvp: Rsvp; optional: boolean }
  | { id: string; type: 'resource'; roomId: string; rsvp: Rsvp; optional: boolean }
  | { id: string; type: 'third_party'; email: string; rsvp: Rsvp; optional: boolean };

export interface Moment {
  timestamp?: string | undefined;
  date?: string | undefined;
  timezone?: string | undefined;
}

export interface CalendarEvent {
  id: string;
  calendarId: string;
  /** Everything the caller wrote, as it came. */
  fields: Record<string, unknown> & { start_time: Moment; end_time: Moment };
  /** Milliseconds. */
  from: number;
  to: number;
  attendees: Attendee[];
  status: 'confirmed' | 'cancelled';
}

export interface TimeOff {
  id: string;
  openId: string;
  timezone: string;
  startTime: string;
  endTime: string;
  title: string;
  description: string;
  from: number;
  to: number;
}

export interface Room {
  id: string;
  name: string;
  capacity: number;
  /** City, building, floor, the widest first, by their ids. */
  path: string[];
  /** Somebody has to approve each booking. */
  approval: boolean;
  /** Out of service: milliseconds; without an end until somebody says. */
  closed: { from: number; to: number | null; reason: string } | null;
}

export interface RoomLevel {
  id: string;
  name: string;
  parent: string | null;
}

export interface CalendarBook {
  readonly botCalendar: string;
  readonly events: Map<string, CalendarEvent>;
  readonly timeOff: Map<string, TimeOff>;
  readonly rooms: Map<string, Room>;
  readonly levels: Map<string, RoomLevel>;
  /** How long rooms take to answer. */
  roomsAnswerAfterMs: number;
}

export const calendarOf = (openId: string): string => `feishu.cn_${openId.replace(/^ou_/, '')}@group.calendar.feishu.cn`;

/** A building with its rooms, as the tenant file writes it. */
interface Rooms {
  readonly room_levels: readonly RoomLevel[];
  readonly rooms: readonly {
    readonly id: string;
    readonly name: string;
    readonly capacity: number;
    readonly level: string;
    readonly approval?: boolean | undefined;
  }[];
}

export function makeCalendarBook({ room_levels, rooms }: Rooms, events: readonly CalendarEvent[] = []): CalendarBook {
  const levels = new Map(room_levels.map((level) => [level.id, level]));
  const pathTo = (id: string | null): string[] => {
    const level = id === null ? undefined : levels.get(id);
    return level === undefined ? [] : [...pathTo(level.parent), level.id];
  };
  return {
    botCalendar: 'feishu.cn_erwangzhushou@group.calendar.feishu.cn',
    events: new Map(events.map((event) => [event.id, event])),
    timeOff: new Map(),
    rooms: new Map(
      rooms.map(({ level, approval = false, ...room }) => [room.id, { ...room, path: pathTo(level), approval, closed: null }]),
    ),
    levels,
    roomsAnswerAfterMs: 2000,
  };
}
