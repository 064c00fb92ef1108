import type { Booking } from '../../processes/booking.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Posting } from '../posting.ts';
import type { Services } from './services.ts';

type Uses = NonNullable<Booking['invoices']>;

/** From submission on the keys of the invoices are this request's: the row decides, so that of two presses at once one wins. */
const taken = (
  request: string,
  { personId, unitId, uses }: Uses,
  at: Parameters<NonNullable<Posting<Uses>['reserve']>>[0]['context']['now'],
): readonly Write[] =>
  uses.map(
    ({ key, invoice }): Write => ({
      table: 'invoiceUse',
      insert: { key, invoiceId: invoice, requestId: request, personId, unitId, at, importId: null, said: null },
    }),
  );

const freed = (request: string): Write => ({ table: 'invoiceUse', delete: { requestId: request }, mayMiss: true });
const plan = (...writes: readonly Write[]): Plan => ({ ...emptyPlan, writes });

/** Who uses which invoice: taken at submission, free again once the claim is rejected, withdrawn or undone; a claim that came back keeps its own. */
export const invoicePosting: Posting<Uses, Services> = {
  reserve: async ({ context, instance }, data) =>
    plan(...(instance.round > 1 ? [freed(instance.id)] : []), ...(data ? taken(instance.id, data, context.now) : [])),
  release: async ({ instance }) => (instance.state === 'returned' ? emptyPlan : plan(freed(instance.id))),
  forget: async ({ instance }) => plan(freed(instance.id)),
  reverse: async ({ instance }) => plan(freed(instance.id)),
};
