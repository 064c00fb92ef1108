import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../src/domain/phrase/when.ts';
import { on, readingText } from './reading.ts';
import { SENTENCES, type Sentence } from './sentences.ts';

describe('on Monday 23 November 2026 at 10:00', () => {
  for (const [said, reading, direction] of SENTENCES) {
    it(`“${said}”${direction ? ` (${direction})` : ''} means ${reading}`, () => {
      expect(readingText(readWhen(said, on(direction)))).toBe(reading);
    });
  }
});

const ON_THURSDAY: readonly Sentence[] = [
  ['周一', '11-30 ~next_week'],
  ['周四', '11-26'],
  ['周五', '11-27'],
  ['本周一', '11-23'],
  ['周一', '11-23', 'nearest'],
  ['周一', '11-23', 'past'],
  ['周五', '11-20 ~last_week', 'past'],
  ['周一到周三', '11-30..12-02 ~next_week'],
  ['这周', '11-26..11-29 ~from_today'],
  ['这周', '11-23..11-26 ~until_today', 'past'],
  ['这周', '11-23..11-29', 'nearest'],
];

describe('on Thursday 26 November 2026', () => {
  for (const [said, reading, direction = 'future'] of ON_THURSDAY) {
    it(`“${said}” (${direction}) means ${reading}`, () => {
      expect(readingText(readWhen(said, on(direction, '2026-11-26')))).toBe(reading);
    });
  }
});

describe('a reading', () => {
  it('keeps the words it was read from, and the length that was said', () => {
    expect(readWhen('我想从周五起请三天年假', on())).toMatchObject({ matched: '周五起请三天', length: { halfDays: 6 } });
    expect(readWhen('明天下午３点，两小时', on())).toMatchObject({ matched: '明天下午３点，两小时', length: { minutes: 120 } });
  });
  it('of a festival nobody told the calendar of has to be asked', () => {
    const { holiday: _, ...without } = on();
    expect(readWhen('国庆后第一天', without)).toEqual({
      kind: 'unclear',
      why: 'unknown_holiday',
      matched: '国庆后第一天',
      choices: [],
    });
  });
  it('of 29 February finds the next one, or says there is none', () => {
    expect(readingText(readWhen('2月29号', on('future', '2027-11-23')))).toBe('2028-02-29 ~next_year');
    expect(readingText(readWhen('2月29号', on()))).toBe('!no_such_day');
  });
});
