import { CLOCK_RULES } from './clock-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import { ENGLISH_RULES } from './english-rules.ts';
import { HOLIDAY_RULES } from './holiday-rules.ts';
import { LENGTH_RULES } from './length-rules.ts';
import type { Item, Rule } from './said.ts';

/** The order decides: a rule that needs more of the text to hold stands before one that needs less. */
const RULES: readonly Rule[] = [
  ...ENGLISH_RULES,
  ...CLOCK_RULES.early,
  ...HOLIDAY_RULES,
  ...DAY_RULES,
  ...LENGTH_RULES,
  ...CLOCK_RULES.late,
];

/** Where a letter or a digit stands. */
const WITH_ENGLISH: readonly Rule[] = [...ENGLISH_RULES, ...RULES];
const PLAIN = /[A-Za-z\d]/;
const LETTER = /[A-Za-z]/;

/** Words and digits that belong to something else: order numbers, versions, names. */
const FOREIGN = /[A-Za-z][A-Za-z0-9_]*(?:[-_.][A-Za-z0-9]+)*|\d+(?:[.,:]\d+)*/y;

/** The times a text speaks of, in its order; its signs are plain already. */
export function itemsOf(text: string): readonly Item[] {
  const items: Item[] = [];
  const hasEnglish = LETTER.test(text);
  let at = 0;
  while (at < text.length) {
    const rules = hasEnglish && PLAIN.test(text[at] ?? '') ? WITH_ENGLISH : RULES;
    const found = itemAt(text, at, items.at(-1), rules);
    if (found) items.push(found);
    at = found?.end ?? endOfForeign(text, at);
  }
  return items;
}

function itemAt(text: string, at: number, before: Item | undefined, rules: readonly Rule[]): Item | null {
  const around = {
    left: text[at - 1] ?? '',
    head: text.slice(Math.max(0, at - 6), at),
    before,
    gap: text.slice(before?.end ?? 0, at),
  };
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    // 请一下下周三: 一下, and then 下周三.
    if (match?.[0].startsWith('下下') && /[^周期拜]一$|^一$/u.test(around.head)) continue;
    const body = match && match[0] !== '' ? read(match, around) : null;
    if (match && body) return { ...body, at, end: at + match[0].length };
  }
  return null;
}

function endOfForeign(text: string, at: number): number {
  FOREIGN.lastIndex = at;
  return at + (FOREIGN.exec(text)?.[0].length ?? 1);
}
