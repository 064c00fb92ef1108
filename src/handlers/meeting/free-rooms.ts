import { touches } from '../../domain/meeting/away-at.ts';
import type { Rec } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { formOf, invitedTo, timeOf } from './meeting-form.ts';
import { readCalendars } from './read-calendars.ts';
import type { Services } from './services.ts';

/** Rooms that are large enough and free at the time of a meeting, those of its unit first, beside the one it has. */
export async function freeRooms(
  services: Services,
  context: Pick<Context, 'org' | 'now' | 'person'>,
  record: Rec,
): Promise<readonly { readonly id: string; readonly name: string; readonly isOwn: boolean }[]> {
  const { day, minutes, room } = formOf(record);
  const people = [...invitedTo(record).keys()];
  const { asked, rooms } = await readCalendars(services, context, {
    from: day,
    to: day,
    minutes,
    required: people,
    wished: [],
    room: true,
    wishes: {},
    except: record.id,
  });
  const time = timeOf(record, services.zone);
  return asked.rooms
    .filter((one) => one.id !== room && one.capacity >= people.length && !one.busy.some((busy) => touches(busy, time, 0)))
    .toSorted((a, b) => Number(b.unit === asked.unit) - Number(a.unit === asked.unit) || a.capacity - b.capacity)
    .map(({ id, unit }) => ({ id, isOwn: unit === asked.unit, name: rooms.find((one) => one.room === id)?.name ?? '' }));
}
