/** Numbers as people write them: 12, 1,234.5, 十二, 三百二, 一万二, 2千5, 1.2万, 二〇二六. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Characters a number may consist of, for patterns. */
export const NUMBER_SIGNS = `\\d${Object.keys({ ...DIGITS, ...SMALL_UNITS, ...BIG_UNITS }).join('')}`;

const digitOf = (sign: string): number | undefined => (Object.hasOwn(DIGITS, sign) ? DIGITS[sign] : undefined);
const unitOf = (sign: string, units: Readonly<Record<string, number>>): number | undefined =>
  Object.hasOwn(units, sign) ? units[sign] : undefined;

/** The number the whole text is, or null. */
export function readNumber(text: string): number | null {
  if (/^\d+(\.\d+)?$|^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return finite(Number(text.replaceAll(',', '')));
  const [whole, fraction, ...more] = text.split('点');
  if (whole === undefined || more.length > 0) return null;
  if (fraction === undefined) return readWhole(whole);
  const before = readWhole(whole);
  const after = spelledDigits(fraction);
  return before === null || after === null ? null : finite(Number(`${before}.${after}`));
}

/** 二零二六 → "2026". */
function spelledDigits(text: string): string | null {
  const digits = [...text].map(digitOf);
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? digits.join('') : null;
}

const finite = (value: number): number | null => (Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER ? value : null);

type Part = { readonly digit: number; readonly alone: boolean } | { readonly small: number } | { readonly big: number };

function partsOf(text: string): Part[] | null {
  const parts: Part[] = [];
  for (const piece of text.match(/\d+(?:\.\d+)?|./gsu) ?? []) {
    const digit = digitOf(piece) ?? (/^\d/.test(piece) ? Number(piece) : undefined);
    const small = unitOf(piece, SMALL_UNITS);
    const big = unitOf(piece, BIG_UNITS);
    if (digit !== undefined) parts.push({ digit, alone: digit < 10 && Number.isInteger(digit) });
    else if (small !== undefined) parts.push({ small });
    else if (big !== undefined) parts.push({ big });
    else return null;
  }
  return parts;
}

function readWhole(text: string): number | null {
  const spelled = spelledDigits(text);
  if (spelled !== null && spelled.length > 1) return finite(Number(spelled));
  const parts = partsOf(text);
  if (!parts || parts.length === 0) return null;

  let total = 0;
  let section = 0;
  let digit: number | null = null;
  /** The unit before the digit at the end: 三百二 is 320, 一万二 is 12,000, but 三百零二 is 302. */
  let scale = 1;
  for (const part of parts) {
    if ('digit' in part) {
      if (digit !== null && digit !== 0) return null;
      if (part.digit === 0 || digit === 0 || !part.alone) scale = 1;
      digit = part.digit;
    } else if ('small' in part) {
      if (section % (part.small * 10) !== 0) return null; // 十百
      section += (digit ?? 1) * part.small;
      digit = null;
      scale = part.small;
    } else {
      const counted = section + (digit ?? 0);
      if (total + counted === 0) return null;
      total = part.big > 10_000 || total === 0 ? (total + counted) * part.big : total + counted * part.big;
      section = 0;
      digit = null;
      scale = part.big;
    }
  }
  return finite(round(total + section + (digit ?? 0) * (scale > 10 ? scale / 10 : 1)));
}

/** 1.2 × 10,000 is 12,000, not 12,000.000…2. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
