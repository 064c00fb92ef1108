import type { Room } from '../../bot/platform.ts';
import { overlaps, type Stretch } from '../../domain/meeting/meeting-time.ts';
import type { UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { Org } from '../../domain/org/org.ts';
import { roomsBusy, unitOfRoom } from '../meeting/read-calendars.ts';
import type { Services } from './services.ts';

interface Wanted {
  readonly people: number;
  readonly org: Org;
  readonly kept?: string | null;
  /** The meeting itself, where it is there: it does not stand in its own way. */
  readonly except?: string;
  /** Calendars are read for all of it at once, where other times in it are asked about next; absent: for this time. */
  readonly window?: Stretch;
}

/** The room of an occurrence: none is wanted, one that is free, all that would do are taken, or it cannot be known. */
export type SeriesRoom = 'none' | { readonly id: string; readonly name: string } | 'taken' | 'unknown';

/**
 * A room for a meeting of a series at that time, as its configuration wants one (Q13): those named in their order, else those of the unit and then of
 * everybody that are large enough, the smallest first. `kept`: the one it has, where that is free it stays.
 */
export async function roomAt(
  services: Pick<Services, 'calendar' | 'reads'>,
  { definition, unit }: UnitSeries,
  time: Stretch,
  { people, org, kept = null, except, window = time }: Wanted,
): Promise<SeriesRoom> {
  const wanted = definition.room;
  if (wanted === null) return 'none';
  const all = await services.calendar.rooms();
  if (!all) return 'unknown';
  const seats = Math.max(people, wanted !== 'any' && 'seats' in wanted ? wanted.seats : 0);
  const fitting =
    wanted !== 'any' && 'names' in wanted
      ? wanted.names.flatMap((name) => all.find((room) => room.name === name) ?? [])
      : all
          .map((room) => ({ room, of: unitOfRoom(room, org) }))
          .filter(({ room, of }) => (of === unit.id || of === null) && (room.capacity === 0 || room.capacity >= seats))
          .toSorted((a, b) => Number(a.of === null) - Number(b.of === null) || a.room.capacity - b.room.capacity)
          .map(({ room }) => room);
  if (fitting.length === 0) return 'taken';
  const ids = fitting.map(({ room }) => room);
  const taken = await services.calendar.takenTimes([], ids, window.from, window.to);
  const busy = await roomsBusy(services, fitting, taken, { window, org, ...(except ? { except } : {}) });
  const isFree = ({ room }: Room): boolean =>
    busy.some((one) => one.id === room && !one.busy.some((taken) => overlaps(taken, time)));
  const free = fitting.filter(isFree);
  const best = free.find(({ room }) => room === kept) ?? free[0];
  if (best) return { id: best.room, name: best.name };
  return ids.every((id) => taken.rooms.has(id)) ? 'taken' : 'unknown';
}

/** Room and place of a meeting by it; what the configuration says where there is none. */
export const placed = (
  room: SeriesRoom,
  place: string | null,
): { readonly room: string | null; readonly place: string | null } =>
  typeof room === 'string' ? { room: null, place } : { room: room.id, place: room.name };
