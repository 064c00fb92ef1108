import * as z from 'zod';

const request = z.string().min(3).max(64);

/** What was sent becomes proof for a request; somebody entitled looks at it. */
export const proofActions = [
  z.strictObject({ do: z.literal('proof.attach'), request }),
  z.strictObject({ do: z.literal('proof.view'), request }),
] as const;

export type ProofAction = z.infer<(typeof proofActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    proof: ProofAction;
  }
}
