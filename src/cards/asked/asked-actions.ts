import * as z from 'zod';

/** Of a kind or a list of its own. */
const name = z.string().min(1).max(40);

/** What the buttons of lists of records ask for. */
export const askedActions = [
  z.strictObject({
    do: z.literal('record.list'),
    kind: name,
    which: z.enum(['mine', 'open', 'all', 'late']),
    list: name.optional(),
  }),
  z.strictObject({ do: z.literal('record.page'), after: z.string().max(80).nullable() }),
  /** By what the list can be narrowed is asked for on its card; or the list stands there again. */
  z.strictObject({ do: z.literal('record.choose'), open: z.boolean() }),
  /** Only what fits the choice; without it, all of the list. */
  z.strictObject({ do: z.literal('record.narrow') }),
  z.strictObject({ do: z.literal('record.widen') }),
  /** What the list holds, as a file. */
  z.strictObject({ do: z.literal('record.export') }),
] as const;

export type AskedAction = z.infer<(typeof askedActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    asked: AskedAction;
  }
}
