import { type Text, t } from '../kernel/text.ts';
import type { Action, Card, Tag } from './element.ts';

/** What a card says once a newer one shows the same. */
export interface MovedLine {
  /** What it was about, as far as the reader may know. */
  readonly title: Text;
  readonly tags?: readonly Tag[];
  readonly words?: Text;
  /** Brings the newest; absent: nobody to bring it to, or nothing left to see. */
  readonly latest?: Action;
}

/** A card of which a newer one shows the same: one line, and the way to the newest. */
export const movedCard = ({ title, tags, words = t('moved.newer'), latest }: MovedLine): Card => ({
  header: { title, tone: 'done', ...(tags ? { tags } : {}) },
  body: [
    latest
      ? { kind: 'item', title: words, buttons: [{ text: t('moved.latest'), style: 'plain', action: latest }] }
      : { kind: 'text', text: words, style: 'quiet' },
  ],
  onlyInPlace: true,
});
