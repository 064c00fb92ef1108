import * as z from 'zod';

const record = z.string().startsWith('rec_').max(64);

/** Below what was answered before, by the id the record would have: it is the answer, or it is asked all the same. */
export const knownActions = [
  z.strictObject({ do: z.literal('known.helped'), record }),
  z.strictObject({ do: z.literal('known.ask'), record }),
] as const;

export type KnownAction = z.infer<(typeof knownActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    known: KnownAction;
  }
}
