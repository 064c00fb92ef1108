import * as z from 'zod';
import { LINE_FAULTS } from '../../domain/bank/statement.ts';
import { ASKED } from '../../domain/bank/unknown-head.ts';

/** So many faults stand on the card. */
export const MOST_TOLD = 20;
const MOST_GAPS = 5;

export const REFUSALS = [
  'lost',
  'too_large',
  'encrypted',
  'damaged',
  'inflates_too_far',
  'kind_not_taken',
  'took_too_long',
  'too_wide',
  'macros',
  'empty',
  'ledger',
  'credit_card',
  'foreign_money',
  'no_heads',
  'no_rows',
  'no_account',
  'too_many',
  'not_yours',
] as const;

const count = z.number().int();
const amount = z.string().regex(/^-?\d{1,18}$/);

/** A file of a bank as its card keeps it: what was found when it was read. What became of its lines say the lines. */
export const filePayload = z.object({
  name: z.string().max(300),
  state: z.enum(['reading', 'asking', 'checked', 'taking', 'done', 'undoing', 'undone']),
  refused: z.enum(REFUSALS).optional(),
  /** Its bytes. */
  file: z.string().optional(),
  /** The names of its columns, of which somebody is to say what they are; the first rows below; and what each most likely is. */
  head: z
    .object({
      titles: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      columns: z.array(z.enum(ASKED).nullable()),
    })
    .optional(),
  account: z.string().max(400).default(''),
  /** As somebody named it, where the file does not. */
  named: z.string().max(64).nullable().default(null),
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  read: count.default(0),
  known: count.default(0),
  idle: count.default(0),
  short: count.default(0),
  in: amount.default('0'),
  out: amount.default('0'),
  faulty: count.default(0),
  faults: z
    .array(z.object({ row: count, column: z.string().max(200), said: z.string().max(100), why: z.enum(LINE_FAULTS) }))
    .max(MOST_TOLD)
    .default([]),
  gapCount: count.default(0),
  gaps: z
    .array(z.object({ after: count, row: count, due: amount, found: amount }))
    .max(MOST_GAPS)
    .default([]),
  sums: z
    .array(z.object({ of: z.enum(['in', 'out', 'count']), said: z.string(), found: z.string() }))
    .max(3)
    .default([]),
  /** The file in the books: of this card, or an earlier one with the same bytes. */
  bank: z.string().nullable().default(null),
});
export type FileInCard = z.infer<typeof filePayload>;

export const firstGaps = <T>(gaps: readonly T[]): readonly T[] => gaps.slice(0, MOST_GAPS);

/** The row of the outbox that brings a file, takes it back, or reads it once more. */
export const fileJob = z.object({
  card: z.string(),
  file: z.string(),
  name: z.string().max(300),
  named: z.string().max(64).nullable(),
});
export type FileJob = z.infer<typeof fileJob>;

/** The row of the outbox that looks at what a file brought, or takes a file back. */
export const linesJob = z.object({ bank: z.string(), card: z.string() });
export type LinesJob = z.infer<typeof linesJob>;
