import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, readDay } from '../../../src/domain/invoice/read-amount.ts';
import { readWords, writeWords } from '../../../src/domain/invoice/words-amount.ts';
import { cents } from '../../../src/kernel/money.ts';

describe('大写金额', () => {
  it.each([
    ['壹佰零陆圆整', 10_600],
    ['⊗壹佰零陆元整', 10_600],
    ['人民币贰万零陆佰柒拾圆正', 2_067_000],
    ['（负数）壹佰圆整', -10_000],
    ['负壹佰圆整', -10_000],
    ['壹拾万零壹圆整', 10_000_100],
    ['拾伍元整', 1_500],
    ['壹万零壹圆零伍分', 1_000_105],
    ['伍分', 5],
    ['叁角整', 30],
    ['壹亿圆零玖分', 10_000_000_009],
    ['贰仟叁佰肆拾伍万陆仟柒佰捌拾玖圆零壹分', 2_345_678_901],
    ['陸佰貳拾叄圓伍角', 62_350],
    ['玖 佰 圆 整', 90_000],
  ])('%s 读作 %i 分', (words, fen) => {
    expect(readWords(words)).toBe(BigInt(fen));
  });

  it.each(['', '整', '壹佰', '106.00', '合计', '壹贰圆整', '壹佰圆整元', '价税合计壹佰圆整'])(
    '「%s」不是大写金额，不猜',
    (words) => {
      expect(readWords(words)).toBeNull();
    },
  );

  it('写出来再读回来，任何金额都一样', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), (fen) => {
        expect(readWords(writeWords(cents(fen)))).toBe(fen);
      }),
    );
  });

  it.each([
    [100_500, '壹仟零伍圆整'],
    [1_000_105, '壹万零壹圆零伍分'],
    [10_000_100, '壹拾万零壹圆整'],
    [0, '零圆整'],
    [-10_000, '（负数）壹佰圆整'],
    [1_650, '壹拾陆圆伍角整'],
  ])('%i 分写作 %s', (fen, words) => {
    expect(writeWords(cents(fen))).toBe(words);
  });
});

describe('数字金额与日期', () => {
  it.each([
    ['¥ 1,234.50', 123_450],
    ['￥１０６．００', 10_600],
    ['-12', -1_200],
    ['−12.5', -1_250],
    ['(12.00)', -1_200],
    ['100.0000', 10_000],
    ['106元', 10_600],
  ])('%s 读作 %i 分', (text, fen) => {
    expect(readAmount(text)).toBe(BigInt(fen));
  });

  it.each(['', '***', '1.234', '12-3', '壹佰', '1.2.3', '(12'])('「%s」不是金额', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it.each([
    '2026年01月08日',
    '2026-01-08',
    '20260108',
    '2026 年 01 月 08 日',
    '20260108172851000',
    '2026-01-08 09:30:00',
    '2026/1/8',
  ])('%s 是一月八日', (text) => {
    expect(readDay(text)).toBe('2026-01-08');
  });

  it.each(['2026年02月30日', '202601', '26310000000012345678', ''])('「%s」不是日期', (text) => {
    expect(readDay(text)).toBeNull();
  });
});
