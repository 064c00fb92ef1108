import * as z from 'zod';
import { HISTORY_FAULTS, type HistorySheet } from '../../domain/invoice-history/history-sheet-said.ts';
import type { Payload } from '../feature.ts';

/** So many invoices one list may have, and so many faults are told. */
export const MOST_ENTRIES = 5_000;
const MOST_TOLD = 200;

/** A list of earlier invoices as its card keeps it: what was found when it was read. How it stands now says its row. */
const listInCard = z.object({
  list: z.string(),
  refused: z.enum(['too_many', 'no_rows']).optional(),
  /** To be taken over; in the books by another list; in a claim of now. */
  fresh: z.number().int(),
  known: z.number().int(),
  claimed: z
    .array(z.object({ row: z.number().int(), number: z.string().max(100) }))
    .max(MOST_TOLD)
    .default([]),
  faults: z
    .array(z.object({ row: z.number().int(), why: z.enum(HISTORY_FAULTS), said: z.string().max(100) }))
    .max(MOST_TOLD)
    .default([]),
  faultCount: z.number().int().default(0),
});
export type ListInCard = z.infer<typeof listInCard>;

export const listIn = (kept: Payload): ListInCard | null => listInCard.safeParse(kept).data ?? null;

export const told = <T>(all: readonly T[]): T[] => all.slice(0, MOST_TOLD);
export const faultsTold = (faults: HistorySheet['faults']): ListInCard['faults'] =>
  told(faults).map((one) => ({ ...one, said: one.said.slice(0, 100) }));
