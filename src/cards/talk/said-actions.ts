import * as z from 'zod';

/** What the buttons of a card of choices ask for; what each choice is stands with the card and never travels. */
export const saidActions = [z.strictObject({ do: z.literal('said.choose'), n: z.number().int().min(0).max(30) })] as const;

export type SaidAction = z.infer<(typeof saidActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    said: SaidAction;
  }
}
