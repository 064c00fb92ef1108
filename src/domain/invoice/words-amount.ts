import { type Cents, cents } from '../../kernel/money.ts';
import { foldText } from './fold-text.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
/** Other ways to write the same digits. */
const ALIKE: Readonly<Record<string, string>> = {
  〇: '零',
  一: '壹',
  二: '贰',
  貳: '贰',
  弍: '贰',
  两: '贰',
  三: '叁',
  叄: '叁',
  參: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  陸: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
  萬: '万',
  億: '亿',
  元: '圆',
  圓: '圆',
  正: '整',
};
const STEPS: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };

/** 大写 as printed (`⊗壹佰零陆圆整`, `（负数）壹佰元正`) to cents, or null where it is no amount in words. */
export function readWords(text: string): Cents | null {
  const plain = [...foldText(text)].map((sign) => ALIKE[sign] ?? sign).join('');
  const found =
    /^[⊗ⓧ○×*¥]*(?:人民币)?(?:\((负数|负)\)|(负))?[⊗ⓧ○×*]*(?:([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)圆)?(?:零?([零壹贰叁肆伍陆柒捌玖])角)?(?:零?([零壹贰叁肆伍陆柒捌玖])分)?整?$/u.exec(
      plain,
    );
  if (!found || (found[3] === undefined && found[4] === undefined && found[5] === undefined)) return null;
  const whole = found[3] === undefined ? 0n : wholeOf(found[3]);
  if (whole === null) return null;
  const digit = (sign: string | undefined) => (sign === undefined ? 0n : BigInt(DIGITS.indexOf(sign)));
  const size = whole * 100n + digit(found[4]) * 10n + digit(found[5]);
  return cents(found[1] || found[2] ? -size : size);
}

function wholeOf(signs: string): bigint | null {
  let [all, section, digit, pending] = [0n, 0n, 0n, false];
  for (const sign of signs) {
    const value = DIGITS.indexOf(sign);
    if (value >= 0) {
      if (pending && digit > 0n) return null; // two digits without a step between them
      [digit, pending] = [BigInt(value), true];
    } else if (sign in STEPS) {
      section += (pending ? digit : 1n) * (STEPS[sign] ?? 0n);
      [digit, pending] = [0n, false];
    } else if (sign === '万') {
      all += (section + digit) * 10_000n;
      [section, digit, pending] = [0n, 0n, false];
    } else {
      all = (all + section + digit) * 100_000_000n;
      [section, digit, pending] = [0n, 0n, false];
    }
  }
  return all + section + digit;
}

/** Cents in 大写 as the rules of the People's Bank want them: 壹仟零伍圆整, 拾 with its 壹, a red one with （负数）. */
export function writeWords(amount: Cents): string {
  const size = amount < 0n ? 0n - amount : amount;
  const [whole, jiao, fen] = [size / 100n, Number((size / 10n) % 10n), Number(size % 10n)];
  const yuan = whole === 0n ? '' : `${wholeWords(whole)}圆`;
  const small =
    jiao === 0 && fen === 0 ? '' : `${jiao > 0 ? `${DIGITS[jiao]}角` : yuan && '零'}${fen > 0 ? `${DIGITS[fen]}分` : ''}`;
  return `${amount < 0n ? '（负数）' : ''}${yuan || (small ? '' : '零圆')}${small}${fen === 0 ? '整' : ''}`;
}

function wholeWords(whole: bigint): string {
  const sections: string[] = [];
  for (let [rest, unit] = [whole, 0]; rest > 0n; rest /= 10_000n, unit++) {
    const part = Number(rest % 10_000n);
    const said = part === 0 ? '' : `${sectionWords(part)}${['', '万', '亿', '万亿'][unit]}`;
    // A section below 1000, or an empty one, is joined with 零 to what stands before it.
    sections.unshift(part > 0 && part < 1000 && rest >= 10_000n ? `零${said}` : said);
  }
  return sections.join('');
}

function sectionWords(part: number): string {
  const signs = [...String(part).padStart(4, '0')].map((sign, i) =>
    sign === '0' ? '零' : `${DIGITS[Number(sign)]}${['仟', '佰', '拾', ''][i]}`,
  );
  return signs
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '');
}
