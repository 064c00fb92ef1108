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
}

export interface CalendarBook {
  readonly botCalendar: string;
  readonly events: Map<string, CalendarEvent>;
  readonly timeOff: Map<string, TimeOff>;
  readonly rooms: Map<string, Room>;
}

export const calendarOf = (openId: string): string => `feishu.cn_${openId.replace(/^ou_/, '')}@group.calendar.feishu.cn`;

export const makeCalendarBook = (rooms: readonly Room[], events: readonly CalendarEvent[] = []): CalendarBook => ({
  botCalendar: 'feishu.cn_erwangzhushou@group.calendar.feishu.cn',
  events: new Map(events.map((event) => [event.id, event])),
  timeOff: new Map(),
  rooms: new Map(rooms.map((room) => [room.id, room])),
});
