import { consentFellAway } from '../../domain/approval/consent.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { StandIn } from '../../processes/booking.ts';
import { emptyPlan, type Write } from '../plan.ts';
import type { Posting } from '../posting.ts';
import type { Services } from '../services.ts';

/** O1: the approved leave itself puts the hand-over person in the applicant's seat, for exactly that span; not one who has left. */
export const substitutePosting: Posting<readonly StandIn[]> = {
  confirm: async ({ services, context, instance }, standIns) => ({
    ...emptyPlan,
    writes: (consentFellAway(instance) ? [] : standIns)
      .filter(({ standInId }) => context.org.person(standInId)?.leftOn === null)
      .map((standIn) => standInWrite(services, instance.id, standIn)),
  }),
  // Over from now on; the clock gives back what is held because of it and puts the row away.
  reverse: async ({ context, instance }) => ({
    ...emptyPlan,
    writes: [
      { table: 'substitute', update: { toAt: context.now }, where: { requestId: instance.id, active: true }, mayMiss: true },
    ],
  }),
};

export const standInWrite = (services: Services, requestId: RequestId, { personId, standInId, from, to }: StandIn): Write => ({
  table: 'substitute',
  insert: {
    id: services.ids.next('sub'),
    personId,
    standInId,
    fromAt: from,
    toAt: to,
    processes: '[]',
    requestId,
    setById: personId,
    active: true,
  },
});
