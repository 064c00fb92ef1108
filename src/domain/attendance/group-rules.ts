import * as z from 'zod';
import type { MinuteSpan } from '../workday/types.ts';
import { CORRECTED_KINDS, type CorrectionRules } from './config.ts';
import type { Shift } from './types.ts';

const minutes = z.number().int().min(0).max(4320);
const span = z.object({ from: minutes, to: minutes });
const groupShift = z.object({
  on: minutes,
  off: minutes,
  rest: span.nullable(),
  /** Two stretches with `rest` between them. */
  split: z.boolean().default(false),
  late: minutes,
  serious: minutes,
  lateLack: minutes,
  early: minutes,
  earlyLack: minutes,
  advance: minutes,
  delay: minutes,
  flex: minutes,
  lateLeave: z.array(z.tuple([minutes, minutes])),
});

/** Why a group has no shift to count by: none, several in a week, more than once in and out a day, flexible to one side, unreadable. */
export const NO_SHIFT = ['none', 'several', 'split', 'flexible', 'unread'] as const;

/** A shift of the platform's own attendance as it was read last, by which some are scheduled (排班制). */
export const scheduledShift = z.object({ name: z.string(), shift: z.union([groupShift, z.enum(NO_SHIFT)]) });
export type ScheduledShift = z.infer<typeof scheduledShift>;

/** A group of the platform's own attendance as it was read last. */
export const groupRules = z.object({
  name: z.string(),
  people: z.array(z.string()),
  exempt: z.array(z.string()),
  shift: z.union([groupShift, z.enum(NO_SHIFT)]),
  /** So many a month; null: without limit. */
  corrections: z.number().int().min(0).nullable(),
  kinds: z.array(z.enum(CORRECTED_KINDS)),
});
export type GroupRules = z.infer<typeof groupRules>;

/** Who works by the platform's shift: its hours and thresholds; on half a day those hours are the calendar's. */
export function shiftInGroup(base: Shift, { shift }: Pick<GroupRules, 'shift'>, isHalf: boolean): Shift {
  if (typeof shift === 'string') return base;
  const { on, off, rest, split, late, serious, lateLack, early, earlyLack, advance, delay, flex, lateLeave } = shift;
  const hours: { on: number; off: number; rest: MinuteSpan | null } = isHalf ? base : { on, off, rest };
  return {
    ...base,
    ...{ on: hours.on, off: hours.off, rest: hours.rest },
    grace: late,
    serious,
    lack: lateLack,
    early: { grace: early, lack: earlyLack },
    advance,
    delay,
    cut: Math.max(base.cut, hours.off + 240),
    flex,
    needed: null,
    lateLeave,
    ...(split && !isHalf ? { split } : {}),
  };
}

/** A month has no more days than this: as good as without limit. */
const WITHOUT_LIMIT = 62;

/** How often and what may be corrected, as the group has it; how long afterwards stays ours, in working days. */
export const correctionsInGroup = (base: CorrectionRules, { corrections, kinds }: GroupRules): CorrectionRules => ({
  ...base,
  perMonth: corrections ?? WITHOUT_LIMIT,
  kinds,
});
