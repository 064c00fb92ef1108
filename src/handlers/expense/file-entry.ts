import * as z from 'zod';
import { FILE_REFUSALS } from '../../domain/invoice/invoice.ts';
import { isId } from '../../kernel/id.ts';
import type { Payload } from '../feature.ts';

const invoiceId = z.custom<`inv_${string}`>((value) => typeof value === 'string' && isId('inv', value));

/** What became of one invoice of a file. */
const found = z.strictObject({
  as: z.enum(['line', 'attached', 'beside', 'lone', 'used', 'red', 'vehicle', 'unknown', 'full']),
  invoice: invoiceId,
  /** The last signs of the number of the claim that uses it. */
  tail: z.string().max(8).optional(),
  /** Another invoice comes to the same amount. */
  several: z.boolean().optional(),
});
export type Found = z.infer<typeof found>;

/** A file on the card that answers it. */
const fileEntry = z.strictObject({
  message: z.string().min(1).max(200),
  key: z.string().min(1).max(300),
  name: z.string().max(300),
  kind: z.enum(['image', 'file']),
  state: z.enum(['reading', 'read', 'refused', 'lost']),
  refused: z.enum(FILE_REFUSALS).optional(),
  found: z.array(found).max(60).optional(),
});
export type FileEntry = z.infer<typeof fileEntry>;

const payload = z.object({ files: z.array(fileEntry).max(200) });

/** The files of a card, as it keeps them. */
export const entriesIn = (kept: Payload): readonly FileEntry[] => payload.safeParse(kept).data?.files ?? [];

/** The row of the outbox that fetches and reads one file. */
export const fileJob = z.object({
  message: z.string().min(1),
  key: z.string().min(1),
  name: z.string(),
  kind: z.enum(['image', 'file']),
  /** The card that answers it. */
  batch: z.string().min(1),
});
export type FileJob = z.infer<typeof fileJob>;
