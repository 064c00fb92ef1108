import * as z from 'zod';

const record = z.string().startsWith('rec_').max(64);
const person = z.string().startsWith('per_').max(64);
const item = z.string().min(1).max(64);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What the buttons of notes and minutes ask for; the values of a form travel beside it. */
export const minutesActions = [
  /** A form for a note of a meeting; `meeting` null where it is chosen in the form. */
  z.strictObject({ do: z.literal('note.open'), meeting: record }),
  z.strictObject({ do: z.literal('note.save'), meeting: record }),
  z.strictObject({ do: z.literal('note.pick'), meeting: record }),
  /** The words of a recording, once it was shared. */
  z.strictObject({ do: z.literal('note.transcript'), meeting: record, token: z.string().regex(/^[a-z0-9]{24}$/) }),
  /** Minutes of a meeting from what was noted: made, or shown where there are some. */
  z.strictObject({ do: z.literal('minutes.draft'), meeting: record }),
  /** What was noted meanwhile is read into them. */
  z.strictObject({ do: z.literal('minutes.reread'), record }),
  /** Answers to what is still open, one tap each. */
  z.strictObject({ do: z.literal('minutes.owner'), record, item, person }),
  z.strictObject({ do: z.literal('minutes.due'), record, item, day }),
  z.strictObject({ do: z.literal('minutes.known'), record, item }),
  z.strictObject({ do: z.literal('minutes.act'), record, item }),
  z.strictObject({ do: z.literal('minutes.update'), record, item, is: z.boolean() }),
  z.strictObject({ do: z.literal('minutes.drop'), record, item }),
  z.strictObject({ do: z.literal('minutes.adopt'), record, at: z.number().int().min(0).max(999) }),
  /** An item in a form: `action` and `decision` for a new one. */
  z.strictObject({ do: z.literal('minutes.edit'), record, item }),
  z.strictObject({ do: z.literal('minutes.save'), record, item }),
  z.strictObject({ do: z.literal('minutes.close'), record }),
  z.strictObject({ do: z.literal('minutes.file'), record, as: z.enum(['pdf', 'md']) }),
] as const;

export type MinutesAction = z.infer<(typeof minutesActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    minutes: MinutesAction;
  }
}
