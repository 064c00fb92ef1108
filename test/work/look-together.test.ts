import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CANNOT, NO_OFFICE } from '../../src/bot/no-office.ts';
import type { Platform, Room } from '../../src/bot/platform.ts';
import { DAY, HOUR, type Instant, instant, MINUTE } from '../../src/kernel/time.ts';
import { createLookTogether } from '../../src/work/look-together.ts';

type Answer = Awaited<ReturnType<Platform['busyOf']>>;
const FROM = instant(0);
const TO = instant(DAY);
const ROOM: Room = { room: 'omm_a', name: 'A', capacity: 6, levels: [], closed: null };
const busy: Answer = { ok: true, value: [{ from: instant(10), to: instant(20) }] };
const down: Answer = { ok: false, code: 'platform_retry', detail: 'HTTP 500' };
const refused = { ok: false, code: 'platform_refused', detail: 'no right' } as const;
const PATIENCE_MS = 200;

/** Calendars of as many people as wished, answered by `answer`, with a clock that is moved by hand. */
function world(answer: (id: string) => Answer | Promise<Answer>, calendar = true) {
  const state = {
    now: 1_000_000_000_000,
    asked: [] as { readonly id: string; readonly from: number; readonly to: number }[],
    side: 0,
    mostSide: 0,
    rooms: { ok: true, value: [ROOM] } as Awaited<ReturnType<Platform['rooms']['list']>>,
    lists: 0,
    warned: [] as string[],
  };
  const busyOf = async (id: string, from: Instant, to: Instant): Promise<Answer> => {
    state.asked.push({ id, from, to });
    state.mostSide = Math.max(state.mostSide, ++state.side);
    try {
      return await answer(id);
    } finally {
      state.side--;
    }
  };
  const list = async () => {
    state.lists++;
    return state.rooms;
  };
  const together = createLookTogether<string>({
    platform: {
      can: { ...CANNOT, forms: true, update: true, urgentNotify: true, calendar, events: calendar },
      busyOf,
      rooms: { ...NO_OFFICE.rooms, busyOf, list },
    },
    longestLook: 90 * DAY,
    accounts: async () => new Map(Array.from({ length: 40 }, (_, n) => [`per_${n}`, `ou_${n}`])),
    clock: { now: () => instant(state.now) },
    log: { warn: (facts: object) => void state.warned.push(JSON.stringify(facts)) } as never,
    patienceMs: PATIENCE_MS,
  });
  return { state, together };
}
const people = (count: number) => Array.from({ length: count }, (_, n) => `per_${n}`);

describe('calendars of many read together', () => {
  it('reads all of them, ten side by side at most, and not again within a minute', async () => {
    const { state, together } = world(async () => {
      await wait(5);
      return busy;
    });
    const found = await together.takenTimes(people(30), ['omm_a'], FROM, TO);
    expect(found.people.size).toBe(30);
    expect(found.rooms.get('omm_a')).toEqual([{ from: 10, to: 20 }]);
    expect(state.mostSide).toBe(10);
    await together.takenTimes(people(30), ['omm_a'], instant(15), instant(HOUR));
    expect(state.asked).toHaveLength(31);
    state.now += MINUTE;
    await together.takenTimes(people(1), [], FROM, TO);
    expect(state.asked).toHaveLength(32);
  });

  it('a slow platform is waited for so long and no longer; what is known by then is the answer, and nobody else is asked', async () => {
    const { state, together } = world(async (id) => {
      if (Number(id.slice(3)) >= 12) await wait(PATIENCE_MS * 2);
      return busy;
    });
    const began = performance.now();
    const found = await together.takenTimes(people(40), [], FROM, TO);
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS * 1.9);
    expect([...found.people.keys()]).toEqual(people(12));
    await wait(PATIENCE_MS * 2);
    expect(state.asked).toHaveLength(22);
    // Asked again, it goes on with those that are left; what came late is known by now.
    const again = await together.takenTimes(people(40), [], FROM, TO);
    expect(again.people.size).toBe(22);
    expect(state.asked.slice(22).map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, n) => `ou_${22 + n}`));
  });

  it('one that fails, or is refused, or breaks is unknown, and the others are known', async () => {
    const { together } = world(async (id) => {
      if (id === 'ou_1') return down;
      if (id === 'ou_2') return refused;
      if (id === 'ou_3') throw new Error('broken');
      await wait(10);
      return busy;
    });
    const found = await together.takenTimes([...people(6), 'per_stranger'], [], FROM, TO);
    expect([...found.people.keys()]).toEqual(['per_0', 'per_4', 'per_5']);
  });

  it('what was asked before a booking and answered after it is not believed', async () => {
    let answers = (_: Answer): void => undefined;
    const { state, together } = world(
      () =>
        new Promise<Answer>((resolve) => {
          answers = resolve;
        }),
    );
    const first = together.takenTimes(people(1), [], FROM, TO);
    await wait(1);
    together.forget();
    answers(busy);
    expect((await first).people.size).toBe(0);
    const second = together.takenTimes(people(1), [], FROM, TO);
    await wait(1);
    answers({ ok: true, value: [] });
    expect((await second).people.get('per_0')).toEqual([]);
    expect(state.asked).toHaveLength(2);
  });

  it('a stretch longer than the platform tells at once is read in parts; one part missing is all missing', async () => {
    let count = 0;
    const { state, together } = world(() => (++count === 4 ? down : busy));
    const long = instant(200 * DAY);
    expect((await together.takenTimes(people(1), [], FROM, long)).people.size).toBe(1);
    expect(state.asked.map(({ from, to }) => [from / DAY, to / DAY])).toEqual([
      [0, 90],
      [90, 180],
      [180, 200],
    ]);
    expect((await together.takenTimes(['per_1'], [], FROM, long)).people.size).toBe(0);
  });

  it('without the right to calendars nobody is asked', async () => {
    const { state, together } = world(() => busy, false);
    expect((await together.takenTimes(people(3), ['omm_a'], FROM, TO)).people.size).toBe(0);
    expect(await together.rooms()).toBeNull();
    expect(state.asked.length + state.lists).toBe(0);
  });
});

describe('the list of rooms', () => {
  it('is read once an hour; while it fails the last one holds, and after a refusal nobody asks for ten minutes', async () => {
    const { state, together } = world(() => busy);
    expect(await Promise.all([together.rooms(), together.rooms()])).toEqual([[ROOM], [ROOM]]);
    expect(state.lists).toBe(1);
    state.now += HOUR;
    state.rooms = refused;
    expect(await together.rooms()).toEqual([ROOM]);
    expect(await together.rooms()).toEqual([ROOM]);
    expect(state.lists).toBe(2);
    state.now += 10 * MINUTE;
    state.rooms = { ok: true, value: [] };
    expect(await together.rooms()).toEqual([]);
    expect(state.warned).toEqual(['{"why":"no right"}']);
  });
});
