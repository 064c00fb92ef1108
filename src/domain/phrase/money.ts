import { type Cents, cents } from '../../kernel/money.ts';
import { NUMBER_SIGNS, readNumber } from './number.ts';
import { plainSigns } from './plain-signs.ts';

const RUN = `[${NUMBER_SIGNS}](?:[${NUMBER_SIGNS},.]*[${NUMBER_SIGNS}])?`;
const DIGIT = '[\\d零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]';
const MARKED = new RegExp(
  [
    `¥\\s*(?<sign>${RUN})(?<signTimes>[wWkK])?(?:元|块钱?)?`,
    `(?<yuan>${RUN})(?<times>[wWkK])?\\s*(?:元|块|圆|人民币|RMB|rmb)钱?(?:零?(?<jiao>${DIGIT})(?:毛|角)(?:(?<fen>${DIGIT})分?)?|零(?<onlyFen>${DIGIT})分|(?<tail>${DIGIT}{1,2})(?![${NUMBER_SIGNS}天个号点月日小起共样些下]))?`,
    `(?<lone>${DIGIT})\\s*(?:毛|角)钱?(?:(?<loneFen>${DIGIT})分)?`,
  ].join('|'),
  'g',
);
/** A number without a currency: in digits anywhere, in words only when it is the whole text. */
const BARE = new RegExp(
  `(?<![A-Za-z\\d.,:/\\-第])(?<run>\\d(?:[${NUMBER_SIGNS},.]*[${NUMBER_SIGNS}])?)(?<times>[wWkK])?` +
    '(?![A-Za-z\\d:/\\-]|[.,]\\d|\\s*(?:天|个|小时|分|点|时|号|日|月|年|周|次|人|台|辆|公里|km|%|楼|折|张|件|位))',
  'g',
);
const WORDS_ONLY = new RegExp(`^\\s*(?<run>[${NUMBER_SIGNS}]+)\\s*$`, 'g');

const TIMES: Readonly<Record<string, number>> = { w: 10_000, k: 1000 };

/** The one amount of money in the text, in cents; null when there is none or more than one. */
export function readMoney(text: string): Cents | null {
  const plain = plainSigns(text);
  // 负一百 is no hundred.
  if (/负\s*¥?[\d零一二两三四五六七八九十百千]/u.test(plain)) return null;
  const groups = (pattern: RegExp) => [...plain.matchAll(pattern)].map((one) => one.groups ?? {});
  const marked = groups(MARKED).map(markedFen);
  const found = marked.length > 0 ? marked : [...groups(BARE), ...groups(WORDS_ONLY)].map(({ run, times }) => fenOf(run, times));
  const amounts = new Set(found);
  const [only] = amounts;
  return amounts.size === 1 && only !== undefined && only !== null ? cents(only) : null;
}

function markedFen(groups: Record<string, string | undefined>): number | null {
  const { sign, signTimes, yuan, times, jiao, fen, onlyFen, tail, lone, loneFen } = groups;
  if (sign !== undefined) return fenOf(sign, signTimes);
  if (lone !== undefined) return digit(lone) * 10 + digit(loneFen);
  const whole = fenOf(yuan, times);
  if (whole === null) return null;
  const small = tail === undefined ? digit(jiao) * 10 + digit(fen) + digit(onlyFen) : digit(tail[0]) * 10 + digit(tail[1]);
  return whole + small;
}

const digit = (sign: string | undefined): number => (sign === undefined ? 0 : (readNumber(sign) ?? 0));

/** Null when it is no number or has parts of a cent. */
function fenOf(run: string | undefined, times: string | undefined): number | null {
  const value = readNumber(run ?? '');
  if (value === null) return null;
  const fen = value * (TIMES[times?.toLowerCase() ?? ''] ?? 1) * 100;
  const whole = Math.round(fen);
  return Math.abs(fen - whole) < Math.max(1e-6, whole * 1e-14) && Number.isSafeInteger(whole) ? whole : null;
}
