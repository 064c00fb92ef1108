/** A cell as the program of a bank writes it. A `day` becomes a number that is styled as a date, as spreadsheets do. */
export type Cell =
  | string
  | number
  | null
  | { readonly day: string; readonly time?: string }
  | { readonly formula: string; readonly value?: string | number };
export type Rows = readonly (readonly Cell[])[];

const DAY_MS = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** Days since the epoch of spreadsheets; the time of day as a fraction. */
export function serialOf({ day, time = '00:00:00' }: { readonly day: string; readonly time?: string }): number {
  const [h = 0, m = 0, s = 0] = time.split(':').map(Number);
  return (Date.parse(`${day}T00:00:00Z`) - EXCEL_EPOCH) / DAY_MS + (h * 3600 + m * 60 + s) / 86_400;
}

/** As text: of a formula what it came to. */
export function cellSaid(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('formula' in cell) return String(cell.value ?? '');
  return cell.time ? `${cell.day} ${cell.time}` : cell.day;
}
