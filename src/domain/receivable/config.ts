import * as z from 'zod';
import { type Cents, cents } from '../../kernel/money.ts';
import { parseConfig } from '../../kernel/parse-config.ts';
import { ROLES } from '../org/org.ts';

/** Whom a level speaks to: the salesperson, or a post of the policy. */
const ADDRESSEES = ['sales', ...ROLES] as const;
export type Addressee = (typeof ADDRESSEES)[number];

const distance = z.string().regex(/^\d{1,3}(?:d|wd)$/, 'expected days like "7d" or working days like "2wd"');
const when = z.union([
  z.strictObject({ before: distance }),
  z.strictObject({ after: distance }),
  /** So long after the level below was done. */
  z.strictObject({ last: distance }),
  z.strictObject({ end_of: z.literal('month') }),
]);
const level = z.strictObject({
  day: when,
  to: z.union([z.enum(ADDRESSEES).transform((one) => [one]), z.array(z.enum(ADDRESSEES)).min(1)]),
  /** What whoever is told is asked to do: a plan (S113), a stop of supply, the lawyers. */
  asks: z.enum(['plan', 'stop', 'legal']).optional(),
});
export type Level = z.infer<typeof level>;

const yuan = z
  .number()
  .min(0)
  .transform((value): Cents => cents(Math.round(value * 100)));

const STANDARD = [
  { day: { before: '3d' }, to: 'sales' },
  { day: { after: '1d' }, to: 'sales' },
  { day: { after: '7d' }, to: ['sales', 'supervisor'] },
  { day: { after: '15d' }, to: ['sales', 'finance'], asks: 'plan' },
  { day: { after: '30d' }, to: ['supervisor', 'region_manager'] },
  { day: { after: '60d' }, to: ['region_manager', 'finance', 'network_department'], asks: 'legal' },
] as const;

const schema = z.strictObject({
  /** A residual not above this is 尾差: listed, and nobody is reminded of it. */
  small: yuan.prefault(1),
  /** So much of 尾差 one person of finance lets go on a day; what is more takes a request. */
  small_a_day: yuan.prefault(100),
  /** What was written off of one customer within so many months decides together who approves; 0: each request by itself. */
  write_off_months: z.int().min(0).max(120).default(12),
  /** Whether finance may set for a customer that money goes on what is due first; without it none is booked so by itself. */
  oldest_first: z.boolean().default(false),
  /** So many workdays old data of the bank may be. */
  bank_workdays: z.int().min(0).max(60).default(3),
  /** Accounts of the company that are no longer used, each by its last signs: no newer data are waited for. */
  closed_accounts: z.array(z.string().regex(/^[^\s、]{4,64}$/, 'expected the account or its last signs, in quotes')).default([]),
  /** Days a letter gives the customer where it states none (Q4). */
  letter_days: z.int().min(1).max(90).default(7),
  /** What a letter adds for being late, percent a year; 0: nothing. */
  letter_rate: z.number().min(0).max(24).default(0),
  /** Who gets the figures of collection after each month, each of the units they answer for; nobody: `[]`. When it comes is a rule of schedules.yaml. */
  month_pack: z.array(z.enum(ROLES)).prefault(['finance', 'network_department', 'region_manager']),
  /** At this time of day levels are looked at. */
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .default('08:30'),
  /** Policies by name; an empty one reminds of nothing. */
  policies: z
    .record(z.string(), z.array(level))
    .prefault({ standard: [...STANDARD.map((one) => ({ ...one, to: [...[one.to].flat()] }))] }),
  /** Which policy the company has, and which a class of customers. */
  policy: z.string().default('standard'),
  by_rank: z.record(z.string(), z.string()).default({}),
  credit: z
    .strictObject({
      /** What a customer of a class may owe, yuan, and for how many days, until something else is approved (S119). */
      limits: z.record(z.string(), yuan).default({}),
      else: yuan.nullable().default(null),
      /** Overdue for more than so many days: no new order without an override. */
      overdue_days: z.int().min(0).max(365).default(30),
      /** So many days an override lasts at most. */
      override_days: z.int().min(1).max(90).default(14),
    })
    .prefault({}),
});

/** config/receivables.yaml (S112, S119). */
export type ReceivableRules = z.infer<typeof schema>;

const checked = schema.superRefine(({ policies, policy, by_rank }, context) => {
  for (const [path, name] of [
    ['policy', policy],
    ...Object.entries(by_rank).map(([rank, of]) => [`by_rank.${rank}`, of]),
  ] as const)
    if (!(name in policies)) context.addIssue({ code: 'custom', path: path.split('.'), message: 'no policy of that name' });
});

/**
 * `config/receivables.yaml`, handed in as parsed data; nothing at all is all defaults.
 * @throws AppError `config` naming every path and value that is wrong
 */
export const parseReceivableRules = (input: unknown): ReceivableRules => parseConfig(checked, input ?? {}, 'receivables.yaml');

/** The policy of an item: its own, else its customer's, else that of their class, else the company's. A name that is struck by now counts as none. */
export function policyOf(
  rules: ReceivableRules,
  { item, customer, rank }: { readonly item: string | null; readonly customer: string | null; readonly rank: string | null },
): readonly Level[] {
  for (const name of [item, customer, rank === null ? null : (rules.by_rank[rank] ?? null), rules.policy]) {
    const levels = name === null ? undefined : rules.policies[name];
    if (levels) return levels;
  }
  return [];
}
