import { describe, expect, it } from 'vitest';
import { type CoverSeen, isWorse } from '../../src/handlers/leave/cover-check.ts';

describe('O9 is the cover worse than the card showed', () => {
  const seen: CoverSeen = [
    [1, 0],
    [0, 0],
  ];
  it.each<[string, CoverSeen, boolean]>([
    ['the same', seen, false],
    [
      'somebody came back',
      [
        [0, 0],
        [0, 0],
      ],
      false,
    ],
    [
      'one more off on the second day',
      [
        [1, 0],
        [1, 0],
      ],
      true,
    ],
    [
      'one fewer on the first and one more on the second',
      [
        [0, 0],
        [1, 0],
      ],
      true,
    ],
    [
      'the same people off, but now a post is short',
      [
        [1, 1],
        [0, 0],
      ],
      true,
    ],
    ['another number of days', [[1, 0]], true],
  ])('O9 %s', (_what, now, worse) => {
    expect(isWorse(seen, now)).toBe(worse);
  });
});
