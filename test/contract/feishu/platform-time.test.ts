import { beforeEach, describe, expect, it } from 'vitest';
import { createPlatformTime, type HeardTime } from '../../../src/bot/feishu/platform-time.ts';
import { HOUR, instant, MINUTE } from '../../../src/kernel/time.ts';

const NOON = Date.UTC(2026, 10, 23, 4);
const header = (at: number): string => new Date(at).toUTCString();

let ours: number;
let ran: number;
let move: (ms: number) => void;
let time: HeardTime;

beforeEach(() => {
  ours = NOON;
  ran = 0;
  let moved = (): void => {};
  const clock = {
    now: () => instant(ours),
    onMove: (listener: () => void) => {
      moved = listener;
      return () => {};
    },
  };
  move = (ms) => {
    ours += ms;
    moved();
  };
  time = createPlatformTime(
    clock,
    async () => null,
    () => ran,
  );
});

describe('the time the platform tells', () => {
  it('is ours until something was heard, and then goes on by the running time, whatever our clock does', () => {
    expect([time.told().kind, time.now()]).toEqual(['unheard', NOON]);
    time.begin()(header(NOON + 3000));
    ran += MINUTE;
    ours += 5 * HOUR;
    expect(time.told()).toEqual({ kind: 'told', now: NOON + 3000 + MINUTE });
    expect(time.now()).toBe(NOON + 3000 + MINUTE);
  });

  it.each([null, 'yesterday', ''])('is not known from an answer dated %j', (date) => {
    time.begin()(date);
    expect([time.told().kind, time.now()]).toEqual(['silent', NOON]);
  });

  it('moves with a clock that is moved on purpose, and keeps its distance', () => {
    time.begin()(header(NOON + 2000));
    move(8 * HOUR);
    expect(time.told()).toEqual({ kind: 'told', now: NOON + 2000 + 8 * HOUR });
  });

  it('is not set back by an answer that was on its way while the clock was moved', () => {
    time.begin()(header(NOON));
    const late = time.begin();
    move(8 * HOUR);
    late(header(NOON));
    expect(time.now()).toBe(NOON + 8 * HOUR);
  });
});
