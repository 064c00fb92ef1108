import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextLook } from '../../../src/domain/meeting/next-look.ts';
import { DAY, HOUR, type Instant, instant, MINUTE } from '../../../src/kernel/time.ts';

const at = (ms: number): Instant => instant(1_000_000_000 + ms);

/** All looks of a meeting, as ms after it was made. */
function looks(from: number): number[] {
  const all: number[] = [];
  for (let now: Instant | null = nextLook(at(0), 0, at(from)); now !== null; now = nextLook(now, all.length, at(from)))
    all.push(now - at(0));
  return all;
}

it('a room is asked after 5 s, 30 s and 2 min, then by the hour, an hour and ten minutes before, and not once it has begun', () => {
  const from = 3 * HOUR + 20 * MINUTE;
  expect(looks(from)).toEqual([
    5_000,
    30_000,
    2 * MINUTE,
    HOUR + 2 * MINUTE,
    2 * HOUR + 2 * MINUTE,
    2 * HOUR + 20 * MINUTE,
    3 * HOUR + 10 * MINUTE,
    from,
  ]);
  expect(nextLook(at(0), 0, at(0))).toBeNull();
});

it('whenever it begins, it is looked at ten minutes before where there is time for it, and never at the same moment twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 * DAY }), (from) => {
      const all = looks(from);
      expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
      expect(all.at(-1)).toBe(from);
      if (from > 10 * MINUTE) expect(all).toContain(from - 10 * MINUTE);
      if (from > HOUR) expect(all).toContain(from - HOUR);
    }),
  );
});
