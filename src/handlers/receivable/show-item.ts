import type { Card } from '../../cards/element.ts';
import { itemCard, type MovementLine } from '../../cards/receivable/item-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { seesItem } from '../../domain/receivable/sight.ts';
import { isId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { daysBetween, toLocal } from '../../kernel/time.ts';
import { lineText } from './item-words.ts';
import type { Services } from './services.ts';

/** View `receivable`, its subject the item; null where it is not the reader's to see (S4). */
export async function showItem(services: Services, viewer: Person, subject: string): Promise<Card | null> {
  const { reads, clock, zone } = services;
  const item = isId('rcv', subject) ? await reads.receivable(subject) : null;
  const org = await reads.org();
  if (!item || !seesItem(org, viewer.id, item)) return null;
  const today = toLocal(clock.now(), zone).date;
  const [[customer], lines] = await Promise.all([reads.customersNamed([item.customerId]), reads.receivableLinesOf(item.id)]);
  const gone = new Set(lines.map(({ cancelsId }) => cancelsId));
  return itemCard({
    ...item,
    customer: customer?.name ?? '—',
    late: daysBetween(item.dueOn, today),
    sales: plain(personName(org, item.salesId)),
    times: item.rung,
    notes: [],
    movements: lines.map((line): MovementLine => ({ on: line.on, text: lineText(line), isGone: gone.has(line.id) })),
    promises: [],
    fields: [],
    submit: null,
    buttons: [
      { text: t('receivable.all_of_customer'), action: { do: 'receivable.customer', customer: item.customerId, on: null } },
    ],
  });
}
