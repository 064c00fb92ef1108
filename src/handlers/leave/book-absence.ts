import type { AbsenceDay } from '../../processes/leave/booking.ts';
import { guard } from '../guard.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import { coverMoved } from './cover-check.ts';

/** The days of an absence: asked for, then standing for good, or free again. */
export const absencePosting: Posting<readonly AbsenceDay[]> = {
  reserve: async ({ services, instance }, days = []) => {
    const away = new Set(days.map((day) => day.personId));
    const guards = await Promise.all([...away].map((person) => guard(services, `absence:${person}`)));
    // Days of an earlier round of the same request make way.
    const former: Write[] = instance.round > 1 ? [{ table: 'leaveDay', delete: { requestId: instance.id }, mayMiss: true }] : [];
    const held = days.map((day): Write => ({ table: 'leaveDay', insert: { ...day, requestId: instance.id, state: 'held' } }));
    return {
      ...emptyPlan,
      writes: [...guards, ...former, ...held, ...coverMoved(days, `${instance.id} ${instance.round}`)],
    };
  },
  confirm: async (at, days) => moved(at, days, 'approved'),
  release: async (at, days) => moved(at, days, 'freed'),
  reverse: async (at, days = []) => moved(at, days, 'freed'),
};

const moved = ({ instance }: Posted, days: readonly AbsenceDay[], state: 'approved' | 'freed'): Plan =>
  days.length === 0
    ? emptyPlan
    : { ...emptyPlan, writes: [{ table: 'leaveDay', update: { state }, where: { requestId: instance.id } }] };
