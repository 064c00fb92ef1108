import { describe, expect, it } from 'vitest';
import { createPace, FEISHU_LIMITS, type Pace, type Quota } from '../../../src/bot/feishu/pace.ts';
import { LANE } from '../../../src/kernel/lane.ts';

/** Time that runs only when nothing else is left to do, so that hours take milliseconds. */
function fakeTime() {
  let now = 0;
  let alarms: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms: number, run: () => void) => void alarms.push({ at: now + ms, run }),
    async runUntil(done: () => boolean): Promise<void> {
      while (!done()) {
        for (let i = 0; i < 20; i++) await Promise.resolve();
        if (done()) return;
        alarms.sort((a, b) => a.at - b.at);
        const next = alarms[0];
        if (!next) throw new Error('nothing is going to happen any more');
        alarms = alarms.slice(1);
        now = Math.max(now, next.at);
        next.run();
      }
    },
  };
}

interface Start {
  readonly lane: Quota;
  readonly target: string;
  readonly at: number;
}

async function send(
  wishes: readonly { lane: Quota; target: string }[],
  prepare: (pace: Pace) => void = () => {},
): Promise<Start[]> {
  const time = fakeTime();
  const pace = createPace(FEISHU_LIMITS, time);
  prepare(pace);
  const starts: Start[] = [];
  for (const wish of wishes) void pace.run(wish.lane, wish.target, async () => void starts.push({ ...wish, at: time.now() }));
  await time.runUntil(() => starts.length === wishes.length);
  return starts;
}

/** The most starts in any window of this length. */
function most(starts: readonly Start[], ms: number): number {
  const at = starts.map((start) => start.at).sort((a, b) => a - b);
  let best = 0;
  for (let from = 0, to = 0; to < at.length; to++) {
    while ((at[to] as number) - (at[from] as number) >= ms) from++;
    best = Math.max(best, to - from + 1);
  }
  return best;
}

const people = (count: number): { lane: Quota; target: string }[] =>
  Array.from({ length: count }, (_, i) => ({ lane: 'put' as const, target: `ou_${i}` }));

describe('the pace of sending', () => {
  it('keeps all limits for 10,000 messages and wastes under 2 % of the 600 s that are the least possible', async () => {
    const starts = await send(people(10_000));
    expect(most(starts, 1000)).toBeLessThanOrEqual(50);
    expect(most(starts, 60_000)).toBeLessThanOrEqual(1000);
    const last = starts.at(-1)?.at ?? 0;
    expect(last).toBeLessThan(600_000 * 1.02);
  });

  it('lets nobody wait longer than two seconds for a place while a mass of reminders goes out', async () => {
    const starts = await send(people(3000));
    const gaps = starts.slice(1).map((start, i) => start.at - (starts[i]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(2000);
  });

  it('sends five a second to one chat, in order, also behind a crowd', async () => {
    const chat = Array.from({ length: 60 }, () => ({ lane: 'put' as const, target: 'oc_1' }));
    const starts = await send([...people(100), ...chat]);
    expect(
      most(
        starts.filter((start) => start.target === 'oc_1'),
        1000,
      ),
    ).toBe(5);
  });

  it('does not hold up one chat because another is slow', async () => {
    const busy = Array.from({ length: 50 }, () => ({ lane: 'put' as const, target: 'oc_1' }));
    const starts = await send([...busy, { lane: 'put', target: 'oc_2' }]);
    expect(starts.find((start) => start.target === 'oc_2')?.at).toBe(0);
  });

  it('starts an answer within half a second at any moment of a mass of reminders, and keeps all limits', async () => {
    const time = fakeTime();
    const pace = createPace(FEISHU_LIMITS, time);
    const starts: Start[] = [];
    const waits: number[] = [];
    let reminders = 0;
    for (const { lane, target } of people(3000))
      void pace.run(
        lane,
        target,
        async () => {
          starts.push({ lane, target, at: time.now() });
          reminders++;
        },
        LANE.reminder,
      );
    // Somebody asks every 700 ms, and now and then twenty at once.
    const ask = (n: number): void => {
      const asked = time.now();
      for (let i = 0; i < (n % 40 === 0 ? 20 : 1); i++)
        void pace.run(
          'put',
          `ou_asks_${n}_${i}`,
          async () => {
            waits.push(time.now() - asked);
            starts.push({ lane: 'put', target: 'x', at: time.now() });
          },
          LANE.answer,
        );
      if (reminders < 3000) time.after(700, () => ask(n + 1));
    };
    time.after(300, () => ask(1));
    await time.runUntil(() => reminders === 3000);
    expect(waits.length).toBeGreaterThan(200);
    expect(Math.max(...waits)).toBeLessThan(500);
    expect(most(starts, 1000)).toBeLessThanOrEqual(50);
    expect(most(starts, 60_000)).toBeLessThanOrEqual(1000);
  });

  it('serves a reminder now and then even when the answers never end', async () => {
    const time = fakeTime();
    const pace = createPace(FEISHU_LIMITS, time);
    const reminded: number[] = [];
    for (let i = 0; i < 20; i++) void pace.run('put', `ou_${i}`, async () => void reminded.push(time.now()), LANE.reminder);
    let n = 0;
    const ask = (): void => {
      for (let i = 0; i < 25; i++) void pace.run('put', `ou_asks_${n++}`, async () => {}, LANE.answer);
      time.after(1000, ask);
    };
    ask();
    await time.runUntil(() => reminded.length === 20);
    expect(Math.max(...reminded)).toBeLessThan(70_000);
  });

  it('counts edits apart from messages', async () => {
    const starts = await send([...people(25), { lane: 'patch', target: 'om_1' }]);
    expect(starts.find((start) => start.lane === 'patch')?.at).toBe(0);
  });

  it('keeps the limit of a chat also where calls arrive late and bunched', async () => {
    const time = fakeTime();
    const pace = createPace(FEISHU_LIMITS, time);
    const arrived: Start[] = [];
    const on = { lane: 'put', target: 'oc_1' } as const;
    let ended = 0;
    for (let i = 0; i < 40; i++) {
      // The first of every five is long on its way, the next quick.
      const way = i % 10 < 5 ? 700 : 5;
      void pace.run('put', 'oc_1', () =>
        new Promise<void>((resolve) => {
          time.after(way, () => {
            arrived.push({ ...on, at: time.now() });
            time.after(5, resolve);
          });
        }).then(() => void ended++),
      );
    }
    await time.runUntil(() => ended === 40);
    expect(most(arrived, 1000)).toBe(5);
  });

  it('waits when the platform says so', async () => {
    const starts = await send(people(3), (pace) => pace.hold('put', 7000));
    expect(starts.every((start) => start.at >= 7000)).toBe(true);
  });

  it('tells how long a message to somebody would wait', async () => {
    const time = fakeTime();
    const pace = createPace(FEISHU_LIMITS, time);
    expect(pace.delay('put', 'oc_1')).toBe(0);
    let sent = 0;
    for (let i = 0; i < 5; i++) void pace.run('put', 'oc_1', async () => void sent++);
    await time.runUntil(() => sent === 5);
    expect(pace.delay('put', 'oc_1')).toBe(1000);
    expect(pace.delay('put', 'oc_2')).toBe(0);
    expect(pace.waiting()).toBe(0);
  });

  it('hands on what the call gave or threw', async () => {
    const pace = createPace();
    await expect(pace.run('put', 'a', async () => 7)).resolves.toBe(7);
    await expect(pace.run('put', 'a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
