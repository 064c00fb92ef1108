import * as z from 'zod';

const request = z.string().min(3).max(64);
const v = z.number().int().min(0);

/** Whether somebody takes over: the two answers (words come with the form), and the applicant's way out of waiting. */
export const consentActions = [
  z.strictObject({ do: z.literal('request.accept'), request, v }),
  z.strictObject({ do: z.literal('request.decline'), request, v }),
  /** The applicant waits no longer and names somebody else; with `gone`: this person agreed, or was to, and cannot come, so at any stage. */
  z.strictObject({ do: z.literal('request.rechoose'), request, v: v.optional(), gone: request.optional() }),
] as const;

export type ConsentAction = z.infer<(typeof consentActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    consent: ConsentAction;
  }
}
