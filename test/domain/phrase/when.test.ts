import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Point, readWhen } from '../../../src/domain/phrase/when.ts';
import { parseDate } from '../../../src/kernel/time.ts';
import { on, readingText } from './reading.ts';
import { SENTENCES } from './sentences.ts';

describe('on Monday 23 November 2026 at 10:00', () => {
  for (const [said, reading, direction] of SENTENCES) {
    it(`“${said}”${direction ? ` (${direction})` : ''} means ${reading}`, () => {
      expect(readingText(readWhen(said, on(direction)))).toBe(reading);
    });
  }
});
