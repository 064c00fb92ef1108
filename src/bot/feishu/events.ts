import * as z from 'zod';
import { instant, type Zone } from '../../kernel/time.ts';
import type { EventCalls, EventSeen, EventWish, RoomAnswer, Rsvp } from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import { type Api, type Call, pathId } from './api.ts';
import { doneOrGone, isGone } from './gone.ts';
import { seconds } from './times.ts';

const TITLE_LIMIT = 1000;
const TEXT_LIMIT = 40_000;
/** Attendees of one call. */
const GUESTS = 500;
const PAGE = 100;
const MOST_PAGES = 40;

const moment = z.object({ timestamp: z.string().regex(/^\d+$/) }).transform(({ timestamp }) => instant(Number(timestamp) * 1000));
const attendee = z.object({
  type: z.string(),
  user_id: z.string().nullish(),
  room_id: z.string().nullish(),
  rsvp_status: z.string().nullish(),
  is_optional: z.boolean().nullish(),
});
type Attendee = z.infer<typeof attendee>;
const event = z.object({
  event_id: z.string().min(1),
  summary: z.string().nullish(),
  start_time: moment,
  end_time: moment,
  status: z.string().nullish(),
  attendees: z.array(attendee).nullish(),
  has_more_attendee: z.boolean().nullish(),
});
const answered = z.object({ data: z.object({ event }) });
const primary = z.object({
  data: z.object({ calendars: z.array(z.object({ calendar: z.object({ calendar_id: z.string().min(1) }) })).min(1) }),
});
const page = z.object({
  data: z.object({ items: z.array(attendee).nullish(), has_more: z.boolean().nullish(), page_token: z.string().nullish() }),
});
const nothing = z.unknown();

/**
 * Meetings in the bot's own calendar. The bot is their organiser, so people see one only once they are invited; their answer there cannot be set by a
 * bot, and no event tells of it: it is read (feishu-calendar: `events/subscription` takes a person's token only).
 */
export function createEvents(api: Api, zone: Zone): EventCalls {
  let own: string | null = null;
  const calendar = async (): Promise<Sent<string>> => {
    if (own !== null) return { ok: true, value: own };
    const asked = await api.call({ lane: 'calendar', method: 'POST', path: 'open-apis/calendar/v4/calendars/primary' }, primary);
    if (!asked.ok) return asked;
    own = asked.value.data.calendars[0]?.calendar.calendar_id ?? '';
    return { ok: true, value: own };
  };
  async function call<T>(
    method: Call['method'],
    below: string,
    schema: z.ZodType<T>,
    more: Pick<Call, 'params' | 'data'> = {},
  ): Promise<Sent<T>> {
    const mine = await calendar();
    if (!mine.ok) return mine;
    const path = `open-apis/calendar/v4/calendars/${pathId(mine.value)}/events${below}`;
    return api.call({ lane: 'calendar', method, path, ...more }, schema);
  }
  const byOpenId = { user_id_type: 'open_id' } as const;
  const of = (eventId: string): string => `/${pathId(eventId)}`;

  const change: EventCalls['change'] = async (eventId, wish) =>
    doneOrGone(await call('PATCH', of(eventId), nothing, { params: byOpenId, data: bodyOf(wish, zone) }));

  /** Those who do not fit into the answer of the event itself. */
  async function everyAttendee(eventId: string): Promise<Sent<readonly Attendee[]>> {
    const all: Attendee[] = [];
    let token = '';
    for (let n = 0; n < MOST_PAGES; n++) {
      const params = { ...byOpenId, page_size: PAGE, ...(token === '' ? {} : { page_token: token }) };
      const read = await call('GET', `${of(eventId)}/attendees`, page, { params });
      if (!read.ok) return read;
      all.push(...(read.value.data.items ?? []));
      if (!read.value.data.has_more) return { ok: true, value: all };
      token = read.value.data.page_token ?? '';
      if (token === '') break;
    }
    return { ok: false, code: 'platform_retry', detail: 'a list of attendees without end' };
  }

  return {
    change,

    async make(wish, onceKey) {
      const params = { ...byOpenId, idempotency_key: onceKey };
      const made = await call('POST', '', answered, { params, data: bodyOf(wish, zone) });
      if (!made.ok) return made;
      const { event_id: eventId, summary, start_time, end_time } = made.value.data.event;
      // The key found what an earlier try has made, of an earlier wish.
      if (summary !== titleOf(wish) || start_time !== whole(wish.from) || end_time !== whole(wish.to)) {
        const changed = await change(eventId, wish);
        if (!changed.ok) return changed;
      }
      return { ok: true, value: { eventId } };
    },

    async cancel(eventId) {
      const sent = await call('DELETE', of(eventId), nothing, { params: { need_notification: false } });
      return sent.ok || isGone(sent) ? { ok: true, value: null } : sent;
    },

    async invite(eventId, people, room) {
      const attendees = [
        ...people.map(({ person, optional }) => ({ type: 'user', user_id: person, is_optional: optional })),
        ...(room ? [{ type: 'resource', room_id: room.room, operate_id: room.inNameOf }] : []),
      ];
      return inParts(attendees, (some) =>
        call('POST', `${of(eventId)}/attendees`, nothing, {
          params: byOpenId,
          data: { attendees: some, need_notification: false },
        }),
      );
    },

    async uninvite(eventId, people, rooms) {
      const gone = [
        ...people.map((user_id) => ({ type: 'user', user_id })),
        ...rooms.map((room_id) => ({ type: 'resource', room_id })),
      ];
      return inParts(gone, (delete_ids) =>
        call('POST', `${of(eventId)}/attendees/batch_delete`, nothing, {
          params: byOpenId,
          data: { delete_ids, need_notification: false },
        }),
      );
    },

    async look(eventId) {
      const params = { ...byOpenId, need_attendee: true, max_attendee_num: PAGE };
      const read = await call('GET', of(eventId), answered, { params });
      if (isGone(read)) return { ok: true, value: 'gone' };
      if (!read.ok) return read;
      const { status, attendees, has_more_attendee, summary, start_time: from, end_time: to } = read.value.data.event;
      if (status === 'cancelled') return { ok: true, value: 'gone' };
      const all = attendees && !has_more_attendee ? { ok: true as const, value: attendees } : await everyAttendee(eventId);
      return all.ok ? { ok: true, value: { title: summary ?? '', from, to, ...guestsOf(all.value) } } : all;
    },
  };
}

/** In parts of as many as one call takes; ends with the first that is not done. */
async function inParts<T>(
  all: readonly T[],
  send: (some: readonly T[]) => Promise<Sent<unknown>>,
): Promise<Sent<'done' | 'gone'>> {
  for (let from = 0; from < all.length; from += GUESTS) {
    const sent = doneOrGone(await send(all.slice(from, from + GUESTS)));
    if (!sent.ok || sent.value === 'gone') return sent;
  }
  return { ok: true, value: 'done' };
}

const RSVP: Readonly<Record<string, Rsvp>> = { accept: 'yes', tentative: 'maybe', decline: 'no', removed: 'gone' };
const ANSWER: Readonly<Record<string, RoomAnswer>> = { accept: 'accepted', decline: 'declined', removed: 'gone' };

function guestsOf(all: readonly Attendee[]): Pick<EventSeen, 'people' | 'rooms'> {
  return {
    people: all.flatMap(({ type, user_id, rsvp_status, is_optional }) =>
      type === 'user' && user_id
        ? [{ person: user_id, optional: is_optional ?? false, rsvp: RSVP[rsvp_status ?? ''] ?? ('none' as const) }]
        : [],
    ),
    rooms: all.flatMap(({ type, room_id, rsvp_status }) =>
      type === 'resource' && room_id ? [{ room: room_id, answer: ANSWER[rsvp_status ?? ''] ?? ('asked' as const) }] : [],
    ),
  };
}

const titleOf = ({ title }: EventWish): string => Array.from(title).slice(0, TITLE_LIMIT).join('');
const whole = (ms: number): number => Math.floor(ms / 1000) * 1000;

function bodyOf(wish: EventWish, timezone: Zone): object {
  return {
    summary: titleOf(wish),
    description: wish.text.slice(0, TEXT_LIMIT),
    need_notification: false,
    start_time: { timestamp: seconds(wish.from), timezone },
    end_time: { timestamp: seconds(wish.to), timezone },
    location: { name: wish.place },
    // Left out, a link would be made with the first attendee. No lobby: everybody would wait in it for a bot.
    vchat: wish.video
      ? { vc_type: 'vc', meeting_settings: { allow_attendees_start: true, open_lobby: false } }
      : { vc_type: 'no_meeting' },
    visibility: 'default',
    attendee_ability: 'can_see_others',
    free_busy_status: 'busy',
  };
}
