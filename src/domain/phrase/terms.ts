import { onceFor } from '../../kernel/once-for.ts';
import type { Vocabulary } from './sentence-reading.ts';

/** The words that processes bring, as alternatives of a pattern; where none brings any, what matches nothing. */
export interface Terms {
  /** What is asked for is called: 假, 请假, 报修. */
  readonly nouns: string;
  /** Those of them that stand for themselves. */
  readonly names: string;
  /** Its kinds are called: 年假, 调休. */
  readonly kinds: string;
  /** It is asked for by: 请, 休. */
  readonly verbs: string;
  /** All that begins one. */
  readonly words: string;
}

/** Patterns with the words of the processes in them, built once as long as these stay the same. */
export function patternsWith<T>(build: (terms: Terms) => T): (known: Vocabulary) => T {
  let last: { readonly key: string; readonly made: T } | null = null;
  return (known) => {
    const { terms, key } = termsOf(known.processes);
    if (last?.key !== key) last = { key, made: build(terms) };
    return last.made;
  };
}

/** By the list itself: a sentence asks for them many times. */
const termsOf = onceFor((processes: Vocabulary['processes']): { readonly terms: Terms; readonly key: string } => {
  const nouns = processes.flatMap((p) => p.nouns);
  const terms: Terms = {
    nouns: oneOf(nouns),
    names: oneOf(nouns.filter((noun) => noun.length > 1)),
    kinds: oneOf(processes.flatMap((p) => p.kinds.flatMap(({ words }) => words))),
    verbs: oneOf(processes.flatMap((p) => p.verbs)),
    words: oneOf(processes.flatMap((p) => p.words)),
  };
  return { terms, key: Object.values(terms).join(' ') };
});

/** Longer words first, so that 请假 is not only 假. */
const oneOf = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : [...new Set(words)]
        .sort((a, b) => b.length - a.length)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
        .join('|');
