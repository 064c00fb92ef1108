import * as z from 'zod';

export const leavingActions = [
  /** All that somebody who left still owned, to one person. */
  z.strictObject({ do: z.literal('leaving.hand_on'), departure: z.string().min(1).max(64) }),
  /** All equipment that somebody who left keeps is idle again. */
  z.strictObject({ do: z.literal('leaving.take_back'), departure: z.string().min(1).max(64) }),
] as const;

export type LeavingAction = z.infer<(typeof leavingActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    leaving: LeavingAction;
  }
}
