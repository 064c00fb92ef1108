import type { Booking } from '../../processes/booking.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import { monthsOf } from './mark-months.ts';
import type { Services } from './services.ts';

type Corrections = NonNullable<Booking['corrections']>;

/** Sides of days: asked for, then normal, or as they were (S54). */
export const correctionPosting: Posting<Corrections, Services> = {
  reserve: async (at, days = []) => {
    const { instance, context } = at;
    const former: Write[] =
      instance.round > 1 ? [{ table: 'punchCorrection', delete: { requestId: instance.id }, mayMiss: true }] : [];
    const held = days.map(
      (day): Write => ({ table: 'punchCorrection', insert: { ...day, requestId: instance.id, state: 'held' } }),
    );
    return { ...emptyPlan, writes: [...former, ...held, ...monthsOf(days, 'correction', context.now)] };
  },
  confirm: async (at, days) => moved(at, days, 'approved'),
  release: async (at, days) => moved(at, days, 'freed'),
  reverse: async (at, days = []) => moved(at, days, 'freed'),
};

const moved = ({ instance, context }: Posted<Services>, days: Corrections, state: 'approved' | 'freed'): Plan =>
  days.length === 0
    ? emptyPlan
    : {
        ...emptyPlan,
        writes: [
          { table: 'punchCorrection', update: { state }, where: { requestId: instance.id } },
          ...monthsOf(days, 'correction', context.now),
        ],
      };
