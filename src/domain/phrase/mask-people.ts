import type { Whom } from './sentence-reading.ts';
import type { WhomFound } from './whom.ts';

/** A sentence without names, and whom the words in their place stand for. */
export interface Masked {
  readonly sentence: string;
  /** The word that stands there → whom it can mean. */
  readonly people: ReadonlyMap<string, Whom>;
}

/** Long numbers are telephone, identity or card numbers. */
const LONG_NUMBER = /\d{7,}/g;

/** The sentence as it may leave the assistant: 同事1 for a colleague's name, and no long numbers. */
export function maskPeople(text: string, found: readonly WhomFound[]): Masked {
  const people = new Map<string, Whom>();
  let sentence = '';
  let from = 0;
  for (const { at, end, whom } of found) {
    if (at < from) continue;
    const word = `同事${people.size + 1}`;
    people.set(word, whom);
    sentence += text.slice(from, at) + word;
    from = end;
  }
  return { sentence: (sentence + text.slice(from)).replace(LONG_NUMBER, '***'), people };
}
