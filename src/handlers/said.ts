import * as z from 'zod';
import { ANSWERS } from '../domain/phrase/sentence-reading.ts';

const saidSchema = z.object({
  verb: z.enum([...ANSWERS, 'revoke', 'favour', 'oppose']),
  words: z.string().refine((one) => Array.from(one).length <= 300),
  person: z.string().max(64),
  /** The version the request had when it was said: later it says nothing any more. */
  v: z.number().int(),
});

/** What was said to a request, kept with the card that stands ready for it. */
export type Said = z.infer<typeof saidSchema>;

export const saidOf = (payload: Readonly<Record<string, unknown>>): Said | null =>
  saidSchema.safeParse(payload.said).data ?? null;
