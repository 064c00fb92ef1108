import type { Item } from '../../domain/receivable/item.ts';
import type { Plan, Row } from '../plan.ts';
import { emptyPlan } from '../plan.ts';
import { itemWrite } from './book-line.ts';
import { targetOf } from './watch-overdue.ts';

/** An item as it is to be: its cards are drawn anew, and so are the reminders of it. */
export const changeItem = (item: Item, update: Partial<Row<'receivable'>>): Plan => ({
  ...emptyPlan,
  writes: Object.keys(update).length > 0 ? [itemWrite(item, update)] : [],
  effects: itemChanged(item),
});

export const itemChanged = (item: Item): Plan['effects'] => [
  { repaint: item.id },
  { repaint: `owed_by:${item.customerId}` },
  ...(item.rung > 0 ? [{ reminded: [targetOf(item)] }] : []),
];

/** Reminding goes on where it was: as a reminding of its own, since the one before is over. */
export const resumed = (item: Item, now: NonNullable<Item['rungAt']>): Partial<Row<'receivable'>> => ({
  hold: null,
  holdUntil: null,
  reviewerId: null,
  holdReason: '',
  ...(item.rung > 0 ? { rungAt: now } : {}),
});
