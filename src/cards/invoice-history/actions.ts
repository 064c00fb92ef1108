import * as z from 'zod';

const id = z.string().min(5).max(64);

/** A list of earlier invoices counts from now on, is taken back, or is looked at again. */
export const historyActions = [
  z.strictObject({ do: z.literal('history.take'), list: id }),
  z.strictObject({ do: z.literal('history.undo'), list: id }),
  z.strictObject({ do: z.literal('history.show'), list: id }),
] as const;

export type HistoryAction = z.infer<(typeof historyActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    history: HistoryAction;
  }
}
