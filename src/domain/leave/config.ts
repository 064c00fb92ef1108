import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import { parseDate } from '../../kernel/time.ts';
import { ROLES } from '../org/org.ts';
import { dateField, sayField } from '../workday/schema-parts.ts';
import { parseAmount } from './amount.ts';
import type { LeaveConfig, LeaveType } from './types.ts';

const dayLength = z.strictObject({ dayMinutes: z.int().min(120).max(1440).multipleOf(2).default(480) });
const id = z.string().regex(/^[a-z_]+$/, 'expected a lower-case id');
const clause = z.string().regex(/^S\d+[a-c]?$/, 'expected a clause of the policy, e.g. S55');
const severity = z.enum(['refuse', 'warn']);
const monthDay = z.string().refine((text) => parseDate(`2025-${text}`) !== null, 'expected a day of any year, MM-DD');

const amount = (dayMinutes: number) =>
  z.string().transform((text, context): number => {
    const minutes = parseAmount(text, dayMinutes);
    if (minutes !== null) return minutes;
    context.addIssue({ code: 'custom', message: 'expected an amount such as 0.5d, 4h or 30m' });
    return z.NEVER;
  });

const typeSchema = (dayMinutes: number) => {
  const minutes = amount(dayMinutes);
  return z
    .strictObject({
      id,
      name: sayField,
      words: z.array(z.string().min(1)).min(1),
      ofFamily: z.boolean().default(false),
      clause: clause.default('S55'),
      unit: z.enum(['hour', 'half_day', 'day']),
      minStep: minutes,
      counts: z.enum(['working', 'natural']),
      skipStatutory: z.boolean().default(false),
      sandwich: z.boolean().default(false),
      notice: z.strictObject({ workdays: z.int().min(0).max(60), otherwise: severity.default('refuse') }),
      backdate: z
        .strictObject({
          maxDays: z.int().min(0).max(400),
          who: z.union([z.literal('anyone'), z.array(z.enum(ROLES)).min(1)]).default('anyone'),
          needsProof: z.boolean().default(false),
        })
        .default({ maxDays: 0, who: 'anyone', needsProof: false }),
      proof: z
        .strictObject({ after: minutes, withinDays: z.int().min(0).max(90), what: sayField })
        .nullable()
        .default(null),
      maxRun: minutes.nullable().default(null),
      paidShare: z.number().min(0).max(100),
      eligibility: z
        .strictObject({
          gender: z.enum(['any', 'female', 'male']).default('any'),
          seniorityMonths: z.int().min(0).default(0),
          afterProbation: z.boolean().default(false),
        })
        .default({ gender: 'any', seniorityMonths: 0, afterProbation: false }),
      balance: z.enum(['none', 'ledger']),
      negativeCap: minutes.default(0),
      overflowTo: id.nullable().default(null),
      spendFirst: z.array(id).default([]),
      carry: z.strictObject({ cap: minutes, until: monthDay }).nullable().default(null),
      lotMonths: z.int().min(1).max(60).nullable().default(null),
    })
    .transform((type): LeaveType => ({ ...type, dayMinutes }))
    .superRefine((type, context) => {
      const step = type.unit === 'day' ? dayMinutes : type.unit === 'half_day' ? dayMinutes / 2 : 1;
      const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (type.minStep <= 0 || type.minStep % step !== 0) fault('minStep', `expected a multiple of the unit ${type.unit}`);
      if (type.counts === 'natural' && type.sandwich) fault('sandwich', 'natural days already count the days off between');
      if (type.counts === 'working' && type.skipStatutory) fault('skipStatutory', 'working days never count statutory holidays');
      if (type.balance === 'none' && (type.negativeCap > 0 || type.carry))
        fault('balance', 'carry and negativeCap need a ledger');
    });
};

const configSchema = (dayMinutes: number) =>
  z
    .strictObject({
      dayMinutes: z.number().default(dayMinutes),
      types: z.array(typeSchema(dayMinutes)).min(1),
      handoverAfter: amount(dayMinutes).nullable().default(null),
      giveBackDays: z.int().min(0).max(60).default(5),
      blocks: z
        .array(
          z.strictObject({
            id,
            name: sayField,
            when: z.union([
              z
                .strictObject({ from: dateField, to: dateField })
                .refine((w) => w.from <= w.to, 'the end must not stand before the start'),
              z.strictObject({ lastWorkdaysOfMonth: z.int().min(1).max(10) }),
            ]),
            units: z.array(z.string()).default([]),
            exempt: z.array(id).default([]),
            severity: severity.default('refuse'),
          }),
        )
        .default([]),
      staffing: z
        .array(
          z.strictObject({
            post: z.string().min(1),
            min: z.int().min(1),
            units: z.array(z.string()).default([]),
            severity: severity.default('warn'),
          }),
        )
        .default([]),
      overtime: z
        .strictObject({ earns: id, onWorkdays: z.boolean().default(false), backdateDays: z.int().min(0).max(60).default(7) })
        .nullable()
        .default(null),
    })
    .superRefine((config, context) => {
      const ids = new Set<string>();
      config.types.forEach((type, i) => {
        if (ids.has(type.id)) context.addIssue({ code: 'custom', path: ['types', i, 'id'], message: 'this id is used twice' });
        ids.add(type.id);
      });
      const fault = (path: PropertyKey[]) => context.addIssue({ code: 'custom', path, message: 'no leave type has this id' });
      config.types.forEach((type, i) => {
        if (type.overflowTo !== null && (!ids.has(type.overflowTo) || type.overflowTo === type.id))
          fault(['types', i, 'overflowTo']);
        type.spendFirst.forEach((first, j) => {
          if (!ids.has(first) || first === type.id) fault(['types', i, 'spendFirst', j]);
        });
      });
      if (config.overtime && config.types.find((type) => type.id === config.overtime?.earns)?.balance !== 'ledger')
        context.addIssue({ code: 'custom', path: ['overtime', 'earns'], message: 'no leave type with a ledger has this id' });
      config.blocks.forEach((block, i) => {
        block.exempt.forEach((type, j) => {
          if (!ids.has(type)) fault(['blocks', i, 'exempt', j]);
        });
      });
    });

/**
 * `config/leave.yaml`, handed in as parsed data.
 * @throws Fault `config` naming every path and value that is wrong
 */
export function leaveConfig(input: unknown): LeaveConfig {
  const head = typeof input === 'object' && input !== null && 'dayMinutes' in input ? { dayMinutes: input.dayMinutes } : {};
  const { dayMinutes } = parseConfig(dayLength, head, 'leave');
  return parseConfig(configSchema(dayMinutes), input, 'leave');
}
