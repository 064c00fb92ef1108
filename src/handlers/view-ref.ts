import type { ChatId, PersonId } from '../kernel/id.ts';

/**
 * Where something is seen: a person's private chat, a group, or somebody who is not (any more) among the staff, by the platform's id; `office`:
 * beside the chats, in the platform's calendar, documents or tasks, for what has this id.
 */
export type Place = `person:${PersonId}` | `chat:${ChatId}` | `outside:${string}` | `office:${string}`;

/** The views there are: each feature declares its own in its `feature.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging
export interface Views {}
export type ViewName = keyof Views;

/** What is to be seen: a view of a subject as it stands at the moment of showing; `subject` is an id, or `list:…` for lists. */
export interface ViewRef {
  readonly view: ViewName;
  readonly subject: string;
}

export const toPerson = (id: PersonId): Place => `person:${id}`;
/** Whose private chat it is; null for any other place. */
export const personAt = (place: Place): PersonId | null =>
  place.startsWith('person:') ? (place.slice('person:'.length) as PersonId) : null;
export const toChat = (id: ChatId): Place => `chat:${id}`;
