import * as z from 'zod';
import type { NamedPlatformShift, PlatformShift } from '../office-calls.ts';

const count = z.number().int().min(0);
const clock = z
  .string()
  .regex(/^\d{1,2}:\d{2}$/u)
  .transform((text) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]));
const list = <T>(item: z.ZodType<T>) =>
  z
    .array(item)
    .nullish()
    .transform((all) => all ?? []);

const shift = z.object({
  is_flexible: z.boolean().nullish(),
  no_need_off: z.boolean().nullish(),
  flexible_rule: list(z.object({ flexible_early_minutes: count, flexible_late_minutes: count })),
  punch_time_rule: list(
    z.object({
      on_time: clock,
      /** `33:00` is taken for nine on the next day. (Not confirmed on a real tenant.) */
      off_time: clock,
      late_minutes_as_late: count,
      late_minutes_as_lack: count,
      late_minutes_as_serious_late: count.nullish(),
      on_advance_minutes: count,
      early_minutes_as_early: count,
      early_minutes_as_lack: count,
      off_delay_minutes: count,
    }),
  ),
  late_off_late_on_rule: list(z.object({ late_off_minutes: count, late_on_minutes: count })),
  rest_time_rule: list(z.object({ rest_begin_time: clock, rest_end_time: clock })),
});
export const shiftAnswer = z.object({ data: z.unknown() });

/** A shift as days can be counted by: once in and once out, or two stretches with punches of their own. Others are told as what they are, and nothing is guessed. */
export function shiftOf(given: unknown): NamedPlatformShift['shift'] {
  const { success, data } = shift.safeParse(given);
  if (!success) return 'unread';
  const [rule, second, ...more] = data.punch_time_rule;
  const [rest = null, ...rests] = data.rest_time_rule;
  if (!rule || more.length > 0 || rests.length > 0 || data.no_need_off) return 'split';
  const [flexible = { flexible_early_minutes: 0, flexible_late_minutes: 0 }] = data.is_flexible ? data.flexible_rule : [];
  // On and off move by the same here, to either side.
  if (flexible.flexible_early_minutes !== flexible.flexible_late_minutes) return 'flexible';
  // Of two stretches only what lies between them is free.
  if (second && (rest || data.is_flexible || second.on_time <= rule.off_time || second.off_time <= second.on_time))
    return 'split';
  const found: PlatformShift = {
    on: rule.on_time,
    off: (second ?? rule).off_time,
    rest: second ? { from: rule.off_time, to: second.on_time } : rest && { from: rest.rest_begin_time, to: rest.rest_end_time },
    split: second !== undefined,
    late: rule.late_minutes_as_late,
    serious: rule.late_minutes_as_serious_late ?? rule.late_minutes_as_lack,
    lateLack: rule.late_minutes_as_lack,
    early: rule.early_minutes_as_early,
    earlyLack: rule.early_minutes_as_lack,
    advance: rule.on_advance_minutes,
    delay: (second ?? rule).off_delay_minutes,
    flex: flexible.flexible_late_minutes,
    lateLeave: data.late_off_late_on_rule.map((one) => [one.late_off_minutes, one.late_on_minutes] as const),
  };
  return rule.off_time > rule.on_time ? found : 'unread';
}
