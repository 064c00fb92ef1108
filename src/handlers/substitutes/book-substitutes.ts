import { consentFellAway } from '../../domain/approval/consent.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { BookedSubstitute } from '../../processes/leave/booking.ts';
import { emptyPlan, type Write } from '../plan.ts';
import type { Posting } from '../posting.ts';
import type { Services } from '../services.ts';

/** O1: the approved leave itself puts the hand-over person in the applicant's seat, for exactly that span; not one who has left. */
export const substitutePosting: Posting<readonly BookedSubstitute[]> = {
  confirm: async ({ services, context, instance }, substitutes) => ({
    ...emptyPlan,
    writes: (consentFellAway(instance) ? [] : substitutes)
      .filter(({ substituteId }) => context.org.person(substituteId)?.leftOn === null)
      .map((substitute) => substituteWrite(services, instance.id, substitute)),
  }),
  // Over from now on; the clock gives back what is held because of it and puts the row away.
  reverse: async ({ context, instance }) => ({
    ...emptyPlan,
    writes: [
      { table: 'substitute', update: { toAt: context.now }, where: { requestId: instance.id, active: true }, mayMiss: true },
    ],
  }),
};

export const substituteWrite = (
  services: Pick<Services, 'ids'>,
  requestId: RequestId,
  { personId, substituteId, from, to }: BookedSubstitute,
): Write => ({
  table: 'substitute',
  insert: {
    id: services.ids.next('sub'),
    personId,
    substituteId,
    fromAt: from,
    toAt: to,
    processes: '[]',
    requestId,
    setById: personId,
    active: true,
  },
});
