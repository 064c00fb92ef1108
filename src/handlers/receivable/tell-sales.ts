import type { Item } from '../../domain/receivable/item.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Effect } from '../plan.ts';
import { notice } from '../reply.ts';

/** Whoever looks after an item hears what somebody else booked on it (S112). @param about what it is about: the newer notice of it takes the older one's place */
export const tellSales = (item: Item, about: string, text: Text, { person, cause }: Context): readonly Effect[] =>
  item.salesId === person.id
    ? []
    : [
        notice(item.salesId, `${about}:${item.id}`, `${about}:${item.id}:${cause}`, {
          text,
          clause: 'S112',
          buttons: [{ text: t('records.open'), action: { do: 'receivable.open', item: item.id } }],
        }),
      ];
