import * as z from 'zod';

/** An administrator decides what the system must not decide alone; `v` is the version of the facts on the card. */
export const adminQuestionActions = [
  z.strictObject({
    do: z.literal('question.answer'),
    question: z.string().min(3).max(64),
    v: z.number().int().min(0),
    verdict: z.enum(['confirmed', 'declined']),
  }),
] as const;

export type AdminQuestionAction = z.infer<(typeof adminQuestionActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    admin_question: AdminQuestionAction;
  }
}
