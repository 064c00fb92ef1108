import type { House } from './house.ts';

/** How many suggestions a card of "not understood" carries. */
const MOST = 3;

/** Ids of the processes and questions whose words share the most pairs of characters with what was said, best first. */
export function near(said: string, house: House): readonly string[] {
  const pairs = pairsOf(said);
  const scored = house.processes.map((p) => ({
    id: p.id,
    score: Math.max(...[p.name.zh, ...p.phrases].map((words) => likeness(pairs, words))),
  }));
  return scored
    .filter((s) => s.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map((s) => s.id);
}

/** Share of the words' characters and pairs of characters that were said, 0–1. */
function likeness(said: ReadonlySet<string>, words: string): number {
  const wanted = [...pairsOf(words)];
  return wanted.filter((pair) => said.has(pair)).length / Math.max(wanted.length, 1);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c));
  return new Set([...letters, ...letters.slice(1).map((c, i) => `${letters[i]}${c}`)]);
}
