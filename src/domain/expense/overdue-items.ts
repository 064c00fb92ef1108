import type { PersonId } from '../../kernel/id.ts';
import { daysBetween, type LocalDate } from '../../kernel/time.ts';

/** What lies about: an invoice nobody claimed, a line whose invoice is still to come, an approved claim that is not paid. */
export interface OpenItem {
  readonly sort: 'unclaimed' | 'invoice_owed' | 'unpaid';
  readonly personId: PersonId;
  readonly subject: string;
  /** Since when. */
  readonly on: LocalDate;
}

export interface Digest {
  readonly personId: PersonId;
  /** The oldest first. */
  readonly items: readonly (OpenItem & { readonly days: number })[];
}

/** One digest a person of what is older than so many days, of each sort its own; people in the order of their oldest item. */
export function overdueItems(
  items: readonly OpenItem[],
  today: LocalDate,
  most: Readonly<Record<OpenItem['sort'], number>>,
): readonly Digest[] {
  const late = items
    .map((item) => ({ ...item, days: daysBetween(item.on, today) }))
    .filter(({ sort, days }) => days > most[sort])
    .sort((a, b) => b.days - a.days || (a.subject < b.subject ? -1 : 1));
  return [...new Set(late.map(({ personId }) => personId))].map((personId) => ({
    personId,
    items: late.filter((item) => item.personId === personId),
  }));
}
