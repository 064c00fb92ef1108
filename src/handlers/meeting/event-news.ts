import type { PersonId } from '../../kernel/id.ts';

/** How a room stands to a meeting; `declined` also where it was taken out of the event or is out of service. */
export type RoomState = 'none' | 'asked' | 'accepted' | 'declined';

/** Something about a meeting's event that was not so at the last look. What it means to whom, `room-news.ts` says. */
export type EventNews = { readonly recId: string } & (
  | { readonly kind: 'room'; readonly roomId: string; readonly roomName: string; readonly is: 'accepted' | 'declined' }
  /** Somebody answered the platform's invitation: a hint, for the answer on our own card counts. */
  | { readonly kind: 'hint'; readonly person: PersonId; readonly said: 'yes' | 'maybe' | 'no' }
  /** Somebody moved it there by hand; it is put back where the meeting is, and the organiser is told. */
  | { readonly kind: 'moved_there' }
  /** Somebody deleted it there; it is made anew, and the organiser is told. */
  | { readonly kind: 'deleted_there' }
  /** It cannot stand in the calendar at all: no right, or nobody of it is known there. The meeting goes on without. */
  | { readonly kind: 'refused'; readonly why: string }
);
