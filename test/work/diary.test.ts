import { describe, expect, it } from 'vitest';
import { CANNOT } from '../../src/bot/no-office.ts';
import type { Platform } from '../../src/bot/platform.ts';
import type { PersonId } from '../../src/kernel/id.ts';
import { DAY, type Instant, instant, MINUTE } from '../../src/kernel/time.ts';
import { createFreeBusy } from '../../src/work/free-busy.ts';

type Answer = Awaited<ReturnType<Platform['busyOf']>>;
const LI = 'per_li' as PersonId;
const FROM = instant(0);
const TO = instant(DAY);
const ok = (...spans: readonly [number, number][]): Answer => ({
  ok: true,
  value: spans.map(([from, to]) => ({ from: instant(from), to: instant(to) })),
});
const down: Answer = { ok: false, code: 'platform_retry', detail: 'HTTP 500' };
const refused: Answer = { ok: false, code: 'platform_refused', detail: 'no right' };

/** A diary over a calendar that answers as told, with a clock that is moved by hand. */
function world(calendar = true) {
  const state = {
    now: 1_000_000_000_000,
    answer: ok([10, 20]) as Answer | Error | Promise<Answer>,
    asked: [] as { id: string; from: number; to: number }[],
    changed: [] as string[],
    log: [] as string[],
  };
  const freeBusy = createFreeBusy({
    platform: {
      can: { ...CANNOT, forms: true, update: true, urgentNotify: true, calendar },
      busyOf: async (id: string, from: Instant, to: Instant) => {
        state.asked.push({ id, from, to });
        if (state.answer instanceof Error) throw state.answer;
        return state.answer;
      },
    },
    longestLook: 90 * DAY,
    externalId: async (person) => (person === 'per_stranger' ? null : `ou_${person}`),
    changed: async (subject) => void state.changed.push(subject),
    clock: { now: () => instant(state.now) },
    log: { warn: (facts: object, words?: string) => void state.log.push(`${words} ${JSON.stringify(facts)}`) } as never,
  });
  return { state, freeBusy };
}

describe('the diary', () => {
  it('knows nothing at first, reads behind the scenes, and has the cards drawn anew', async () => {
    const { state, freeBusy } = world();
    expect(freeBusy.busy(LI, FROM, TO, 'req_1')).toBeNull();
    expect(freeBusy.busy(LI, FROM, TO, 'drf_1')).toBeNull();
    expect(freeBusy.reading()).toBe(1);
    await freeBusy.settled();
    expect(freeBusy.busy(LI, FROM, TO, 'req_1')).toEqual([{ from: 10, to: 20 }]);
    expect(state.changed).toEqual(['req_1', 'drf_1']);
    expect(state.asked).toHaveLength(1);
  });

  it('draws nothing anew when nothing is different', async () => {
    const { state, freeBusy } = world();
    state.answer = ok();
    freeBusy.busy(LI, FROM, TO, 'req_1');
    await freeBusy.settled();
    expect(state.changed).toEqual([]);
    state.answer = ok([10, 20]);
    state.now += 3 * MINUTE;
    // Old, but better than nothing while it is read again.
    expect(freeBusy.busy(LI, FROM, TO, 'req_1')).toEqual([]);
    await freeBusy.settled();
    state.now += 3 * MINUTE;
    freeBusy.busy(LI, FROM, TO, 'req_1');
    await freeBusy.settled();
    expect(state.changed).toEqual(['req_1']);
    state.now += 40 * MINUTE;
    expect(freeBusy.busy(LI, FROM, TO, 'req_1')).toBeNull();
    await freeBusy.settled();
  });

  it('says nothing while the calendar cannot be read, with one line in the log, and rests before it asks again', async () => {
    const { state, freeBusy } = world();
    state.answer = refused;
    for (let look = 0; look < 5; look++) {
      expect(freeBusy.busy(LI, FROM, TO, 'req_1')).toBeNull();
      await freeBusy.settled();
    }
    expect(state.asked).toHaveLength(1);
    state.answer = down;
    for (const n of [1, 2, 3, 4, 5]) {
      freeBusy.busy(`per_${n}`, FROM, TO, 'req_1');
      await freeBusy.settled();
    }
    // After the third failure in a row nobody's calendar is asked for.
    expect(state.asked).toHaveLength(3);
    expect(state.log).toHaveLength(1);
    expect(state.log[0]).not.toContain('per_');
    state.answer = ok([10, 20]);
    state.now += 2 * MINUTE;
    freeBusy.busy('per_4', FROM, TO, 'req_4');
    await freeBusy.settled();
    expect(state.changed).toEqual(['req_4']);
    state.answer = new Error('a bug');
    expect(freeBusy.busy('per_6', FROM, TO, 'req_6')).toBeNull();
    await freeBusy.settled();
    expect(state.log).toHaveLength(2);
  });

  it('reads a long time piece by piece, and nobody without an account', async () => {
    const { state, freeBusy } = world();
    freeBusy.busy(LI, FROM, instant(200 * DAY), 'req_1');
    freeBusy.busy('per_stranger', FROM, TO, 'req_2');
    await freeBusy.settled();
    expect(state.asked.map(({ from, to }) => [from / DAY, to / DAY])).toEqual([
      [0, 90],
      [90, 180],
      [180, 200],
    ]);
  });

  it('asks a slow platform for at most fifty at a time, and remembers a bounded number', async () => {
    const { state, freeBusy } = world();
    let answer: (value: Answer) => void = () => {};
    state.answer = new Promise<Answer>((resolve) => {
      answer = resolve;
    });
    for (let n = 0; n < 200; n++) freeBusy.busy(`per_${n}`, FROM, TO, `req_${n}`);
    await Promise.resolve();
    expect(freeBusy.reading()).toBe(50);
    answer(ok([10, 20]));
    await freeBusy.settled();
    state.answer = ok([10, 20]);
    for (let n = 0; n < 3000; n++) {
      freeBusy.busy(`per_x${n}`, FROM, TO, 'req_1');
      if (n % 40 === 0) await freeBusy.settled();
    }
    await freeBusy.settled();
    expect(freeBusy.busy('per_0', FROM, TO, 'req_0')).toBeNull();
    expect(freeBusy.busy('per_x2990', FROM, TO, 'req_0')).not.toBeNull();
    await freeBusy.settled();
  });

  it('asks nothing of a platform without calendars, and changes nothing once it is stopped', async () => {
    const without = world(false);
    expect(without.freeBusy.busy(LI, FROM, TO, 'req_1')).toBeNull();
    expect(without.state.asked).toEqual([]);
    const { state, freeBusy } = world();
    freeBusy.busy(LI, FROM, TO, 'req_1');
    freeBusy.stop();
    await freeBusy.settled();
    expect(state.changed).toEqual([]);
    expect(freeBusy.busy(LI, FROM, TO, 'req_1')).toBeNull();
  });
});
