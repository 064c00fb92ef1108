import type { Instance } from '../../domain/approval/instance.ts';
import { toJson } from '../../kernel/json.ts';
import type { Booking } from '../../processes/booking.ts';
import { emptyPlan, type Write } from '../plan.ts';
import type { Posting } from '../posting.ts';
import type { Services } from './services.ts';

/** S55: proof that is due stands beside the request; what was handed in for an earlier round counts. */
export const proofPosting: Posting<NonNullable<Booking['proof']>, Services> = {
  reserve: async ({ services, context, instance }, proof) => {
    if (!proof) return { ...emptyPlan, writes: [noProofDue(instance)] };
    const given = instance.round > 1 ? (await services.reads.proofOf(instance.id)).given : [];
    const { personId, unitId, what, dueOn, given: now = [] } = proof;
    const givenAt = given[0]?.at ?? (now.length > 0 ? context.now : null);
    const insert = { requestId: instance.id, personId, unitId, what: toJson(what), dueOn, givenAt };
    return {
      ...emptyPlan,
      writes: [
        { table: 'proofDue', insert, onConflict: 'replace' },
        ...now.map(
          (one): Write => ({
            table: 'proof',
            insert: {
              id: services.ids.next('prf'),
              requestId: instance.id,
              messageId: one.messageId,
              form: one.kind,
              at: context.now,
            },
            onConflict: 'ignore',
          }),
        ),
      ],
    };
  },
  // While it lies with its applicant it may come again, and proof may be handed in; once it is over nobody waits for any.
  release: async ({ instance }) => (instance.state === 'returned' ? emptyPlan : { ...emptyPlan, writes: [noProofDue(instance)] }),
  forget: async ({ instance }) => ({ ...emptyPlan, writes: [noProofDue(instance)] }),
  reverse: async ({ instance }) => ({ ...emptyPlan, writes: [noProofDue(instance)] }),
};

const noProofDue = ({ id }: Instance): Write => ({ table: 'proofDue', delete: { requestId: id }, mayMiss: true });
