import { setTimeout } from 'node:timers/promises';
import type { BusyTime, Log, Platform, Room, Sent } from '../bot/platform.ts';
import type { Clock } from '../kernel/clock.ts';
import { HOUR, type Instant, instant, MINUTE } from '../kernel/time.ts';

/** Readings side by side: the platform tells one person or room a call. */
const SIDE_BY_SIDE = 10;
/** Whoever looks for a time is answered within this, with what is known by then (ms of real time). */
const PATIENCE_MS = 2_000;
const BUSY_FRESH_MS = MINUTE;
const ROOMS_FRESH_MS = HOUR;
/** After a refusal nobody is asked again for so long. */
const REST_MS = 10 * MINUTE;
const MOST_KEPT = 2_000;

export interface LookParts {
  readonly platform: Pick<Platform, 'can' | 'busyOf' | 'rooms'>;
  /** Milliseconds of a calendar that the platform tells at a time. */
  readonly longestLook: number;
  readonly accounts: () => Promise<ReadonlyMap<string, string>>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  readonly patienceMs?: number;
}

interface Look {
  readonly from: Instant;
  readonly to: Instant;
  readonly at: Instant;
  readonly times: readonly BusyTime[];
}

/** Calendars of many people and rooms read at once, for whoever looks for a time now. */
export function createLookTogether<P extends string>({
  platform,
  longestLook,
  accounts,
  clock,
  log,
  patienceMs = PATIENCE_MS,
}: LookParts) {
  const looks = new Map<string, Look>();
  let rooms: { readonly at: Instant; readonly all: readonly Room[] } | null = null;
  let reading: Promise<readonly Room[] | null> | null = null;
  let restUntil = instant(0);
  /** How often something was booked: what was asked before may be otherwise when it is answered. */
  let booked = 0;

  const within = <T>(work: Promise<T>): Promise<T | null> =>
    Promise.race([work.catch(() => null), setTimeout(patienceMs, null, { ref: false })]);

  async function readRooms(): Promise<readonly Room[] | null> {
    const now = clock.now();
    if (rooms && now - rooms.at < ROOMS_FRESH_MS) return rooms.all;
    if (!platform.can.events || restUntil > now) return rooms?.all ?? null;
    const read = await platform.rooms.list();
    if (read.ok) rooms = { at: now, all: read.value };
    else {
      log.warn({ why: read.detail }, 'rooms cannot be read');
      if (read.code === 'platform_refused') restUntil = instant(now + REST_MS);
    }
    return rooms?.all ?? null;
  }

  const known = (key: string, from: Instant, to: Instant): readonly BusyTime[] | null => {
    const look = looks.get(key);
    if (!look || clock.now() - look.at >= BUSY_FRESH_MS || look.from > from || look.to < to) return null;
    return look.times.filter((one) => one.to > from && one.from < to);
  };

  async function read(
    key: string,
    from: Instant,
    to: Instant,
    ask: (from: Instant, to: Instant) => Promise<Sent<readonly BusyTime[]>>,
  ) {
    const times: BusyTime[] = [];
    const before = booked;
    for (let at = from; at < to; at = instant(at + longestLook)) {
      const sent = await ask(at, instant(Math.min(at + longestLook, to)));
      if (!sent.ok) return;
      times.push(...sent.value);
    }
    if (booked !== before) return;
    looks.delete(key);
    looks.set(key, { from, to, at: clock.now(), times });
    if (looks.size > MOST_KEPT) for (const oldest of [...looks.keys()].slice(0, MOST_KEPT / 10)) looks.delete(oldest);
  }

  return {
    rooms: (): Promise<readonly Room[] | null> => {
      reading ??= readRooms().finally(() => {
        reading = null;
      });
      return within(reading);
    },

    takenTimes: async (people: readonly P[], roomIds: readonly string[], from: Instant, to: Instant) => {
      const all = await accounts();
      const asked = [
        ...people.map((person) => ({ key: `person ${person}`, account: all.get(person) ?? null })),
        ...roomIds.map((room) => ({ key: `room ${room}`, account: room })),
      ].filter(({ key, account }) => account !== null && known(key, from, to) === null);
      const next = asked.values();
      let isOver = false;
      const line = async (): Promise<void> => {
        for (const { key, account } of next) {
          // Nobody waits any more: whoever asks again goes on with those that are left.
          if (isOver) return;
          const ask = key.startsWith('room') ? platform.rooms.busyOf : platform.busyOf;
          // One that fails is unknown, and holds nobody else up.
          await read(key, from, to, (a, b) => ask(account ?? '', a, b)).catch(() => undefined);
        }
      };
      if (platform.can.calendar) await within(Promise.all(Array.from({ length: SIDE_BY_SIDE }, line)));
      isOver = true;
      const found = <K extends string>(ids: readonly K[], what: string) =>
        new Map(
          ids.flatMap((id) => {
            const times = known(`${what} ${id}`, from, to);
            return times ? [[id, times] as const] : [];
          }),
        );
      return { people: found(people, 'person'), rooms: found(roomIds, 'room') };
    },

    /** Something was booked or let go: what was read may be otherwise now. */
    forget: (): void => {
      booked++;
      looks.clear();
    },
  };
}
