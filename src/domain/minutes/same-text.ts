import { plainSigns } from '../phrase/plain-signs.ts';

/** From here on two texts are the same thing said again (office contract: 0.8). */
export const SAME = 0.8;
const LONGEST = 300;

const lettersOf = (text: string): string =>
  plainSigns(text.slice(0, LONGEST))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How alike two texts are, 0–1: twice the signs they have in common, in their order, over all signs. */
export function likeness(one: string, other: string): number {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a.length + b.length === 0) return 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next[j] = a[i - 1] === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length);
}

export const isSame = (one: string, other: string): boolean => likeness(one, other) >= SAME;
