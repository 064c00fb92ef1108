import * as z from 'zod';
import { textField } from '../forms/form-parts.ts';

/** So many rows one file may have, and so many faults are told. */
export const MOST_RECORDS = 500;
export const MOST_TOLD = 100;

const name = z.string().max(300);
const count = z.number().int();

/** A sheet of records as its card keeps it: what was found when it was read, and what came of it. */
export const importPayload = z.object({
  name,
  state: z.enum(['reading', 'checked', 'taking', 'done']),
  /** Why nothing can be brought of it. */
  refused: z.enum(['no_file', 'no_heads', 'no_rows', 'too_many']).optional(),
  /** Of which kind it is; absent: none was recognized. */
  kind: z.string().optional(),
  /** Its bytes. */
  file: z.string().optional(),
  /** Rows to be brought (done: that were), and rows that are there already. */
  fresh: count.default(0),
  known: count.default(0),
  /** Rows that could be brought when it was read, and could not any more. */
  left: count.default(0),
  /** Rows with something wrong, and what; `refused`: what it lacks. */
  faulty: count.default(0),
  faults: z.array(textField).max(MOST_TOLD).default([]),
  /** Titles of columns that are of no use. */
  unused: z.array(z.string()).default([]),
});
export type ImportInCard = z.infer<typeof importPayload>;

/** The row of the outbox that brings a sheet. */
export const importJob = z.object({ card: z.string(), kind: z.string(), file: z.string(), name });
export type ImportJob = z.infer<typeof importJob>;
