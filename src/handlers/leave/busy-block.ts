import type { PersonId, RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Booking } from '../../processes/booking.ts';
import { type Effect, emptyPlan } from '../plan.ts';
import type { Posting } from '../posting.ts';
import { toPerson } from '../view-ref.ts';

/** Busy time in the calendar of who is away, from the approval on. */
export const busyPosting: Posting<NonNullable<Booking['busy']>> = {
  confirm: async ({ instance }, blocks) => ({
    ...emptyPlan,
    effects: blocks.map(({ personId, from, to }, piece) => busyBlock(instance.id, personId, piece, { from, to })),
  }),
  reverse: async ({ instance }, blocks = []) => ({
    ...emptyPlan,
    effects: blocks.map(({ personId }, piece) => busyBlock(instance.id, personId, piece, null)),
  }),
};

/** A busy block in the person's calendar, or (null) none any more; a leave in several pieces has one each. */
export const busyBlock = (
  requestId: RequestId,
  personId: PersonId,
  piece: number,
  span: { readonly from: Instant; readonly to: Instant } | null,
): Effect => ({
  handler: 'busy_block',
  key: `busy:${requestId}:${personId}${piece === 0 ? '' : `:${piece}`}`,
  subject: requestId,
  place: toPerson(personId),
  payload: span ? { from: span.from, to: span.to } : { gone: true },
});
