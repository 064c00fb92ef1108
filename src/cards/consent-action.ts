import { z } from 'zod';

const request = z.string().min(3).max(64);
const v = z.number().int().min(0);

/** What the card of somebody who is asked to take over offers: to agree, or not; words come with the form. */
export const consentActions = [
  z.strictObject({ do: z.literal('request.accept'), request, v }),
  z.strictObject({ do: z.literal('request.decline'), request, v }),
] as const;
