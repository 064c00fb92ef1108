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
        audit: [{ actorId: person.id, act: ACT, subject: item.id, detail: { from: item.salesId, to } }],
      }),
    ),
  );

const ACT = 'receivable.handed_on';
/** How the keys of what is told of it begin. */
export const HANDED_ON = 'items_followed:';

/** A change of a record without the items that follow it: whoever hands all of somebody's items on does so once. */
export const withoutItems = (plan: Plan): Plan => ({
  ...plan,
  writes: plan.writes.filter(({ table }) => table !== 'receivable'),
  audit: plan.audit.filter(({ act }) => act !== ACT),
  effects: plan.effects.filter((effect) => !('key' in effect && effect.key.startsWith(HANDED_ON))),
});
