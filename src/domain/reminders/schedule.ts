import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { type DayMinutes, parseTime, timeText } from '../../kernel/time.ts';
import type { Escalation } from '../approval/escalation.ts';
import { ROLES } from '../org/org.ts';
import { sayField } from '../workday/schema-parts.ts';
import { faultsOf } from './check-rule.ts';
import { type Offset, offsetText, parseOffset } from './offset.ts';
import type { Rule, Rung, Timing } from './rule.ts';
import { ADDRESSES, type OwedName, WATCH_NAMES } from './watched.ts';

export interface Limits {
  /** Two digests to the same person are at least so many minutes apart. */
  readonly intervalMinutes: number;
  readonly perDay: number;
  /** How often, and by how many of the person's days of work, a reminder may be put off. */
  readonly snooze: { readonly times: number; readonly workdays: number };
  /** For how many workdays a person may ask to be left alone. */
  readonly pause: { readonly workdays: number };
}

export interface Schedules {
  readonly limits: Limits;
  readonly rules: readonly Rule[];
  /** How far up an overdue request goes, by process and weight. */
  readonly escalation: Readonly<Record<string, Escalation>>;
}

const id = z.string().regex(/^[a-z][a-z_]*$/, 'expected a lower-case id');
const offset = z.string().transform((text, context): Offset => {
  const found = parseOffset(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'expected a time such as 4h, 2wd or 14d' });
  return z.NEVER;
});
const time = z.string().transform((text, context): DayMinutes => {
  const found = parseTime(text);
  if (found !== null && found < 1440) return found;
  context.addIssue({ code: 'custom', message: 'expected a time of day, HH:mm' });
  return z.NEVER;
});
const owedName = z.custom<OwedName>((value) => typeof value === 'string' && /^[a-z_]+\.[a-z_]+$/.test(value), {
  error: `expected one of ${WATCH_NAMES.join(', ')}, or what is owed for a record, e.g. help.reply`,
});
const roles = ROLES.map((role) => `role:${role}` as const);
const address = z.enum([...ADDRESSES, ...roles]);
const upward = z.enum(['superior', ...roles]);

const rung = z
  .strictObject({
    after: offset.optional(),
    before: offset.optional(),
    at: time.optional(),
    to: z.union([address, z.array(address).min(1)]),
    urgent: z.boolean().default(false),
  })
  .transform(({ after, before, at, to, urgent }, context): Rung => {
    const timings: Timing[] = [];
    if (after) timings.push({ kind: 'after', offset: after });
    if (before) timings.push({ kind: 'before', offset: before });
    if (at !== undefined) timings.push({ kind: 'at', minutes: at });
    const timing = timings[0];
    if (timing && timings.length === 1) return { id: rungId(timing), timing, to: typeof to === 'string' ? [to] : to, urgent };
    context.addIssue({ code: 'custom', message: 'expected one of after, before and at' });
    return z.NEVER;
  });

const rungId = (timing: Timing): string =>
  timing.kind === 'at' ? `at_${timeText(timing.minutes).replace(':', '')}` : `${timing.kind}_${offsetText(timing.offset)}`;

const repeat = z.strictObject({
  every: offset.refine((o) => o.amount > 0, 'expected more than nothing'),
  atMost: z.int().min(1).max(20),
  weekly: z
    .strictObject({ to: upward, on: z.int().min(1).max(7), at: time })
    .transform(({ to, on, at }) => ({ to, on, minutes: at }))
    .nullable()
    .default(null),
});

const rule = z
  .strictObject({
    id,
    clause: z.string().regex(/^S\d{1,3}[a-c]?$/, 'expected a clause of the policy, e.g. S55'),
    words: sayField,
    watch: z.union([z.enum(WATCH_NAMES), owedName]),
    ladder: z.array(rung).min(1).max(12),
    time: time.nullable().default(null),
    repeat: repeat.nullable().default(null),
    quiet: z.enum(['respect', 'override']).default('respect'),
    away: z.enum(['stand_in', 'next_workday']).default('next_workday'),
    digest: z.boolean().default(true),
  })
  .superRefine((found, context) => {
    for (const [path, message] of faultsOf(found)) context.addIssue({ code: 'custom', path, message });
  });

const limits = z
  .strictObject({
    interval: offset.refine((o) => o.unit === 'h', 'expected hours, e.g. 2h'),
    perDay: z.int().min(1).max(24),
    snooze: z.strictObject({ times: z.int().min(0).max(20), workdays: z.int().min(1).max(60) }),
    pause: z.strictObject({ workdays: z.int().min(1).max(20) }).default({ workdays: 5 }),
  })
  .transform(({ interval, ...more }): Limits => ({ intervalMinutes: interval.amount * 60, ...more }));

const escalation = z
  .strictObject({
    measure: z.string().min(1).nullable().default(null),
    steps: z
      .array(
        z
          .strictObject({
            from: z.number().min(0).default(0),
            up: z.int().min(0).max(10),
            wait: offset
              .refine((o) => o.unit === 'h' && o.amount > 0, 'expected working hours, e.g. 24h')
              .nullable()
              .default(null),
          })
          .transform(({ wait, ...step }) => ({ ...step, waitHours: wait?.amount ?? null })),
      )
      .min(1)
      .max(10),
  })
  .superRefine(({ measure, steps }, context) => {
    steps.forEach(({ from }, i) => {
      const before = steps[i - 1];
      if (before && from <= before.from)
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'from'],
          message: 'expected the steps in order, the lightest first',
        });
      if (measure === null && from > 0)
        context.addIssue({ code: 'custom', path: ['steps', i, 'from'], message: 'expected a measure that tells the weight' });
    });
  })
  .transform((found): Escalation => found);

const file = z
  .strictObject({ limits, rules: z.array(rule), escalation: z.record(id, escalation).default({}) })
  .superRefine(({ rules }, context) => {
    rules.forEach((one, i) => {
      if (rules.findIndex((other) => other.id === one.id) !== i)
        context.addIssue({ code: 'custom', path: ['rules', i, 'id'], message: 'another rule has this id' });
    });
  });

/**
 * `config/schedules.yaml`, handed in as parsed data.
 * @throws Fault `config` naming every path and value that is wrong
 */
export const parseSchedules = (input: unknown): Schedules => parseConfig(file, input, 'schedules');

/** A rule that stands elsewhere than in the file, as a ladder of a definition; the second: what is wrong with it. */
export function readRule(input: unknown): Result<Rule, readonly string[]> {
  const read = rule.safeParse(input);
  return read.success ? ok(read.data) : no(read.error.issues.map(({ message }) => message));
}
