import * as z from 'zod';

/** How many of a kind are sent at once, and its template; of a sheet that was read: what it is, what its columns are, which rows are entries that are there, its faults; it is brought and taken back. */
export const recordImportActions = [
  z.strictObject({ do: z.literal('import.how'), kind: z.string().min(1).max(40) }),
  z.strictObject({ do: z.literal('import.template'), kind: z.string().min(1).max(40) }),
  z.strictObject({ do: z.literal('import.kind') }),
  z.strictObject({ do: z.literal('import.map') }),
  z.strictObject({ do: z.literal('import.heads') }),
  z.strictObject({ do: z.literal('import.alike') }),
  z.strictObject({ do: z.literal('import.all_others') }),
  z.strictObject({ do: z.literal('import.take') }),
  z.strictObject({ do: z.literal('import.faults') }),
  z.strictObject({ do: z.literal('import.undo') }),
] as const;

export type RecordImportAction = z.infer<(typeof recordImportActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    recordImport: RecordImportAction;
  }
}
