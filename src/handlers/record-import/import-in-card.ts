import * as z from 'zod';
import { TABLE_REFUSALS } from '../../domain/sheet/table-refusal.ts';
import type { RecordId } from '../../fields/field.ts';
import { textField } from '../forms/form-parts.ts';

/** So many rows one file may have, and so many faults, changes and differences are told. */
export const MOST_RECORDS = 50_000;
export const MOST_TOLD = 100;

export const recordIdField = z.custom<RecordId>((value) => typeof value === 'string' && value.startsWith('rec_'));
const name = z.string().max(300);
const count = z.number().int().default(0);
const told = z.array(textField).max(MOST_TOLD).default([]);

/** The titles of a sheet of which somebody is to say what they are. */
const heads = z.object({
  /** Where they stand, from 0. */
  at: z.number().int(),
  titles: z.array(z.string()),
  /** The first rows below them, cut short. */
  rows: z.array(z.array(z.string())),
  /** The field of each column, as far as it is known. */
  columns: z.array(z.string().nullable()),
  /** The column that each of the others most likely is. */
  guesses: z.record(z.string(), z.number().int()),
});
export type Heads = z.infer<typeof heads>;

/** So many entries a row may be are offered. */
export const MOST_ALIKE = 3;

/** A row that may be an entry that is there. */
const alike = z.object({
  row: z.number().int(),
  /** Under which it is kept what somebody says of it. */
  key: z.string(),
  title: textField,
  seen: z.array(z.object({ record: recordIdField, number: z.string(), title: textField, why: textField })),
  /** So many more the reader does not see. */
  hidden: z.number().int(),
  all: z.array(recordIdField),
});
export type AlikeInCard = z.infer<typeof alike>;

/** A sheet of records as its card keeps it: what was found when it was read, and what came of it. */
export const importPayload = z.object({
  name,
  state: z.enum(['reading', 'asking', 'checked', 'taking', 'done', 'undoing', 'undone']),
  /** Why nothing can be brought of it. */
  refused: z.enum([...TABLE_REFUSALS, 'no_file', 'no_heads', 'no_rows', 'too_many']).optional(),
  /** Of which kind it is; absent: none was recognized. */
  kind: z.string().optional(),
  /** Its bytes. */
  file: z.string().optional(),
  /** When it was made (ms). */
  asOf: z.number().int().optional(),
  heads: heads.optional(),
  /** Rows to be brought (done: that were), and rows that are there already. */
  fresh: count,
  known: count,
  /** Entries of which the sheet says something else, and what: of these it becomes that. */
  changed: count,
  changes: told,
  /** … and where it stays as it is, with why. */
  stays: count,
  staying: told,
  /** Rows that could be brought when it was read, and could not any more. */
  left: count,
  /** Rows with something wrong, and what; `refused`: what it lacks. */
  faulty: count,
  faults: told,
  /** Rows of which somebody is to say whether they are entries that are there; until then they are left out. */
  unsure: count,
  alike: z.array(alike).max(MOST_TOLD).default([]),
  /** How it was read, where that is not plain. */
  note: textField.optional(),
  /** Titles of columns that are of no use. */
  unused: z.array(z.string()).default([]),
  /** Under which everything it made or changed is kept. */
  import: z.string().optional(),
  /** Taken back: so many entries went, so many are as before, so many were touched since and stay. */
  withdrawn: count,
  reset: count,
  touched: count,
});
export type ImportInCard = z.infer<typeof importPayload>;

/** The row of the outbox that brings a sheet. */
export const importJob = z.object({
  card: z.string(),
  kind: z.string(),
  file: z.string(),
  name,
  import: z.string(),
  asOf: z.number().int(),
  /** When it was sent to be brought. */
  pressedAt: z.number().int(),
});
export type ImportJob = z.infer<typeof importJob>;

/** … that looks at it once more, and that takes it back. */
export const lookJob = z.object({ card: z.string(), file: z.string(), name, kind: z.string().optional() });
export type LookJob = z.infer<typeof lookJob>;
export const undoJob = z.object({ card: z.string(), kind: z.string(), import: z.string() });
export type UndoJob = z.infer<typeof undoJob>;
