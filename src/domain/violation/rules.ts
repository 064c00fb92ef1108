import * as z from 'zod';
import { REASONS } from '../attendance/reasons.ts';

/** What of a settled month may be a violation; lateness and missing punches are counted by times, absence by days. */
export const COUNTED = ['late', 'early', 'missing', 'absent', 'unapproved'] as const;
export type Counted = (typeof COUNTED)[number];

/** Who decides on an objection: the next up the line from whoever confirmed it, or HR; never the same one again. */
export const JUDGES = ['superior', 'hr'] as const;
export type Judge = (typeof JUDGES)[number];

const words = (max: number) => z.string().trim().min(1).max(max);

/** A line of the company's table: which line of its own regulations says what follows from how much in one month. */
export const violationRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,30}$/),
  name: words(30),
  /** As it is cited: 《员工考勤管理规定》第五条. Null: the company has not said it yet, and the line is called by its own name. */
  regulation: words(60).nullable().default(null),
  counts: z.enum(COUNTED),
  /** From so much in one month on: times, or days in halves. */
  atLeast: z.number().min(0.5).max(62).multipleOf(0.5),
  /** Explained so, and accepted by the supervisor, it does not count. */
  excused: z.array(z.enum(REASONS)).default(['outdoor', 'device', 'errand']),
  consequence: words(200),
  /** Working days after the notice within which its person may object. */
  objectDays: z.int().min(1).max(30).default(3),
  decidedBy: z.enum(JUDGES).default('superior'),
});

export type ViolationRule = z.infer<typeof violationRule>;

/** Part of config/attendance.yaml: the table, no two lines of one id; absent: nothing is proposed. */
export const violationTable = z
  .array(violationRule)
  .max(30)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'two rules have the same id')
  .default([]);
