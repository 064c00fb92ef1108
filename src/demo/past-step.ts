/** What is typed into a form, or chosen in it. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * What somebody did. `presses`: what the button does, on the newest card that has it and holds the words. `ticks`: nobody did anything, the clock looked at
 * what is due; `looks`: only at the tasks of these names.
 */
export type PastStep =
  | { readonly at: string; readonly ticks: true }
  | { readonly at: string; readonly looks: readonly string[] }
  | ({ readonly at: string; readonly who: string } & PastDeed);

type PastDeed =
  | { readonly says: string }
  | { readonly sends: string; readonly bytes: () => Uint8Array | Promise<Uint8Array> }
  | {
      readonly presses: string;
      /** Of several buttons that do so, the one for this move, or that asks this. */
      readonly for?: string;
      readonly on?: string;
      readonly form?: Typed;
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

/** A sheet that somebody sends, and takes in as it was read. */
export const sheet = (
  at: string,
  who: string,
  name: string,
  rows: () => Parameters<typeof sheetOf>[0],
  take: string,
): readonly PastStep[] => [
  { at: `${at}:00`, who, sends: name, bytes: () => sheetOf(rows()) },
  { at: `${at}:20`, who, presses: take, on: name.replace('.xlsx', '') },
];

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Keeps the books of all branches. */
export const FINANCE = '冯磊';
