import { z } from 'zod';

/** What those may have who answer for nobody: their own. */
export const exportActions = [z.strictObject({ do: z.literal('export.own') })] as const;
