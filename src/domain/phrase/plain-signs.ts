import { simplified } from './traditional.ts';

/** Signs people write for one another; every pair is one character for one, so places in the text stay where they are. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['　', ' '],
  ['\u00a0', ' '],
  ['～〜∼', '~'],
  ['−‐‑‒–—―─', '-'],
  ['→', '-'],
  ['￥', '¥'],
  ['〇○', '零'],
];

const SIGNS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([many, one]) => [...many].map((sign): [string, string] => [sign, one])),
);

/** Full-width and traditional signs as their plain ones; the length never changes. */
export function plainSigns(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e && sign !== '～' && sign !== '￥') return String.fromCharCode(code - 0xfee0);
    return SIGNS.get(sign) ?? simplified(sign);
  });
}
