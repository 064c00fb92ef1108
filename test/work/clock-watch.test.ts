import { beforeEach, describe, expect, it } from 'vitest';
import type { PlatformTime, ToldTime } from '../../src/bot/platform.ts';
import { DAY, HOUR, instant, MINUTE } from '../../src/kernel/time.ts';
import { type ClockWatch, createClockWatch } from '../../src/work/clock-watch.ts';

const NOON = Date.UTC(2026, 10, 23, 4);

let shown: number;
let ran: number;
let told: ToldTime;
let asked: number;
let moved: () => void;
let answer: () => void;
let watch: ClockWatch;

const time: PlatformTime = {
  now: () => instant(NOON),
  told: () => told,
  ask: async () => {
    asked++;
    answer();
  },
};

beforeEach(() => {
  shown = NOON;
  ran = 0;
  told = { kind: 'silent' };
  asked = 0;
  answer = () => {};
  const clock = {
    now: () => instant(shown),
    onMove: (listener: () => void) => {
      moved = listener;
      return () => {};
    },
  };
  watch = createClockWatch({ clock, time, ranMs: () => ran });
});

const passes = (ms: number): void => {
  shown += ms;
  ran += ms;
};

describe('the clock beside the running time', () => {
  it('is right while both pass alike, also when they drift a little every minute', () => {
    for (let minute = 0; minute < 10_000; minute++) {
      passes(MINUTE);
      shown += 500;
      expect(watch.look().kind).toBe('right');
    }
  });

  it.each([2 * HOUR, -2 * HOUR, 3 * DAY, -400 * DAY])(
    'is wrong after a jump by %d ms, and right again once it is set back',
    (jump) => {
      passes(MINUTE);
      watch.look();
      shown += jump;
      passes(MINUTE);
      expect(watch.look()).toEqual({
        kind: 'wrong',
        reading: { shown, expected: NOON + 2 * MINUTE, by: 'running' },
      });
      passes(DAY);
      expect(watch.look().kind).toBe('wrong');
      shown -= jump;
      expect(watch.look().kind).toBe('right');
    },
  );

  it('may be moved on purpose', () => {
    shown += 30 * DAY;
    moved();
    expect(watch.look().kind).toBe('right');
  });
});

describe('the clock beside the platform', () => {
  it('is in doubt until the platform was heard', async () => {
    told = { kind: 'unheard' };
    expect(watch.look().kind).toBe('unheard');
    expect((await watch.lookClosely()).kind).toBe('unheard');
    expect(asked).toBe(1);
  });

  it('is right after a long sleep of the machine, since the platform says so', async () => {
    told = { kind: 'told', now: instant(NOON) };
    shown += 9 * HOUR;
    expect(watch.look().kind).toBe('wrong');
    answer = () => {
      told = { kind: 'told', now: instant(shown) };
    };
    expect((await watch.lookClosely()).kind).toBe('right');
  });

  it('is wrong where the platform says so, whatever ran', async () => {
    told = { kind: 'told', now: instant(NOON + 3 * DAY) };
    expect(await watch.lookClosely()).toMatchObject({ kind: 'wrong', reading: { by: 'platform', expected: NOON + 3 * DAY } });
    expect(asked).toBe(1);
  });

  it('is believed as far as somebody vouches for it, and no further', () => {
    told = { kind: 'told', now: instant(NOON) };
    shown = NOON + 3 * DAY;
    watch.vouch(3 * DAY);
    expect(watch.look().kind).toBe('vouched');
    shown += 2 * HOUR;
    expect(watch.look().kind).toBe('wrong');
    watch.vouch(null);
    shown = NOON + 3 * DAY;
    expect(watch.look().kind).toBe('wrong');
  });
});
