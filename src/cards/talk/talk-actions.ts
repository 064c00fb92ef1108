import { z } from 'zod';
import { QUESTION_NAMES } from '../../domain/phrase/questions.ts';

/** A list or page that can be asked for, and a clause of the policy (依据). */
export const talkActions = [
  z.strictObject({ do: z.literal('ask'), what: z.enum(QUESTION_NAMES) }),
  z.strictObject({ do: z.literal('clause'), clause: z.string().max(10) }),
] as const;

export type TalkAction = z.infer<(typeof talkActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    talk: TalkAction;
  }
}
