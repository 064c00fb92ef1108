import * as z from 'zod';

/** Tokens of other programs: a new one, which is then hidden, and the end of one. */
export const apiActions = [
  z.strictObject({ do: z.literal('api.make') }),
  z.strictObject({ do: z.literal('api.hide') }),
  z.strictObject({ do: z.literal('api.revoke'), token: z.string().min(1).max(60) }),
] as const;

export type ApiAction = z.infer<(typeof apiActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    api: ApiAction;
  }
}
