/** What somebody did. `presses`: what the button does, on the newest card that has it and holds the words. `ticks`: nobody did anything, the clock looked at what is due. */
export type PastStep = { readonly at: string; readonly ticks: true } | ({ readonly at: string; readonly who: string } & PastDeed);

type PastDeed =
  | { readonly says: string }
  | { readonly sends: string; readonly bytes: () => Uint8Array | Promise<Uint8Array> }
  | {
      readonly presses: string;
      /** Of several buttons that do so, the one for this move, or that asks this. */
      readonly for?: string;
      readonly on?: string;
      readonly form?: Readonly<Record<string, string | boolean>>;
      /** Only where it is there. */
      readonly optional?: true;
    };

/** By their time; what has none of its own order stays as it is listed. */
export const inOrder = (steps: readonly PastStep[]): readonly PastStep[] =>
  steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** A workbook as somebody would have made it. */
export async function sheetOf(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const { default: writeSheet } = await import('write-excel-file/node');
  const cells = rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
  return writeSheet(cells as never).toBuffer();
}
