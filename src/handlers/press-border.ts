import type { Action } from '../cards/element.ts';
import type { PersonId } from '../kernel/id.ts';
import { pressesOf } from './handle.ts';
import type { BoundMessage } from './reads.ts';
import { toPerson } from './view-ref.ts';

/*
 * The check of every press before any handler sees it: a private card answers nobody but the person of its place (S4), a button stands only on the views
 * that have it, and speaks only of what its card shows.
 */

/** A group's card is for everybody in the group; any other only for the person in whose private chat it stands. */
export const isFor = ({ place }: Pick<BoundMessage, 'place'>, presser: PersonId | null): boolean =>
  place.startsWith('chat:') || (presser !== null && place === toPerson(presser));

/** Whether this card may have this button, about this thing. */
export function standsThere(action: Action, card: BoundMessage): boolean {
  const presses = pressesOf(action);
  if (!presses) return false;
  if (card.place.startsWith('chat:')) return presses.inGroups === true;
  // What a newer card has taken the place of may still be on a screen as it was; what is pressed there counts.
  return (presses.on === 'any' || presses.on.includes(card.view)) && (presses.about?.(action, card) ?? true);
}
