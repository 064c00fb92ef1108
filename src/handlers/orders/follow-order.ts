import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { loadRecord, unknown } from '../records/load-record.ts';
import type { Of, Services } from './services.ts';

/** 「关注这单」: hears of its changes as its salesperson does; only who may see it (S4). Whoever may not any more can still stop. */
export async function followOrder({ action }: Of<'order.follow'>, services: Services, context: Context): Promise<Plan> {
  const { record: id, on } = action;
  const { person, now } = context;
  const order = await loadRecord(services, id, context);
  if (on && !order) return unknown();
  const row = { orderId: id, personId: person.id };
  return {
    ...emptyPlan,
    writes: [
      on
        ? { table: 'orderFollower', insert: { ...row, since: now }, onConflict: 'ignore' }
        : { table: 'orderFollower', delete: row, mayMiss: true },
    ],
    effects: [{ repaint: id, place: `person:${person.id}` }],
    reply: { toast: { tone: 'success', text: t(on ? 'orders.followed' : 'orders.unfollowed') }, repaint: true },
  };
}
