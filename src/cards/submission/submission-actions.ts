import * as z from 'zod';

const name = z.string().min(1).max(40);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What the buttons of submissions ask for beyond those of every record. */
export const submissionActions = [
  /** How the sheets of a period stand: the one that begins on that day, or the last. */
  z.strictObject({ do: z.literal('submission.live'), kind: name, from: day.nullable() }),
] as const;

export type SubmissionAction = z.infer<(typeof submissionActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    submission: SubmissionAction;
  }
}
