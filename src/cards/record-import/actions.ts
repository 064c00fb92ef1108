import * as z from 'zod';

/** How many of a kind are sent at once, and its template; a sheet that was read is brought. */
export const recordImportActions = [
  z.strictObject({ do: z.literal('import.how'), kind: z.string().min(1).max(40) }),
  z.strictObject({ do: z.literal('import.template'), kind: z.string().min(1).max(40) }),
  z.strictObject({ do: z.literal('import.take') }),
] as const;

export type RecordImportAction = z.infer<(typeof recordImportActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    recordImport: RecordImportAction;
  }
}
