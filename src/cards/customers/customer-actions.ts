import * as z from 'zod';

const record = z.string().startsWith('rec_').max(64);

export const customerActions = [
  /** It is one of those that are there: no second file; or it is another one. */
  z.strictObject({ do: z.literal('customer.known'), record }),
  z.strictObject({ do: z.literal('customer.another'), record }),
  /** Which file it belongs into: those that look alike, or what is looked for. */
  z.strictObject({ do: z.literal('customer.find_same'), record }),
  z.strictObject({ do: z.literal('customer.sought'), record }),
  z.strictObject({ do: z.literal('customer.merge'), record, into: record }),
  z.strictObject({ do: z.literal('customer.unmerge'), record }),
  /** A look at what goes with a customer to a colleague, and to whom it goes. */
  z.strictObject({ do: z.literal('customer.hand_over'), record }),
  z.strictObject({ do: z.literal('customer.hand_over_to'), record }),
] as const;

export type CustomerAction = z.infer<(typeof customerActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    customer: CustomerAction;
  }
}
