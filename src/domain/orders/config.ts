import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';

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
});

/** How orders are told of (config/orders.yaml). */
export type OrderRules = z.infer<typeof schema>;

/**
 * `config/orders.yaml`, handed in as parsed data; nothing at all is all defaults.
 * @throws AppError `config` naming the value that is wrong
 */
export const parseOrderRules = (input: unknown): OrderRules => parseConfig(schema, input ?? {}, 'orders.yaml');
