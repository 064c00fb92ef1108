import type { Room } from '../../bot/platform.ts';
import type { Stretch } from '../../domain/meeting/meeting-time.ts';
import type { Attendee, BusySpan, MeetingRoom, SlotQuestion, SlotWishes } from '../../domain/meeting/slot-question.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { addDays, type LocalDate, toInstant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { awayTimes } from './away.ts';
import type { TakenTimes } from './ports.ts';
import type { Services } from './services.ts';

/** Who, in which days, how long, and what would be liked. */
export interface Sought {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly minutes: number;
  /** The host among them. */
  readonly required: readonly PersonId[];
  readonly wished: readonly PersonId[];
  readonly room: boolean;
  readonly wishes: SlotWishes;
  /** A meeting that is being moved stands in nobody's way. */
  readonly except?: string;
}

export interface Found {
  /** What the rules of the search are asked (domain/meeting/slots.ts), or of one time. */
  readonly asked: SlotQuestion;
  readonly rooms: readonly Room[];
  /** Whose own calendar could not be read: only our meetings, leave and working hours were looked at. */
  readonly unread: readonly PersonId[];
}

/** Free times for everybody, with a room where one is wanted (S64); what is not known in time does not hold it up. */
export async function readCalendars(
  services: Services,
  context: Pick<Context, 'org' | 'now' | 'person'>,
  sought: Sought,
): Promise<Found> {
  const { org, now, person } = context;
  const window = { from: toInstant(sought.from, 0, services.zone), to: toInstant(addDays(sought.to, 1), 0, services.zone) };
  const people = [...new Set([...sought.required, ...sought.wished])];
  const all = sought.room ? ((await services.calendar.rooms()) ?? []) : [];
  const taken = await services.calendar.takenTimes(
    people,
    all.map(({ room }) => room),
    window.from,
    window.to,
  );
  const rooms = await roomsBusy(services, all, taken, { window, org, ...(sought.except ? { except: sought.except } : {}) });
  const own = await services.reads.seatsTaken(people, window.from, window.to);
  const attendee = async (id: PersonId): Promise<Attendee> => ({
    id,
    calendar: services.settings.calendarOf(org, org.person(id)?.unitId ?? person.unitId),
    busy: [
      ...(taken.people.get(id) ?? []).map(as('busy')),
      ...own.filter((seat) => seat.personId === id && seat.recId !== sought.except && seat.rsvp !== 'no').map(as('busy')),
      ...(await awayTimes(services, id, window)).map(as('leave')),
    ],
  });
  const asked: SlotQuestion = {
    from: sought.from,
    to: sought.to,
    now,
    zone: services.zone,
    minutes: sought.minutes,
    step: 30,
    required: await Promise.all(sought.required.map(attendee)),
    optional: await Promise.all(sought.wished.map(attendee)),
    inPerson: sought.room && rooms.length > 0 ? people.length : 0,
    rooms,
    unit: person.unitId,
    wishes: sought.wishes,
  };
  return { asked, rooms: all, unread: people.filter((id) => !taken.people.has(id)) };
}

const as =
  (kind: BusySpan['kind']) =>
  ({ from, to }: Stretch): BusySpan => ({ from, to, kind });

/**
 * When rooms are taken: by their calendars, and by our own meetings, since of a room that has not answered yet the platform says that it is free (Q15). One
 * whose calendar is not known is left out. `except`: a meeting that does not stand in its own way.
 */
export async function roomsBusy(
  { reads }: Pick<Services, 'reads'>,
  all: readonly Room[],
  taken: TakenTimes,
  { window, org, except }: { readonly window: Stretch; readonly org: Org; readonly except?: string },
): Promise<readonly MeetingRoom[]> {
  if (all.length === 0) return [];
  const ours = (await reads.roomsTaken(window.from, window.to)).filter(({ recId }) => recId !== except);
  return roomsWith(all, taken, window, org).map((room) => ({
    ...room,
    busy: [...room.busy, ...ours.filter((one) => one.room === room.id)],
  }));
}

/** A room whose calendar is not known is not offered: two meetings in one room are worse than none (Q15). */
function roomsWith(all: readonly Room[], { rooms }: TakenTimes, window: Stretch, org: Org): readonly MeetingRoom[] {
  return all.flatMap((room) => {
    const busy = rooms.get(room.room);
    if (!busy) return [];
    const shut = room.closed ? [{ from: room.closed.from ?? window.from, to: room.closed.to ?? window.to }] : [];
    return [{ id: room.room, capacity: room.capacity || ANY_NUMBER, unit: unitOfRoom(room, org), busy: [...busy, ...shut] }];
  });
}

/** Seats of a room of which nobody said how many it has. */
const ANY_NUMBER = 1_000;

/** The unit whose name one of its levels bears, the narrowest first; null: anybody's. */
export const unitOfRoom = ({ levels }: Room, org: Org): UnitId | null =>
  levels.toReversed().flatMap((level) => org.units.filter(({ active, name }) => active && name === level))[0]?.id ?? null;
