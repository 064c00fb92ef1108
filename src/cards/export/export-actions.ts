import * as z from 'zod';

/** What those may have who answer for nobody: their own. */
export const exportActions = [z.strictObject({ do: z.literal('export.own') })] as const;

export type ExportAction = z.infer<(typeof exportActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    export: ExportAction;
  }
}
