import { dueText } from '../../cards/parts.ts';
import type { PersonId, ReceivableId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import { dayEnd, type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import type { Dated } from './record-item.ts';
import type { Services } from './services.ts';

/** What customers promised a salesperson for today or before and nobody has judged yet (S113): late the day after, until it is kept or broken. At most `limit`. */
export async function promiseItems(
  { reads, zone }: Services,
  sales: PersonId,
  now: Instant,
  limit: number,
): Promise<readonly Dated[]> {
  const due = await reads.promisesDueOf(sales, toLocal(now, zone).date, limit);
  if (due.length === 0) return [];
  const [items, names] = await Promise.all([
    reads.receivables(due.map(({ itemId }) => itemId as ReceivableId)),
    reads.customersNamed([...new Set(due.map(({ customerId }) => customerId))]),
  ]);
  const numbers = new Map(items.map(({ id, number }) => [id as string, number]));
  const nameOf = new Map(names.map(({ id, name }) => [id as string, name]));
  return due.map(({ itemId, customerId, day, amount }): Dated => {
    const dueAt = dayEnd(day as LocalDate, zone);
    return {
      sort: dueAt,
      title: plain([nameOf.get(customerId), numbers.get(itemId)].filter(Boolean).join(' ')),
      what: t('todos.promise', { amount: { cents: cents(amount ?? 0n) } }),
      due: dueText(dueAt, dueAt < now),
      late: dueAt < now,
      action: { do: 'receivable.open', item: itemId as ReceivableId },
    };
  });
}
