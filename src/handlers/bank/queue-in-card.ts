import * as z from 'zod';

/** The card of what nobody has claimed yet: behind which receipt it stands, whom its reader looked for, and what they did last. */
export const queuePayload = z.object({
  after: z.string().nullable().default(null),
  words: z.string().max(60).default(''),
  found: z.array(z.string()).max(5).default([]),
  last: z.string().nullable().default(null),
});

/** The card of what is claimed, behind which receipt. */
export const matchedPayload = z.object({ before: z.string().nullable().default(null) });
