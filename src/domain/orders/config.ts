import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** What of an order the customer's side may be told (Q16): stages by their moves, another day that was promised, and its end. */
export const TELLABLE = [
  'schedule',
  'ship',
  'arrive',
  'deliver',
  'deposit',
  'pickup',
  'balance',
  'certificate',
  'invoice',
  'promise',
  'cancelled',
] as const;

const schema = z.strictObject({
  /** Told in the group of the order's branch; everything else only to the salesperson and to who follows the order. */
  told_to_group: z.array(z.enum(TELLABLE)).default(['schedule', 'ship', 'arrive', 'deliver', 'promise', 'cancelled']),
  /** Whether an order may do without a contract that was signed here (S42). */
  foreign_contracts: z.enum(['refuse', 'allow']).default('refuse'),
  /** Until then (that day included) orders from before the assistant come in under the number of their old contract; null: no more. */
  old_orders_until: z.iso.date().nullable().default(null),
});

/** Does an order that names no contract of ours pass? By its old number it does while old orders are brought in. @param number as it was written */
export const passesWithout = (rules: OrderRules, number: string | null, today: LocalDate): boolean =>
  rules.foreign_contracts === 'allow' ||
  ((number ?? '').trim() !== '' && rules.old_orders_until !== null && today <= rules.old_orders_until);

/** How orders are told of, and what they have to come from (config/orders.yaml). */
export type OrderRules = z.infer<typeof schema>;

/**
 * `config/orders.yaml`, handed in as parsed data; nothing at all is all defaults.
 * @throws AppError `config` naming the value that is wrong
 */
export const parseOrderRules = (input: unknown): OrderRules => parseConfig(schema, input ?? {}, 'orders.yaml');
