import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { EventSeen, EventWish, Guest, RoomAnswer } from '../bot/office-calls.ts';
import type { Platform, Sent } from '../bot/platform.ts';
import { type Instant, instant } from '../kernel/time.ts';
import type { DueRow } from '../store/outbox-row.ts';
import type { EffectHandler } from './dispatcher.ts';

const at = z.number().transform(instant);
/** As `handlers/meeting/event-wish.ts` writes it. */
const wanted = z.union([
  z.object({ gone: z.literal(true) }),
  z.object({
    title: z.string(),
    text: z.string(),
    place: z.string(),
    from: at,
    to: at,
    people: z.array(z.object({ person: z.string(), optional: z.boolean() })),
    room: z.string().nullable(),
    host: z.string(),
    video: z.boolean(),
  }),
]);
type Wanted = Exclude<z.infer<typeof wanted>, { gone: true }>;

/** What was kept of a meeting's event: a row without an id means that one may have been asked for. */
export interface KeptEvent {
  readonly eventId: string | null;
}

/** How an event stands after the platform did what was wanted. */
export interface EventStands {
  readonly eventId: string;
  readonly room: { readonly id: string; readonly answer: RoomAnswer | 'refused' } | null;
  /** When the meeting begins. */
  readonly from: Instant;
}

export interface MeetingEventParts {
  readonly platform: Pick<Platform, 'can' | 'events'>;
  /** The accounts of people; who has none is not invited. */
  readonly accounts: () => Promise<ReadonlyMap<string, string>>;
  readonly kept: (recId: string) => Promise<KeptEvent | null>;
  /** Noted before the platform is asked to make one, so that a lost answer is not forgotten. */
  readonly begun: (recId: string) => Promise<void>;
  /** Its id, before anything else is done with it. */
  readonly made: (recId: string, eventId: string) => Promise<void>;
  readonly stands: (recId: string, now: EventStands) => Promise<void>;
  readonly gone: (recId: string) => Promise<void>;
  readonly tell: (
    recId: string,
    news: { readonly kind: 'deleted_there' } | { readonly kind: 'refused'; readonly why: string },
  ) => Promise<void>;
}

/** More often than this nobody deletes it while it is being made. */
const MOST_REMAKES = 3;

/**
 * Makes one event on the platform what the outbox row wants it to be. Each step looks at what is there, and the id is kept before the next one: however
 * often it is tried, and wherever it broke off, there is one event, everybody is in it once, and no room stays booked for nothing.
 */
export function meetingEvent(parts: MeetingEventParts): EffectHandler {
  const { platform, kept, gone } = parts;
  return async ({ payload, subject }: DueRow): Promise<Sent<unknown>> => {
    const want = wanted.safeParse(payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    const before = await kept(subject);
    if ('gone' in want.data) {
      if (!before) return { ok: true, value: null };
      const cancelled = await cancel(platform, subject, before);
      if (cancelled.ok) await gone(subject);
      return cancelled;
    }
    if (!platform.can.events) return { ok: true, value: null };
    const sent = await makeTrue(parts, subject, want.data, before);
    if (!sent.ok && sent.code === 'platform_refused') await parts.tell(subject, { kind: 'refused', why: sent.detail });
    return sent;
  };
}

async function makeTrue(parts: MeetingEventParts, recId: string, want: Wanted, before: KeptEvent | null): Promise<Sent<unknown>> {
  const { events } = parts.platform;
  const accounts = await parts.accounts();
  let known = before?.eventId ?? null;
  let lost = '';
  if (!before) await parts.begun(recId);
  for (let tries = 0; tries < MOST_REMAKES; tries++) {
    if (known === null) {
      const made = await events.make(want, keyOf(recId, lost));
      if (!made.ok) return made;
      known = made.value.eventId;
      await parts.made(recId, known);
    } else {
      const changed = await events.change(known, want);
      if (!changed.ok) return changed;
      if (changed.value === 'gone') {
        await parts.tell(recId, { kind: 'deleted_there' });
        [lost, known] = [known, null];
        continue;
      }
    }
    const there = await events.look(known);
    if (!there.ok) return there;
    const guests: Sent<EventStands['room'] | 'gone'> =
      there.value === 'gone' ? { ok: true, value: 'gone' } : await guestsAs(events, known, there.value, want, accounts);
    if (!guests.ok) return guests;
    if (guests.value !== 'gone') {
      await parts.stands(recId, { eventId: known, room: guests.value, from: want.from });
      return { ok: true, value: { eventId: known } };
    }
    [lost, known] = [known, null];
  }
  return { ok: false, code: 'platform_retry', detail: 'the event is deleted whenever it is made' };
}

/** Everybody who is wanted is in it, and nobody else; so is the room, and no other. */
async function guestsAs(
  events: Platform['events'],
  eventId: string,
  there: EventSeen,
  want: Wanted,
  accounts: ReadonlyMap<string, string>,
): Promise<Sent<EventStands['room'] | 'gone'>> {
  const people = want.people.flatMap(({ person, optional }): Guest[] => {
    const account = accounts.get(person);
    return account ? [{ person: account, optional }] : [];
  });
  const isIn = new Set(there.people.flatMap((one) => (one.rsvp === 'gone' ? [] : [one.person])));
  const isWanted = new Set(people.map((one) => one.person));
  const rooms = there.rooms.filter((one) => one.answer !== 'gone');
  const out = [...isIn].filter((person) => !isWanted.has(person));
  const released = rooms.map((one) => one.room).filter((room) => room !== want.room);
  if (out.length + released.length > 0) {
    const sent = await events.uninvite(eventId, out, released);
    if (!sent.ok || sent.value === 'gone') return sent as Sent<'gone'>;
  }
  const fresh = people.filter((one) => !isIn.has(one.person));
  if (fresh.length > 0) {
    const sent = await inviteAll(events, eventId, fresh);
    if (!sent.ok || sent.value === 'gone') return sent as Sent<'gone'>;
  }
  if (want.room === null) return { ok: true, value: null };
  const asked = rooms.find((one) => one.room === want.room);
  if (asked) return { ok: true, value: { id: asked.room, answer: asked.answer } };
  return askRoom(events, eventId, want.room, accounts.get(want.host));
}

/** All at once; where somebody among them is refused, one by one, so that nobody keeps the others out. */
async function inviteAll(events: Platform['events'], eventId: string, people: readonly Guest[]): Promise<Sent<'done' | 'gone'>> {
  const sent = await events.invite(eventId, people, null);
  if (sent.ok || sent.code === 'platform_retry' || people.length === 1)
    return sent.ok || people.length > 1 ? sent : skipped(sent);
  for (const one of people) {
    const single = skipped(await events.invite(eventId, [one], null));
    if (!single.ok || single.value === 'gone') return single;
  }
  return { ok: true, value: 'done' };
}

/** Whoever the platform does not take is left out: our own card has asked them. */
const skipped = (sent: Sent<'done' | 'gone'>): Sent<'done' | 'gone'> =>
  !sent.ok && sent.code !== 'platform_retry' ? { ok: true, value: 'done' } : sent;

async function askRoom(
  events: Platform['events'],
  eventId: string,
  room: string,
  inNameOf: string | undefined,
): Promise<Sent<EventStands['room'] | 'gone'>> {
  // A bot books none for itself, and whom it would be booked for has no account.
  if (inNameOf === undefined) return { ok: true, value: { id: room, answer: 'refused' } };
  const sent = await events.invite(eventId, [], { room, inNameOf });
  if (sent.ok) return sent.value === 'gone' ? { ok: true, value: 'gone' } : { ok: true, value: { id: room, answer: 'asked' } };
  return sent.code === 'platform_retry' ? sent : { ok: true, value: { id: room, answer: 'refused' } };
}

/**
 * It goes also where its making was never answered: the same key tells which it was. Where somebody had deleted it there, it may have been asked for anew
 * in the meantime, without an answer: that one goes too.
 */
async function cancel({ events }: MeetingEventParts['platform'], recId: string, { eventId }: KeptEvent): Promise<Sent<unknown>> {
  if (eventId !== null) {
    const there = await events.look(eventId);
    if (!there.ok && there.code === 'platform_retry') return there;
    if (!there.ok || there.value !== 'gone') return events.cancel(eventId);
  }
  const found = await events.make(NOTHING, keyOf(recId, eventId ?? ''));
  return found.ok ? events.cancel(found.value.eventId) : found;
}

/** What is made only to be taken away is in nobody's way. */
const LONG_AGO = Date.UTC(2020, 0, 1);
const NOTHING: EventWish = {
  title: '—',
  text: '',
  place: '',
  from: instant(LONG_AGO),
  to: instant(LONG_AGO + 1000),
  video: false,
};

/** The same for every try to make this meeting's event; another once that was lost. */
const keyOf = (recId: string, lost: string): string => createHash('sha256').update(`meeting ${recId} ${lost}`).digest('hex');
