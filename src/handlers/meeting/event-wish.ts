import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Effect } from '../plan.ts';

/** What should stand for a meeting in the platform's calendar: made, changed or taken away by work/meeting-event.ts, however often it is asked. */
export type MeetingEventWish =
  | {
      readonly title: string;
      /** Purpose and number of the meeting, for everybody invited. */
      readonly text: string;
      /** Where, in words; empty where a room of the platform says it. */
      readonly place: string;
      readonly from: Instant;
      readonly to: Instant;
      readonly people: readonly { readonly person: PersonId; readonly optional: boolean }[];
      /** A room of the platform by its id, asked for in the host's name; null: none. */
      readonly room: string | null;
      readonly host: PersonId;
      readonly video: boolean;
    }
  | { readonly gone: true };

/** One row of the outbox for each meeting, always of its latest wish. */
export const meetingEvent = (recId: string, wish: MeetingEventWish): Effect => ({
  handler: 'meeting_event',
  key: `event:${recId}`,
  subject: recId,
  // Not somebody's place: whoever organised it may leave, and the event of all the others must still follow.
  place: `office:${recId}`,
  payload: wish,
});
