import { unitText } from '../../domain/org/label.ts';
import { t } from '../../kernel/text.ts';
import { toInstant, toLocal } from '../../kernel/time.ts';
import { type Watch, waiting } from '../watching.ts';
import { ORDER } from './order-kind.ts';
import type { Services } from './services.ts';

const OWED = Object.keys(ORDER.owes).map((id) => `${ORDER.id}.${id}`);

/** 逾期订单 (S45): branches in which something of an order is late today, for whoever runs them; where nothing is, nothing is sent. */
export const lateOrders: Watch<Services> = async (services, which, now) => {
  const [org, late] = await Promise.all([services.reads.org(), services.reads.lateOrders(OWED, now)]);
  const since = toInstant(toLocal(now, services.zone).date, 0, services.zone);
  const items = late.map(({ unitId, count }) =>
    waiting({
      watch: 'late_orders',
      target: `late_orders/${unitId}`,
      subject: `late_orders/${unitId}`,
      title: () => t('orders.late_in', { unit: unitText(org, unitId), count }),
      since,
      holders: [],
      unitId,
    }),
  );
  return { items: 'targets' in which ? items.filter(({ target }) => which.targets.includes(target)) : items, next: null };
};
