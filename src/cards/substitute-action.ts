import { z } from 'zod';

/** What the buttons of 代办 ask for; the form's values travel beside it. */
export const substituteActions = [
  /** Open the form: for oneself, or for somebody else. */
  z.strictObject({ do: z.literal('substitute.new'), other: z.boolean() }),
  z.strictObject({ do: z.literal('substitute.save'), other: z.boolean() }),
  z.strictObject({ do: z.literal('substitute.end'), substitute: z.string().min(3).max(64) }),
] as const;

export type SubstituteAction = z.infer<(typeof substituteActions)[number]>;
