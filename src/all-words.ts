import { FEATURES } from './handlers/features.ts';
import type { WordKeys } from './kernel/text.ts';
import { words } from './words/words.ts';

type Key = keyof WordKeys;
const all = Object.assign({}, words, ...FEATURES.map((feature) => feature.words)) as Readonly<
  Record<Key, { zh: string; en: string }>
>;

const only = (language: 'zh' | 'en'): Readonly<Record<Key, string>> =>
  Object.fromEntries(Object.entries(all).map(([key, both]) => [key, both[language]])) as Record<Key, string>;

/** Everything the assistant says, in each language: what all features share, and what each brings. */
export const zhCN = only('zh');
export const en = only('en');
