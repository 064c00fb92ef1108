import type { TakenOffBy } from '../../domain/receivable/item.ts';
import type { ReceivableId, RequestId } from '../../kernel/id.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { addMonths, type LocalDate } from '../../kernel/time.ts';
import type { TakenOff } from '../../processes/receivable/owed.ts';
import type { ReceivablePorts } from './ports.ts';

/**
 * What of an item's customer was taken off in the same way in the last months, and what others ask for.
 * @param self the request that asks, which does not count itself
 */
export async function takenOffBesides(
  { reads, receivableRules: { write_off_months: months } }: ReceivablePorts,
  by: TakenOffBy,
  id: ReceivableId,
  { today, self }: { readonly today: LocalDate; readonly self: RequestId | null },
): Promise<TakenOff> {
  const item = months > 0 ? await reads.receivable(id) : null;
  if (!item) return { amount: cents(0), months };
  const asked = (await reads.takingOff(by)).filter((one) => one.id !== self);
  const items = await reads.receivables([...new Set(asked.map((one) => one.item))]);
  const its = new Set(items.flatMap((one) => (one.customerId === item.customerId ? [one.id] : [])));
  const booked = await reads.takenOff(by, item.customerId, addMonths(today, -months));
  return { amount: cents(booked + sumOf(asked.filter((one) => its.has(one.item)).map(({ amount }) => amount))), months };
}
