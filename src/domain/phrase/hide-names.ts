import type { Piece } from './leftover.ts';

/** Signs that times are written with: who is called 周敏 or 曾九日 must not make a week or a day. */
const OF_TIME = /[周年月日天号点时分秒早晚上中下前后今明昨起零一二三四五六七八九十两半节末初底到至]/u;
const KNOWN = new WeakMap<readonly { readonly name: string }[], readonly string[]>();

/** The names that could be read as times, each once; looked through once as long as the people stay the same. */
function timelike(people: readonly { readonly name: string }[]): readonly string[] {
  const known = KNOWN.get(people);
  if (known) return known;
  const names = [...new Set(people.map(({ name }) => name).filter((name) => name.length > 1 && OF_TIME.test(name)))];
  KNOWN.set(people, names);
  return names;
}

/** A text in which no such name stands, place for place the same: people are found before times are. */
export function hideNames(text: string, people: readonly { readonly name: string }[]): string {
  return timelike(people).reduce(
    (left, name) => (left.includes(name) ? left.replaceAll(name, '。'.repeat(name.length)) : left),
    text,
  );
}

/** The places of those names. */
export const hiddenIn = (text: string, hidden: string): readonly Piece[] =>
  [...hidden].flatMap((sign, at) => (sign !== text[at] ? [{ at, end: at + 1 }] : []));
