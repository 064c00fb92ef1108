import { cents, minus } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { advanceLedger } from '../../ledgers/advance.ts';
import { grant } from '../../ledgers/movements.ts';
import type { Booking } from '../../processes/booking.ts';
import { bookMovements } from '../ledgers/book-movements.ts';
import { emptyPlan } from '../plan.ts';
import type { Posting } from '../posting.ts';
import type { Services } from './services.ts';

/** An advance is approved, paid out, and owed from then on (O13). */
export const advancePosting: Posting<NonNullable<Booking['advance']>, Services> = {
  confirm: async ({ context, instance }, { amount, purpose, dueOn }) => ({
    ...emptyPlan,
    writes: [
      {
        table: 'advance',
        insert: {
          requestId: instance.id,
          personId: instance.applicantId,
          unitId: instance.unitId,
          purpose,
          amount,
          dueOn,
          approvedAt: context.now,
          paidAt: null,
        },
      },
    ],
  }),
  reverse: async ({ instance }) => ({
    ...emptyPlan,
    writes: [{ table: 'advance', delete: { requestId: instance.id, paidAt: null }, mayMiss: true }],
  }),
  paid: async ({ services, context, instance }, { amount }) => ({
    ...emptyPlan,
    writes: [
      { table: 'advance', update: { paidAt: context.now }, where: { requestId: instance.id, paidAt: null } },
      ...bookMovements(
        services.ids,
        context,
        { source: instance.id, round: await nextRound(services, instance.id) },
        grant({ ledger: advanceLedger.id, account: instance.id }, amount, cents(0)),
      ),
    ],
  }),
  unpaid: async ({ services, context, instance }, { amount }) => {
    const standing = await services.reads.advance(instance.id);
    if (!standing?.paidAt) return emptyPlan;
    if (standing.used > 0n || standing.held > 0n) return { refused: t('advance.settled_already') };
    return {
      ...emptyPlan,
      writes: [
        { table: 'advance', update: { paidAt: null }, where: { requestId: instance.id, paidAt: standing.paidAt } },
        ...bookMovements(
          services.ids,
          context,
          { source: instance.id, round: await nextRound(services, instance.id) },
          grant({ ledger: advanceLedger.id, account: instance.id }, minus(amount), amount),
        ),
      ],
    };
  },
};

/** Each movement of an advance by hand is a round of its own: of two at once one goes through. */
export const nextRound = async ({ reads }: Pick<Services, 'reads'>, request: string): Promise<number> =>
  (await reads.linesOf(request)).length + 1;
