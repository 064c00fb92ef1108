import { SIMPLIFIED } from './traditional.ts';

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

/** By its code, so that a text is gone through without a text for each of its signs. */
const SIGNS: ReadonlyMap<number, string> = new Map(
  [...SIMPLIFIED, ...PAIRS.flatMap(([many, one]) => [...many].map((sign): [string, string] => [sign, one]))].map(
    ([sign, one]): [number, string] => [sign.charCodeAt(0), one],
  ),
);

/** Full-width and traditional signs as their plain ones; the length never changes. */
export function plainSigns(text: string): string {
  let [plain, done] = ['', 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST) continue;
    const sign = SIGNS.get(code) ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : null);
    if (sign === null) continue;
    plain += text.slice(done, at) + sign;
    done = at + 1;
  }
  return done === 0 ? text : plain + text.slice(done);
}

/** No sign before this one has another way to be written. */
const FIRST = 0xa0;
