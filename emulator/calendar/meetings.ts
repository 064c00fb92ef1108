import { openIdOf } from '../ids.ts';
import type { TenantFile } from '../tenant-file.ts';
import { type CalendarEvent, calendarOf } from './book.ts';

/** A meeting that people have among themselves; it stands in the organiser's calendar, where a bot cannot read it. */
export interface Meeting {
  readonly title: string;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
  /** RFC 5545, e.g. FREQ=WEEKLY. */
  readonly recurrence?: string;
}

/** @param people open_ids, the organiser first */
export function meetingEvent(
  id: string,
  { title, from, to, recurrence }: Meeting,
  people: readonly [string, ...string[]],
): CalendarEvent {
  const moment = (ms: number) => ({ timestamp: String(Math.floor(ms / 1000)), timezone: 'Asia/Shanghai' });
  return {
    id,
    calendarId: calendarOf(people[0]),
    fields: {
      summary: title,
      start_time: moment(from),
      end_time: moment(to),
      ...(recurrence === undefined ? {} : { recurrence }),
    },
    from,
    to,
    attendees: people.map((openId) => ({ id: `user_${openId}`, type: 'user', openId, rsvp: 'accept', optional: false })),
    status: 'confirmed',
  };
}

const DAY = 86_400_000;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The weekly meetings of the tenant file; they have been going on for four weeks when the company opens. */
export function tenantMeetings(tenant: TenantFile, now: number, newId: () => string): CalendarEvent[] {
  return tenant.meetings.map(({ title, weekday, from, to, members }) => {
    const before = new Date(now + 8 * 3_600_000 - 28 * DAY);
    const monday = before.getTime() - ((before.getUTCDay() + 6) % 7) * DAY;
    const date = new Date(monday + (weekday - 1) * DAY).toISOString().slice(0, 10);
    const at = (time: string) => Date.parse(`${date}T${time}:00+08:00`);
    const [organiser, ...others] = members.map(openIdOf);
    const recurrence = `FREQ=WEEKLY;BYDAY=${DAYS[weekday - 1]}`;
    return meetingEvent(newId(), { title, from: at(from), to: at(to), recurrence }, [organiser ?? '', ...others]);
  });
}
