import { plain, t } from '../../kernel/text.ts';
import type { PayableBooking } from '../../processes/payable.ts';
import { emptyPlan } from '../plan.ts';
import type { Posting } from '../posting.ts';
import { holdKey } from './hold.ts';
import type { Services } from './services.ts';

/** S109: approved, it is owed; once it is on its way to the bank it cannot be undone any more. */
export const payablePosting: Posting<PayableBooking, Services> = {
  confirm: async ({ context, instance }, { amount }) =>
    amount <= 0n
      ? emptyPlan
      : {
          ...emptyPlan,
          writes: [
            {
              table: 'payable',
              insert: {
                requestId: instance.id,
                process: instance.process,
                personId: instance.applicantId,
                unitId: instance.unitId,
                amount,
                approvedAt: context.now,
                state: 'unpaid',
                paymentId: null,
                failed: null,
              },
            },
          ],
        },
  mayReverse: async ({ reads }, instance) => {
    const payable = await reads.payable(instance.id);
    if (!payable?.paymentId || (payable.state !== 'batched' && payable.state !== 'paid')) return null;
    const batch = await reads.payment(payable.paymentId);
    return t('pay.no_undo', { number: plain(batch?.payment.number ?? '') });
  },
  // What is held goes with it. Where it went into a batch a moment ago the row is not there, and the undoing is looked at anew.
  reverse: async ({ services, instance }) => {
    const payable = await services.reads.payable(instance.id);
    if (!payable) return emptyPlan;
    const { state } = payable;
    return {
      ...emptyPlan,
      writes: [
        {
          table: 'payable',
          delete: { requestId: instance.id, state: state === 'batched' || state === 'paid' ? 'unpaid' : state },
        },
        { table: 'keyValue', delete: { key: holdKey(instance.id) }, mayMiss: true },
      ],
    };
  },
};
