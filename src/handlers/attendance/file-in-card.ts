import * as z from 'zod';
import { FILE_SOURCES, ROW_FAULTS } from '../../domain/attendance/files/sheet.ts';

/** So many faults, people and words stand on the card. */
export const MOST_TOLD = 20;

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
  'no_attendance',
  'not_yours',
] as const;
export type Refusal = (typeof REFUSALS)[number];

const count = z.number().int().default(0);

/** A file of attendance as its card keeps it: what was found when it was read. */
export const filePayload = z.object({
  name: z.string().max(300),
  state: z.enum(['reading', 'checked', 'taking', 'done', 'undoing', 'undone']),
  refused: z.enum(REFUSALS).optional(),
  /** Its bytes. */
  file: z.string().optional(),
  source: z.enum(FILE_SOURCES).nullable().default(null),
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  until: z.number().nullable().default(null),
  people: count,
  punches: count,
  fresh: count,
  faulty: count,
  faults: z
    .array(z.object({ row: z.number().int(), column: z.string().max(100), said: z.string().max(100), why: z.enum(ROW_FAULTS) }))
    .max(MOST_TOLD)
    .default([]),
  unmatched: z
    .array(z.object({ called: z.string().max(100), why: z.enum(['unknown', 'several']) }))
    .max(MOST_TOLD)
    .default([]),
  unmatchedCount: count,
  foreign: count,
  unknown: z.array(z.string().max(100)).max(MOST_TOLD).default([]),
  /** The machine, where numbers of one are left over. */
  machine: z.string().max(200).nullable().default(null),
  /** The file in the books. */
  attendance: z.string().nullable().default(null),
  earlier: z.number().nullable().default(null),
});
export type FileInCard = z.infer<typeof filePayload>;

/** The row of the outbox that brings a file, or reads it once more. */
export const fileJob = z.object({ card: z.string(), file: z.string(), name: z.string().max(300) });
export type FileJob = z.infer<typeof fileJob>;

/** The row of the outbox that takes a file back. */
export const undoJob = z.object({ attendance: z.string(), card: z.string() });
export type UndoJob = z.infer<typeof undoJob>;
