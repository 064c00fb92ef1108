import * as z from 'zod';
import { TABLE_REFUSALS } from '../../domain/sheet/table-refusal.ts';
import type { Payload } from '../feature.ts';

const FAULTS = [
  'no_unit',
  'no_kind',
  'no_month',
  'no_amount',
  'negative',
  'unknown_unit',
  'several_units',
  'unknown_kind',
  'twice',
  'not_yours',
] as const;
export type RowFault = (typeof FAULTS)[number];

/** So many amounts one file may have, and so many faults are told. */
export const MOST_AMOUNTS = 2_000;
const MOST_FAULTS = 200;

/** A sheet of budgets as its card keeps it. Amounts are cents as text. */
const sheetInCard = z.object({
  name: z.string().max(300),
  state: z.enum(['reading', 'checked', 'done']),
  refused: z.enum([...TABLE_REFUSALS, 'no_file', 'no_heads', 'too_many']).optional(),
  amounts: z
    .array(z.tuple([z.string().max(200), z.string().regex(/^\d{1,15}$/)]))
    .max(MOST_AMOUNTS)
    .default([]),
  faults: z
    .array(z.object({ row: z.number().int(), why: z.enum(FAULTS), said: z.string().max(100) }))
    .max(MOST_FAULTS)
    .default([]),
});
export type SheetInCard = z.infer<typeof sheetInCard>;

export const sheetIn = (kept: Payload): SheetInCard | null => sheetInCard.safeParse(kept).data ?? null;

/** The row of the outbox that fetches and reads the file. */
export const sheetJob = z.object({
  message: z.string().min(1),
  key: z.string().min(1),
  name: z.string().max(300),
  /** The card that answers it. */
  card: z.string().min(1),
});
export type SheetJob = z.infer<typeof sheetJob>;

export const faultsKept = (faults: SheetInCard['faults']): SheetInCard['faults'] =>
  faults.slice(0, MOST_FAULTS).map((one) => ({ ...one, said: one.said.slice(0, 100) }));
