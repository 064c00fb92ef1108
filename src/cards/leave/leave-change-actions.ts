import * as z from 'zod';

/** Buttons that change an approved leave: which leave, and how once it is chosen. */
export const leaveChangeActions = [
  z.strictObject({
    do: z.literal('leave.change'),
    request: z.string().min(3).max(64),
    how: z.enum(['return', 'extend', 'cancel']).optional(),
  }),
] as const;

export type LeaveChangeAction = z.infer<(typeof leaveChangeActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    leave_change: LeaveChangeAction;
  }
}
