import { isFinanceOf } from '../../domain/receivable/sight.ts';
import type { RecordId } from '../../fields/field.ts';
import { toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import type { Services } from './services.ts';

/** A key value beside a customer whose money may go on what is due first. */
export const oldestKey = (customer: string): string => `bank_oldest:${customer}`;

/** 「先到期先核」 of a customer, where the company allows it at all: money that equals nothing they owe is booked by itself, on what is due first. */
export async function setOldest(services: Services, context: Context, customer: RecordId, is: boolean): Promise<Plan> {
  const { org, person, now } = context;
  const [named] = await services.reads.customersNamed([customer]);
  if (!named || !isFinanceOf(org, person.id, named.unitId)) return toastPlan('warning', t('receivable.oldest_finance'));
  if (is && !services.receivableRules.oldest_first) return toastPlan('warning', t('receivable.oldest_not_allowed'));
  const key = oldestKey(customer);
  return {
    writes: [
      is
        ? { table: 'keyValue', insert: { key, value: toJson({ by: person.id, at: now }) }, onConflict: 'replace' }
        : { table: 'keyValue', delete: { key }, mayMiss: true },
    ],
    audit: [{ actorId: person.id, act: is ? 'customer.oldest_first' : 'customer.no_oldest_first', subject: customer }],
    effects: [{ repaint: `owed_by:${customer}` }],
    reply: { repaint: true, toast: { tone: 'success', text: t(is ? 'receivable.oldest_set' : 'receivable.oldest_unset') } },
  };
}
