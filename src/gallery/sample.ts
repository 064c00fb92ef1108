import type { Card } from '../cards/element.ts';
/** A card in one of its states, for looking at and for checking that it fits. */
export interface Sample {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly card: Card;
}
