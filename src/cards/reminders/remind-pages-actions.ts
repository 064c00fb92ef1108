import * as z from 'zod';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Buttons of the pages about reminders: the preview of a day, the report of a month, and one's own settings (the form travels beside). */
export const remindPagesActions = [
  /** `unit`: a unit's matters, `own`: one's own reminders, null: the choice of units. */
  z.strictObject({
    do: z.literal('remind.preview'),
    day: date,
    unit: z.string().max(64).nullable(),
    page: z.number().int().min(0).max(999),
  }),
  z.strictObject({ do: z.literal('remind.effect'), month: date }),
  z.strictObject({ do: z.literal('remind.save') }),
  z.strictObject({ do: z.literal('remind.resume') }),
] as const;

export type RemindPagesAction = z.infer<(typeof remindPagesActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    remind_pages: RemindPagesAction;
  }
}
