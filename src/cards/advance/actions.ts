import * as z from 'zod';

/** What finance enters as handed back; `used`: what was settled when the card was drawn, cents. */
export const advanceActions = [
  z.strictObject({
    do: z.literal('advance.return'),
    request: z.string().min(3).max(64),
    used: z.string().regex(/^\d{1,15}$/),
  }),
] as const;

export type AdvanceAction = z.infer<(typeof advanceActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    advance: AdvanceAction;
  }
}
