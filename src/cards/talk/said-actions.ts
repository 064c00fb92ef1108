import * as z from 'zod';

/** What is asked for in a sentence of its own elsewhere. */
const PAGES = ['budget', 'spending', 'vouchers', 'team_balances', 'leave_file'] as const;
export type Page = (typeof PAGES)[number];

/** What the buttons of a card of choices ask for; what each choice is stands with the card and never travels. */
export const saidActions = [
  z.strictObject({ do: z.literal('said.choose'), n: z.number().int().min(0).max(30) }),
  /** … and of help, as its sentence would ask for it. */
  z.strictObject({ do: z.literal('said.page'), what: z.enum(PAGES) }),
] as const;

export type SaidAction = z.infer<(typeof saidActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    said: SaidAction;
  }
}
