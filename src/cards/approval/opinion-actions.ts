import * as z from 'zod';

const request = z.string().min(3).max(64);
const v = z.number().int().min(0);

/** An opinion is asked for: giving it (words come with the form), and the asker's way out of waiting. */
export const opinionActions = [
  z.strictObject({ do: z.literal('request.advise'), request, v, favour: z.boolean() }),
  z.strictObject({ do: z.literal('request.take_back'), request, v }),
] as const;

export type OpinionAction = z.infer<(typeof opinionActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    opinion: OpinionAction;
  }
}
