import { personName } from '../../domain/org/label.ts';
import { seesItem } from '../../domain/receivable/sight.ts';
import { isId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn } from '../reply.ts';
import type { Services } from './services.ts';

/** A form of an item's or a customer's card, or none. Whoever does not look after the item any more is told who does. */
export async function askOn(services: Services, context: Context, on: BoundMessage, asks: string | null): Promise<Plan> {
  const { org, person } = context;
  const item = isId('rcv', on.subject) ? await services.reads.receivable(on.subject) : null;
  if (!item || seesItem(org, person.id, item)) return redrawn(context, on, { ...on.payload, asks });
  return toastPlan('info', t('receivable.now_of', { who: personName(org, item.salesId) }));
}
