import { nextLook } from '../../domain/meeting/next-look.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import { HOUR, type Instant, instant } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import type { EventNews, RoomState } from './event-news.ts';
import { timeOf } from './meeting-form.ts';
import { roomNews } from './room-news.ts';
import type { Services } from './services.ts';
import { eventEffect } from './written.ts';

/*
 * What is known of a meeting's event on the platform, as the platform tells it: kept beside the meeting, shown on its card where it says something new,
 * and told to whom it concerns (room-news.ts).
 */

type Kept = Row<'meetingEvent'>;
/** How a room answered, in the platform's terms. */
export type Answered = 'asked' | 'accepted' | 'declined' | 'gone' | 'refused';

/** An event as somebody looked at it. */
export interface LookedAt {
  readonly from: Instant;
  readonly to: Instant;
  readonly people: readonly { readonly person: PersonId; readonly rsvp: 'none' | 'yes' | 'maybe' | 'no' | 'gone' }[];
  readonly rooms: readonly { readonly room: string; readonly answer: Answered }[];
}

/** One is about to be made: from now on it may be there. */
export const eventBegun = (recId: string): Plan => ({
  ...emptyPlan,
  writes: [
    {
      table: 'meetingEvent',
      insert: { recId, eventId: null, roomId: null, roomName: '', room: 'none', lookAt: null, looks: 0 },
      onConflict: 'ignore',
    },
  ],
});

export const eventMade = (recId: string, eventId: string): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'meetingEvent', update: { eventId }, where: { recId } }],
});

export const eventGone = (recId: string): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'meetingEvent', delete: { recId }, mayMiss: true }],
});

const STATES: Readonly<Record<Answered, RoomState>> = {
  asked: 'asked',
  accepted: 'accepted',
  declined: 'declined',
  gone: 'declined',
  refused: 'declined',
};

/** It stands as the meeting wants it; its room answers in a while. */
export async function eventStands(
  services: Services,
  recId: string,
  room: { readonly id: string; readonly answer: Answered } | null,
  from: Instant,
): Promise<Plan> {
  const before = await services.reads.eventOf(recId as RecordId);
  const is: RoomState = room ? STATES[room.answer] : 'none';
  const name = room ? ((await services.calendar.rooms())?.find((one) => one.room === room.id)?.name ?? '') : '';
  const kept = { roomId: room?.id ?? null, roomName: name, room: is, lookAt: nextLook(services.clock.now(), 0, from), looks: 0 };
  const change = changeOf(recId, { id: room?.id ?? null, name, is }, before);
  return told(services, { table: 'meetingEvent', update: kept, where: { recId }, mayMiss: true }, change);
}

/** Somebody looked at it: answers of rooms and people, and what was done there by hand. Null: it could not be read, and is looked at later. */
export async function eventSeen(services: Services, before: Kept, there: LookedAt | 'gone' | null): Promise<Plan> {
  const now = services.clock.now();
  const row = await services.reads.record(before.recId as RecordId);
  const record = readRows(row ? [row] : [])[0]?.record ?? null;
  if (!record || isCancelled(record)) return noted(before, { lookAt: null });
  const { from } = timeOf(record, services.zone);
  const looks = before.looks + 1;
  const lookAt = nextLook(now, looks, from);
  if (there === null) return noted(before, { lookAt: lookAt && instant(Math.min(lookAt, now + HOUR)), looks });
  // Asked for anew, it is put right (work/meeting-event.ts tells that it was deleted).
  if (there === 'gone') return merge(noted(before, { lookAt, looks }), again(services, record));
  const moved = isMoved(services, record, there);
  const is = before.roomId === null ? 'none' : STATES[there.rooms.find((one) => one.room === before.roomId)?.answer ?? 'gone'];
  const change = changeOf(before.recId, { id: before.roomId, name: before.roomName, is }, before);
  return merge(
    await told(
      services,
      { table: 'meetingEvent', update: { room: is, lookAt, looks }, where: whereOf(before), mayMiss: true },
      change,
    ),
    await hinted(services, record, there),
    moved ? merge(again(services, record), await roomNews(services, { recId: record.id, kind: 'moved_there' })) : emptyPlan,
  );
}

const whereOf = ({ recId, eventId }: Kept): Partial<Kept> => ({ recId, eventId });

const noted = (before: Kept, update: Partial<Kept>): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'meetingEvent', update, where: whereOf(before), mayMiss: true }],
});

const again = (services: Services, record: Rec): Plan => ({ ...emptyPlan, effects: eventEffect(null, record, services) });

function isMoved(services: Services, record: Rec, there: LookedAt): boolean {
  const wanted = timeOf(record, services.zone);
  return there.from !== wanted.from || there.to !== wanted.to;
}

/** A room's answer that was not known; one that was only asked says nothing yet. */
function changeOf(
  recId: string,
  now: { readonly id: string | null; readonly name: string; readonly is: RoomState },
  before: Kept | null,
): EventNews | 'shown' | null {
  if (before?.roomId === now.id && before?.room === now.is) return null;
  if (now.id === null || (now.is !== 'accepted' && now.is !== 'declined')) return 'shown';
  return { recId, kind: 'room', roomId: now.id, roomName: now.name, is: now.is };
}

/** Kept, shown on the cards of the meeting where it is new, and told. */
async function told(services: Services, write: Write, change: EventNews | 'shown' | null): Promise<Plan> {
  const own: Plan = { ...emptyPlan, writes: [write] };
  if (change === null) return own;
  const { recId } = write.table === 'meetingEvent' && 'where' in write ? write.where : { recId: undefined };
  const shown: Plan = { ...own, effects: recId === undefined ? [] : [{ repaint: recId }] };
  return change === 'shown' ? shown : merge(shown, await roomNews(services, change));
}

/** What people answered to the platform's own invitation, where that is new. */
async function hinted(services: Services, record: Rec, { people }: LookedAt): Promise<Plan> {
  const seats = new Map((await services.reads.seats(record.id)).map((seat) => [seat.personId, seat]));
  const plans = people.map(async ({ person, rsvp }): Promise<Plan> => {
    const seat = seats.get(person);
    if (!seat?.open || rsvp === 'gone' || (rsvp === 'none' ? '' : rsvp) === seat.hint) return emptyPlan;
    const hint = rsvp === 'none' ? '' : rsvp;
    const write: Write = { table: 'meetingSeat', update: { hint }, where: { recId: record.id, personId: person }, mayMiss: true };
    const plan: Plan = { ...emptyPlan, writes: [write], effects: [{ repaint: record.id }] };
    return rsvp === 'none' ? plan : merge(plan, await roomNews(services, { recId: record.id, kind: 'hint', person, said: rsvp }));
  });
  return merge(...(await Promise.all(plans)));
}
