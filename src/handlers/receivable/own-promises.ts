import type { OwnPromise } from '../../cards/receivable/own-promises.ts';
import type { PersonId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { customerNames } from './customer-names.ts';
import type { Services } from './services.ts';

/** Nobody looks after more open items. */
const MOST_ITEMS = 2_000;

/** What customers of a salesperson promised and is still to come true, the nearest day first (S113). */
export async function ownPromises({ reads }: Services, sales: PersonId): Promise<readonly OwnPromise[]> {
  const items = new Map((await reads.openItemsOfSales(sales, MOST_ITEMS)).map((item) => [item.id as string, item]));
  const open = await reads.promisesOpen([...items.values()].map(({ id }) => id));
  const nameOf = await customerNames(reads, open);
  return open
    .flatMap(({ itemId, customerId, day, amount }): readonly OwnPromise[] => {
      const item = items.get(itemId);
      return item && day !== null
        ? [
            {
              item: item.id,
              number: item.number,
              customer: plain(nameOf(customerId)),
              day: day as LocalDate,
              amount: amount === null ? item.open : cents(amount),
            },
          ]
        : [];
    })
    .toSorted((a, b) => (a.day === b.day ? (a.item < b.item ? -1 : 1) : a.day < b.day ? -1 : 1));
}
