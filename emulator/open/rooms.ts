import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Room, RoomLevel } from '../calendar/book.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { refuseTenantToken, serve } from './gate.ts';
import { paged } from './paging.ts';

const BAD = 121001;
const SCOPES = ['vc:room:readonly'];
const size = z.coerce.number().int().min(1).max(100).default(10);
const badToken = (): Refusal => new Refusal(BAD, 'invalid parameters: page_token');

/** Rooms and the levels they lie in. */
export function serveRooms(app: FastifyInstance, tenant: Tenant): void {
  const { rooms, levels } = tenant.calendar;
  serve(app, tenant, { method: 'GET', path: '/vc/v1/rooms', scopes: SCOPES, badParam: BAD }, ({ query }) => {
    const level = query.room_level_id;
    if (level !== undefined && level !== '' && !levels.has(level)) throw new Refusal(BAD, 'invalid parameters: room_level_id');
    const all = [...rooms.values()].filter((room) => level === undefined || level === '' || room.path.includes(level));
    const { items, ...page } = paged(all, size.parse(query.page_size), query.page_token, badToken);
    return { rooms: items.map((room) => wireRoom(room, tenant.clock.now())), ...page };
  });
  serve(app, tenant, { method: 'GET', path: '/vc/v1/room_levels', scopes: SCOPES, badParam: BAD }, ({ query }) => {
    const parent = query.room_level_id === undefined || query.room_level_id === '' ? null : query.room_level_id;
    const below = [...levels.values()].filter((level) => level.parent === parent);
    const { items, ...page } = paged(below, size.parse(query.page_size), query.page_token, badToken);
    return { items: items.map((level) => wireLevel(tenant, level)), ...page };
  });
  serve(app, tenant, { method: 'POST', path: '/vc/v1/room_levels/mget', scopes: SCOPES, badParam: BAD }, ({ body }) => {
    const { level_ids } = z.object({ level_ids: z.array(z.string()).min(1).max(10) }).parse(body);
    return { items: level_ids.flatMap((id) => levels.get(id) ?? []).map((level) => wireLevel(tenant, level)) };
  });
  refuseTenantToken(app, tenant, 'POST', '/vc/v1/rooms/search');
}

function wireRoom(room: Room, now: number): object {
  const { closed } = room;
  const isClosedNow = closed !== null && closed.from <= now && now < (closed.to ?? Number.POSITIVE_INFINITY);
  const seconds = (ms: number | null) => (ms === null ? '' : String(Math.floor(ms / 1000)));
  return {
    room_id: room.id,
    name: room.name,
    capacity: room.capacity,
    description: '',
    display_id: `FM${room.id.slice(4)}`,
    custom_room_id: '',
    room_level_id: room.path.at(-1) ?? '',
    path: room.path,
    device: [],
    room_status:
      closed === null
        ? { status: true, schedule_status: false }
        : {
            status: !isClosedNow,
            schedule_status: !isClosedNow,
            disable_start_time: seconds(closed.from),
            disable_end_time: seconds(closed.to),
            disable_reason: closed.reason,
          },
  };
}

const wireLevel = (tenant: Tenant, level: RoomLevel): object => ({
  room_level_id: level.id,
  name: level.name,
  parent_id: level.parent ?? '',
  path: [level.id],
  has_child: [...tenant.calendar.levels.values()].some((other) => other.parent === level.id),
});
