import type { ReceivableId, RequestId } from '../../kernel/id.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { addMonths, type LocalDate } from '../../kernel/time.ts';
import type { WrittenOff } from '../../processes/receivable/owed.ts';
import type { ReceivablePorts } from './ports.ts';

/**
 * What of an item's customer was written off in the last months, and what others ask for: who approves is decided by all of it, so that a large sum does
 * not go by in small ones (S112).
 * @param self the request that asks, which does not count itself
 */
export async function writtenOffBesides(
  { reads, receivableRules: { write_off_months: months } }: ReceivablePorts,
  id: ReceivableId,
  today: LocalDate,
  self: RequestId | null,
): Promise<WrittenOff> {
  const item = months > 0 ? await reads.receivable(id) : null;
  if (!item) return { amount: cents(0), months };
  const asked = (await reads.writeOffsAsked()).filter((one) => one.id !== self);
  const items = await reads.receivables([...new Set(asked.map((one) => one.item))]);
  const its = new Set(items.flatMap((one) => (one.customerId === item.customerId ? [one.id] : [])));
  const booked = await reads.writtenOff(item.customerId, addMonths(today, -months));
  return { amount: cents(booked + sumOf(asked.filter((one) => its.has(one.item)).map(({ amount }) => amount))), months };
}
