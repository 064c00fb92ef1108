import type { Telling } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';

/** Says a card's words in the reader's language; `words/speak.ts` makes one. */
export interface CardLocale {
  readonly language: 'zh-CN' | 'en';
  speak(text: Text): string;
}

/** What a renderer must know of people. */
export interface Names {
  /** The person's id on the platform the card is drawn for; null when not on it. */
  externalId(person: PersonId): string | null;
  name(person: PersonId): string;
  /** Whether others have the name too, and if so whether `name` tells them apart. */
  telling(person: PersonId): Telling;
}
