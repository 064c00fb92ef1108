import * as z from 'zod';

/** Key of a line of the job ledger: rule, rung, slot, target and recipient, and whoever passed it on. */
const job = z.string().min(3).max(400);

/** What the buttons of a digest ask for; the form of an opened line travels beside it. */
export const reminderActions = [
  z.strictObject({ do: z.literal('remind.snooze'), job }),
  z.strictObject({ do: z.literal('remind.snooze_until'), job }),
  z.strictObject({ do: z.literal('remind.not_me'), job }),
  z.strictObject({ do: z.literal('remind.hand_over'), job }),
  /** What the line is about, and the line opened with its form; null: folded up again. */
  z.strictObject({ do: z.literal('remind.view'), job: job.nullable() }),
  /** The newest card of what waits, once more below everything. */
  z.strictObject({ do: z.literal('remind.latest') }),
] as const;

export type ReminderAction = z.infer<(typeof reminderActions)[number]>;

/** … that say something of one of its lines. */
export type AnswerAction = Exclude<ReminderAction, { do: 'remind.latest' }>;

declare module '../element.ts' {
  interface ActionsOf {
    reminder: ReminderAction;
  }
}
