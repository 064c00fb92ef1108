import type { Item } from '../../domain/receivable/item.ts';
import { isFinanceOf, runsUnit } from '../../domain/receivable/sight.ts';
import type { Context } from '../context.ts';

/** Who tells about an item: whoever looks after it, and those who answer for the branch or its money. */
export const maySay = ({ org, person }: Pick<Context, 'org' | 'person'>, item: Item): boolean =>
  item.salesId === person.id || runsUnit(org, person.id, item.unitId) || isFinanceOf(org, person.id, item.unitId);
