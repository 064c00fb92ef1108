import type { Item } from '../../domain/receivable/item.ts';
import type { RecordId } from '../../fields/field.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { recordsWith } from './refer-anew.ts';
import type { Services } from './services.ts';

/** So many records follow in one commit; of more the newest. */
const MOST = 2_000;
/** What is done for an order after its car was handed over. */
const AFTER_SALES = 'follow_up';

interface Followed {
  readonly kind: Kind;
  readonly record: Rec;
}

/** What goes with a customer to whoever looks after them from now on. */
export interface Following {
  readonly records: readonly Followed[];
  readonly items: readonly Item[];
}

/** What is alive of a customer and is one person's: contracts, orders, negotiations, follow-ups, and what is owed (S31, S113). */
export async function whatFollows(services: Services, customer: RecordId, owner: Rec['ownerId']): Promise<Following> {
  const named = (await recordsWith(services, customer, 'customer', MOST)).map(({ kind, record }) => ({ kind, record }));
  const orders = named.flatMap(({ kind, record }) => (kind.id === 'order' ? [record.id] : []));
  const after = kindOf(AFTER_SALES);
  const calls = after ? await Promise.all(orders.map((id) => recordsWith(services, id, 'order', MOST, after))) : [];
  const items = (await services.reads.openItemsOf([customer])).filter(({ salesId }) => salesId === owner);
  // Whoever is to see to the money sees what it is owed for, though the car was handed over.
  const unpaid = new Set(items.flatMap(({ orderId, contractId }) => [orderId, contractId]));
  const alive = [...named, ...calls.flat()].filter(
    ({ kind, record }) => record.ownerId === owner && (kind.states[record.state]?.end !== true || unpaid.has(record.id)),
  );
  return { records: [...new Map(alive.map((one) => [one.record.id, one])).values()], items };
}
