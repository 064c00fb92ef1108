import * as z from 'zod';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Room, RoomCalls } from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import type { Api } from './api.ts';
import { readBusy } from './free-busy.ts';

const PAGE = 100;
const MOST_PAGES = 50;
/** Levels of one call. */
const LEVELS = 10;

const at = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((given): Instant | null => (given && Number(given) > 0 ? instant(Number(given) * 1000) : null))
  .catch(null);
const room = z.object({
  room_id: z.string().min(1),
  name: z.string(),
  capacity: z.number().nullish().catch(null),
  path: z.array(z.string()).nullish().catch(null),
  room_status: z
    .object({
      status: z.boolean().nullish(),
      schedule_status: z.boolean().nullish(),
      disable_start_time: at,
      disable_end_time: at,
    })
    .nullish()
    .catch(null),
});
const level = z.object({ room_level_id: z.string(), name: z.string() });
const paged = { has_more: z.boolean().nullish(), page_token: z.string().nullish() };
const roomPage = z.object({ data: z.object({ rooms: z.array(room).nullish(), ...paged }) });
const levels = z.object({ data: z.object({ items: z.array(level).nullish() }) });

/** Rooms of the company. Their search by words takes a person's token only, so the whole list is read and sought here. */
export function createRooms(api: Api): RoomCalls {
  async function everyRoom(): Promise<Sent<readonly z.infer<typeof room>[]>> {
    const all: z.infer<typeof room>[] = [];
    let token = '';
    for (let n = 0; n < MOST_PAGES; n++) {
      const params = { page_size: PAGE, ...(token === '' ? {} : { page_token: token }) };
      const read = await api.call({ lane: 'calendar', method: 'GET', path: 'open-apis/vc/v1/rooms', params }, roomPage);
      if (!read.ok) return read;
      all.push(...(read.value.data.rooms ?? []));
      if (!read.value.data.has_more) return { ok: true, value: all };
      token = read.value.data.page_token ?? '';
      if (token === '') break;
    }
    return { ok: false, code: 'platform_retry', detail: 'a list of rooms without end' };
  }

  /** What the levels are called; without it a room still has its name. */
  async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (let from = 0; from < ids.length; from += LEVELS) {
      const data = { level_ids: ids.slice(from, from + LEVELS) };
      const read = await api.call({ lane: 'calendar', method: 'POST', path: 'open-apis/vc/v1/room_levels/mget', data }, levels);
      if (!read.ok) break;
      for (const one of read.value.data.items ?? []) names.set(one.room_level_id, one.name);
    }
    return names;
  }

  return {
    async list(): Promise<Sent<readonly Room[]>> {
      const rooms = await everyRoom();
      if (!rooms.ok) return rooms;
      const named = await namesOf([...new Set(rooms.value.flatMap((one) => one.path ?? []))]);
      return {
        ok: true,
        value: rooms.value.map((one) => ({
          room: one.room_id,
          name: one.name,
          capacity: one.capacity ?? 0,
          levels: (one.path ?? []).flatMap((id) => named.get(id) ?? []),
          closed: closedOf(one.room_status),
        })),
      };
    },
    busyOf: (room_id, from, to) => readBusy(api, { room_id }, from, to),
  };
}

function closedOf(status: z.infer<typeof room>['room_status']): Room['closed'] {
  if (!status || (status.status !== false && status.schedule_status !== true)) return null;
  // Out of service now, whatever its beginning says.
  return { from: status.status === false ? null : status.disable_start_time, to: status.disable_end_time };
}
