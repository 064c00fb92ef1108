import * as z from 'zod';

const day = z.string().length(10);
const id = z.string().min(3).max(64);

/** What the buttons of a card of who is out ask for. */
export const outActions = [
  /** Other days, another page, or one of several people of the same name. */
  z.strictObject({
    do: z.literal('out.show'),
    from: day,
    to: day,
    unit: id.nullable(),
    person: id.nullable(),
    page: z.number().int().min(0).max(1000),
  }),
  /** The unit chosen in the form. */
  z.strictObject({ do: z.literal('out.unit'), from: day, to: day }),
] as const;

export type OutAction = z.infer<(typeof outActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    out: OutAction;
  }
}
