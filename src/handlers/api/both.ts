import type { Say } from '../../kernel/text.ts';

/** A sentence in both languages, for a document that is read in either. */
export const both = ({ zh, en }: Say): string => `${zh} · ${en}`;
