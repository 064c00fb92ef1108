import * as z from 'zod';

const id = z.string().min(3).max(64);

/** What the buttons of 代办 ask for; the form's values travel beside it. */
export const substituteActions = [
  /** Open the form: for oneself, or for somebody else. */
  z.strictObject({ do: z.literal('substitute.new'), other: z.boolean() }),
  z.strictObject({ do: z.literal('substitute.save'), other: z.boolean(), instead: id.optional() }),
  z.strictObject({ do: z.literal('substitute.end'), substitute: id }),
  /** Whoever was to stand in cannot come: the form with the same time, to choose somebody else. */
  z.strictObject({ do: z.literal('substitute.instead'), substitute: id }),
] as const;

export type SubstituteAction = z.infer<(typeof substituteActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    substitute: SubstituteAction;
  }
}
