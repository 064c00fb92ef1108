import * as z from 'zod';
import type { PageFaults } from './page-api.ts';

export const noFaults: Readonly<PageFaults> = {
  rateLimited: 0,
  serverError: 0,
  slowMs: 0,
  hang: 0,
  lostAnswer: 0,
  duplicateEvents: 0,
  outOfOrder: false,
  legacyCardFrames: false,
};

const share = z.number().min(0).max(1);
export const faultsPatch = z.strictObject({
  rateLimited: share.optional(),
  serverError: share.optional(),
  slowMs: z.number().int().min(0).max(60_000).optional(),
  hang: share.optional(),
  lostAnswer: share.optional(),
  duplicateEvents: z.number().int().min(0).max(20).optional(),
  outOfOrder: z.boolean().optional(),
  legacyCardFrames: z.boolean().optional(),
});
