import * as z from 'zod';
import type { Question } from '../../domain/phrase/questions.ts';

/** A list or page that can be asked for, of those that features bring. */
export const askAction = (pages: readonly Question[]) => z.strictObject({ do: z.literal('ask'), what: z.enum(pages) });

/** A clause of the policy (依据). */
export const clauseAction = z.strictObject({ do: z.literal('clause'), clause: z.string().max(10) });

export type TalkAction = z.infer<ReturnType<typeof askAction>> | z.infer<typeof clauseAction>;

declare module '../element.ts' {
  interface ActionsOf {
    talk: TalkAction;
  }
}
