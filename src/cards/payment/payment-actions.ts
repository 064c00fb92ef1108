import * as z from 'zod';
import { isId } from '../../kernel/id.ts';

const payment = z.custom<`pay_${string}`>((value) => typeof value === 'string' && isId('pay', value));
const version = z.int().min(1);
const request = z.string().min(3).max(64);
const grounds = z.int().min(1).max(100);

/** What the buttons of payments ask for. A batch travels with the version its card showed. */
export const paymentActions = [
  /** All that is unpaid, where it still is as many and as much as the card said. */
  z.strictObject({ do: z.literal('pay.all'), count: z.int().min(1), total: z.string().regex(/^\d{1,18}$/) }),
  z.strictObject({ do: z.literal('pay.some') }),
  /** Another sample, by the next seed. */
  z.strictObject({ do: z.literal('pay.sample'), seed: z.string().max(40) }),
  z.strictObject({ do: z.literal('pay.page'), after: z.string().max(100).nullable() }),
  /** More of what is held. */
  z.strictObject({ do: z.literal('pay.held'), after: z.string().max(100).nullable() }),
  /** Something held is opened and decided on; it travels with how many reasons its card showed, the reason comes with the form. */
  z.strictObject({ do: z.literal('pay.hold'), request }),
  z.strictObject({ do: z.literal('pay.release'), request, grounds }),
  z.strictObject({ do: z.literal('pay.object'), request, grounds }),
  /** Out of a batch that is not paid, since something speaks against paying it. */
  z.strictObject({ do: z.literal('pay.take_out'), payment, v: version, request }),
  z.strictObject({ do: z.literal('pay.open'), payment }),
  z.strictObject({ do: z.literal('pay.file'), payment }),
  z.strictObject({ do: z.literal('pay.vouchers'), payment }),
  z.strictObject({ do: z.literal('pay.paid'), payment, v: version }),
  z.strictObject({ do: z.literal('pay.failed'), payment, v: version }),
  z.strictObject({ do: z.literal('pay.void'), payment, v: version }),
] as const;

export type PaymentAction = z.infer<(typeof paymentActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    payment: PaymentAction;
  }
}
