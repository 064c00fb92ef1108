import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../src/kernel/money.ts';
import { join, plain, say, type Text, type TextArg } from '../../src/kernel/text.ts';
import type { Instant, LocalDate, Zone } from '../../src/kernel/time.ts';
import { type Locale, speak } from '../../src/words/speak.ts';
import * as arbitrary from '../cards/arbitrary.ts';

const zone = 'Asia/Shanghai' as Zone;
const today = '2026-11-23' as LocalDate;
const chinese: Locale = { language: 'zh-CN', zone, today, words: { hello: '你好，{name}' } };
const english: Locale = { language: 'en', zone, today, words: { hello: 'Hello, {name}' } };
const hole = (x: TextArg): Text => say({ zh: '{x}', en: '{x}' }, { x });
const day = (text: string) => hole({ date: text as LocalDate });
const moment = (iso: string) => hole({ at: Date.parse(iso) as Instant });

describe('said in Chinese and in English', () => {
  it.each([
    ['a day of this year', day('2026-12-01'), '12月1日(周二)', 'Tue, Dec 1'],
    ['a day of another year', day('2027-01-01'), '2027年1月1日(周五)', 'Fri, Jan 1, 2027'],
    ['a moment, by the wall clock of the business', moment('2026-12-01T16:05:00Z'), '12月2日 00:05', 'Dec 2, 00:05'],
    ['a moment of another year', moment('2025-12-31T15:59:00Z'), '2025年12月31日 23:59', 'Dec 31, 2025, 23:59'],
    ['money', hole({ cents: cents(123_450n) }), '¥1,234.50', '¥1,234.50'],
    ['money owed', hole({ cents: cents(-5n) }), '-¥0.05', '-¥0.05'],
    [
      'more money than a float can hold',
      hole({ cents: cents(12_345_678_901_234_567n) }),
      '¥123,456,789,012,345.67',
      '¥123,456,789,012,345.67',
    ],
    ['a number', hole(12_345.5), '12,345.5', '12,345.5'],
    ['a list', hole([plain('张三'), plain('李四')]), '张三、李四', '张三, 李四'],
    ['words in words', hole(say({ zh: '年假', en: 'annual leave' })), '年假', 'annual leave'],
    [
      'quotes, which fonts of Chinese draw wide',
      say({ zh: '说“好”', en: 'say “yes”, it’s fine' }),
      '说“好”',
      'say "yes", it\'s fine',
    ],
    ['a month', hole({ month: '2026-12' }), '2026年12月', 'Dec 2026'],
    ['texts joined with a Chinese sign', join([plain('a'), plain('b')], '；'), 'a；b', 'a; b'],
    ['texts joined', join([plain('a'), day('2026-12-01')], ' – '), 'a – 12月1日(周二)', 'a – Tue, Dec 1'],
  ])('%s', (_, text, zh, en) => {
    expect([speak(text, chinese), speak(text, english)]).toEqual([zh, en]);
  });
});

describe('a gap', () => {
  it('stays visible where nothing fills it', () => {
    expect(speak({ key: 'hello' as never, with: { nobody: 'x' } }, chinese)).toBe('你好，{name}');
    expect(speak({ key: 'hello' as never, with: {} }, chinese)).toBe('你好，{name}');
    expect(speak(say({ zh: '{constructor}', en: '' }, {}), chinese)).toBe('{constructor}');
  });

  it('is the key itself where there are no words', () => {
    expect(speak({ key: 'toString' as never }, chinese)).toBe('toString');
  });

  it('is never opened by what a person wrote', () => {
    expect(speak({ key: 'hello' as never, with: { name: '{name}$&' } }, chinese)).toBe('你好，{name}$&');
  });
});

it('anything can be said', () => {
  fc.assert(fc.property(arbitrary.text, (text) => typeof speak(text, chinese) === 'string'));
  expect(speak(day('not a day'), chinese)).toBe('not a day');
  expect(speak(hole({ at: Number.NaN as Instant }), chinese)).toBe('NaN');
});
