import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLeave } from '../../../src/domain/leave/leave-sentence.ts';
import { readMoney } from '../../../src/domain/phrase/money.ts';
import { readNumber } from '../../../src/domain/phrase/number.ts';
import { findPeople } from '../../../src/domain/phrase/people.ts';
import { type Point, readWhen, type Span } from '../../../src/domain/phrase/when.ts';
import { inOrder } from '../../../src/domain/phrase/when-reading.ts';
import { parseDate } from '../../../src/kernel/time.ts';
import { on, readingText } from './reading.ts';
import { SENTENCES } from './sentences.ts';

/** Pieces that make sense, put together senselessly, between signs of any script. */
const pieces = [
  '今天',
  '明天',
  '后天',
  '周三',
  '下周',
  '周末',
  '12月1号',
  '5号',
  '31号',
  '2月30日',
  '12.1',
  '2026-12-01',
  '月底',
  '上午',
  '下午',
  '晚上',
  '3点',
  '15:30',
  '25点',
  '到',
  '至',
  '-',
  '~',
  '、',
  '和',
  '，',
  '从',
  '起',
  '开始',
  '请',
  '三天',
  '半天',
  '两小时',
  '几天',
  '每',
  '国庆',
  '后',
  '第一天',
  '年假',
  '因为',
  '去',
  '由',
  '小李',
  '代我',
  '交给',
  '张伟',
  '一万二',
  '86.5元',
  '(',
  ')',
  '零',
  '点',
  '月',
  '年',
  '周',
  '百',
  '3',
  '号',
  '日',
  '前',
  '999天',
  '9999-12-31',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join('')),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        fc.constantFrom('\u202e', '🙂', '👨‍👩‍👧', 'שלום', '\ud800'),
      ),
      { maxLength: 12 },
    )
    .map((some) => some.join('')),
);
const days = fc.constantFrom('2026-11-23', '2026-11-26', '2026-12-31', '2028-02-29', '2027-01-01', '2026-10-03');
const context = fc
  .tuple(fc.constantFrom('future', 'past', 'nearest' as const), days)
  .map(([direction, day]) => on(direction as 'future', day));
const people = ['李强', '李敏', '张伟', '张玮', '欧阳静', '单小雨', 'Anna Lee'].map((name) => ({ id: name, name }));
const types = [
  { id: 'annual', words: ['年假'] },
  { id: 'sick', words: ['病假', '发烧'] },
];

const isReal = (point: Point): boolean =>
  parseDate(point.date) !== null &&
  (!('minutes' in point) || (Number.isInteger(point.minutes) && point.minutes >= 0 && point.minutes <= 1440));
const isWhole = (span: Span): boolean => isReal(span.from) && isReal(span.to) && inOrder(span);

it('reads any text without throwing; what it finds are real days in order', () => {
  fc.assert(
    fc.property(text, context, (said, at) => {
      const reading = readWhen(said, at);
      if (reading.kind === 'span') expect(isWhole(reading), readingText(reading)).toBe(true);
      if (reading.kind === 'unclear') expect(reading.choices.every(isWhole), readingText(reading)).toBe(true);
      if (reading.kind !== 'none') expect(said).toContain(reading.matched);
      expect(readWhen(said, at)).toEqual(reading);
    }),
    { numRuns: 3000 },
  );
});

it('reads any leave sentence, amount, number and name without throwing', () => {
  fc.assert(
    fc.property(text, context, (said, at) => {
      const leave = readLeave(said, { ...at, types, people });
      expect(leave.reason).not.toBe('');
      for (const mention of findPeople(said, people)) {
        expect(said.slice(mention.at, mention.at + mention.matched.length)).toBe(mention.matched);
        expect(mention.candidates.length).toBeGreaterThan(0);
      }
      const money = readMoney(said);
      expect(money === null || money >= 0n).toBe(true);
      const number = readNumber(said);
      expect(number === null || Number.isFinite(number)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('reads the same between marks of punctuation', () => {
  const mark = fc.constantFrom(
    '',
    ' ',
    '。',
    '，',
    '！',
    '？',
    '“',
    '”',
    '；',
    '（',
    '）',
    '…',
    '!',
    '?',
    '.',
    ',',
    '\n',
    '　',
    '【',
    '】',
    '——',
  );
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), mark, mark, ([said, reading, direction], before, after) => {
      expect(readingText(readWhen(`${before}${said}${after}`, on(direction)))).toBe(reading);
    }),
    { numRuns: 1500 },
  );
});

it('reads full-width signs as their plain ones', () => {
  const wide = (said: string) => said.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  for (const [said, reading, direction] of SENTENCES)
    expect(readingText(readWhen(wide(said), on(direction))), said).toBe(reading);
});

it('takes no more time for a long text than for 500 characters', () => {
  const long = '明天下午3点到5点零'.repeat(2000);
  const start = performance.now();
  readWhen(long, on());
  readLeave(`${'1-'.repeat(5000)}${'一'.repeat(5000)}`, { ...on(), types, people });
  expect(performance.now() - start).toBeLessThan(1000);
});
