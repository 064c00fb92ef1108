import * as z from 'zod';

const record = z.string().startsWith('rec_').max(64);

/** What the buttons of orders ask for beyond those of every record. */
export const orderActions = [
  /** Hears of its changes from now on; or no more. */
  z.strictObject({ do: z.literal('order.follow'), record, on: z.boolean() }),
  /** The form of the next order of a signed contract. */
  z.strictObject({ do: z.literal('order.enter'), record }),
] as const;

export type OrderAction = z.infer<(typeof orderActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    orders: OrderAction;
  }
}
