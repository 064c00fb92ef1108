import { AppError } from '../../kernel/app-error.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { awayAt } from './away-at.ts';
import { bestRoom, isOfUnit } from './best-room.ts';
import { chooseApart, type Ranked } from './choose-apart.ts';
import { countAway, countBusyRooms } from './count-taken.ts';
import { type PossibleTime, possibleStarts } from './possible-starts.ts';
import type { Attendee, MeetingRoom, NearMiss, SlotAnswer, SlotOption, SlotQuestion } from './slot-question.ts';
import { reasonsFor } from './slot-reasons.ts';
import { fromWish, wishesMissed } from './slot-wishes.ts';

const MOST_NAMED = 3;

/** A possible time with how many stand against it. */
interface Weighed extends PossibleTime {
  /** Required and optional people who cannot come. */
  readonly away: number;
  readonly missing: number;
  /** Rooms that are large enough, and free; of them those of the unit. Null where none is needed. */
  readonly free: number | null;
  readonly freeOfUnit: number | null;
}

interface Search {
  readonly asked: SlotQuestion;
  readonly required: readonly Attendee[];
  readonly optional: readonly Attendee[];
  /** Those that are large enough; none where nobody comes in person. */
  readonly rooms: readonly MeetingRoom[];
  /** Whose days are named: of the first who is required. */
  readonly calendar: WorkCalendar;
}

/**
 * The best times for a meeting (S64): everybody who is required is at work and free, outside lunch, with a room where people come in
 * person. What was wished comes first, then a room of the unit, then the fewest optional people missing, then nearness to the wished
 * start, then the earliest. Where nothing is free the answer says which times nearly do and who or what is in the way.
 * Work grows with spans × log(times); windows are looked at for a year. A length under one minute is a bug.
 */
export function findSlots(asked: SlotQuestion): SlotAnswer {
  if (!(asked.minutes >= 1)) throw new AppError('bug', 'a meeting of no length', { minutes: asked.minutes });
  const people = peopleOf(asked);
  const deciding = people.required.length > 0 ? people.required : people.optional;
  const calendar = deciding[0]?.calendar;
  if (!calendar) return { options: [], none: 'nobody', nearMisses: [], cutAt: null };
  const { times, none, cutAt } = possibleStarts(asked, distinct(deciding));
  if (none) return { options: [], none, nearMisses: [], cutAt };

  const rooms = asked.inPerson > 0 ? asked.rooms.filter((room) => room.capacity >= asked.inPerson) : [];
  const search: Search = { asked, ...people, rooms, calendar };
  const weighed = weigh(search, times);
  const free = weighed.filter((time) => time.away === 0 && time.free !== 0);
  if (free.length > 0) {
    const best = chooseApart(free.map((time) => ranked(asked, time, wishesMissed(asked.wishes, time))));
    const options = best.map((time) => optionOf(search, time, free[0] === time));
    return { options, none: null, nearMisses: [], cutAt };
  }
  const nearest = chooseApart(weighed.map((time) => ranked(asked, time, time.away + Number(time.free === 0))));
  const roomless = asked.inPerson > 0 && rooms.length === 0 && weighed.some((time) => time.away === 0);
  const nearMisses = nearest.map((time) => nearMissOf(search, time));
  return { options: [], none: roomless ? 'no_room_fits' : 'taken', nearMisses, cutAt };
}

function optionOf({ asked, optional, rooms, calendar }: Search, time: Weighed, first: boolean): SlotOption {
  const missing = awayAt(asked, time, optional).map(({ id }) => id);
  const room = time.free === null ? null : bestRoom(asked, time, rooms);
  const reasons = reasonsFor({ asked, time, room, missing, first, calendar });
  return { ...placeOf(time), roomId: room?.id ?? null, missing, reasons };
}

function nearMissOf({ asked, required, rooms }: Search, time: Weighed): NearMiss {
  const inTheWay = awayAt(asked, time, required).slice(0, MOST_NAMED);
  const tooSmall = asked.rooms.length - rooms.length;
  const counted = time.free === null ? null : { free: time.free, busy: rooms.length - time.free, tooSmall };
  return { ...placeOf(time), inTheWay, count: time.away, rooms: counted };
}

/** Each person once; whoever is required is not optional as well. */
function peopleOf(asked: SlotQuestion): Pick<Search, 'required' | 'optional'> {
  const required = new Map(asked.required.map((person) => [person.id, person]));
  const optional = new Map(asked.optional.map((person) => [person.id, person]));
  return { required: [...required.values()], optional: [...optional.values()].filter(({ id }) => !required.has(id)) };
}

const distinct = (people: readonly Attendee[]): readonly WorkCalendar[] => [
  ...new Map(people.map(({ calendar }) => [calendar.version, calendar])).values(),
];

function weigh({ asked, required, optional, rooms }: Search, times: readonly PossibleTime[]): readonly Weighed[] {
  const away = countAway(asked, times, required);
  const missing = countAway(asked, times, optional);
  const ofUnit = rooms.filter((room) => isOfUnit(asked, room));
  const busy = countBusyRooms(asked, times, rooms);
  const busyOfUnit = countBusyRooms(asked, times, ofUnit);
  const needed = asked.inPerson > 0;
  return times.map((time, n) => ({
    ...time,
    away: away[n] ?? 0,
    missing: missing[n] ?? 0,
    free: needed ? rooms.length - (busy[n] ?? 0) : null,
    freeOfUnit: needed ? ofUnit.length - (busyOfUnit[n] ?? 0) : null,
  }));
}

const ranked = (asked: SlotQuestion, time: Weighed, level: number): Ranked<Weighed> => ({
  time,
  level,
  rank: [wishesMissed(asked.wishes, time), Number(time.freeOfUnit === 0), time.missing, fromWish(asked.wishes, time)],
});

const placeOf = ({ date, half, from, to }: PossibleTime) => ({ date, half, from, to });
