import type { Item } from '../../domain/receivable/item.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Context } from '../context.ts';
import { merge, type Plan } from '../plan.ts';
import { changeItem } from './change-item.ts';

/** Open items that go to another salesperson: theirs is the reminding from now on, and the customer's promises with it (S8, S95). What is owed stays as it is. */
export const handOnItems = (items: readonly Item[], to: PersonId, { person }: Pick<Context, 'person'>): Plan =>
  merge(
    ...items.map(
      (item): Plan => ({
        ...changeItem(item, { salesId: to }),
        audit: [{ actorId: person.id, act: 'receivable.handed_on', subject: item.id, detail: { from: item.salesId, to } }],
      }),
    ),
  );
