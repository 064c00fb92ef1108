import type { Cents } from '../kernel/money.ts';
import type { Text } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';

/** One cell. `written` is what people wrote or are called, and stays text whatever it looks like. */
export type Cell =
  | { readonly written: string }
  | { readonly said: Text }
  | { readonly day: LocalDate }
  | { readonly number: number }
  | { readonly amount: Cents }
  | null;

/** `width` in characters. */
interface Column {
  readonly title: Text;
  readonly width: number;
}

export const column = (title: Text, width: number): Column => ({ title, width });

/** A table with its headings. */
export interface Sheet {
  readonly name: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A file as data. */
export interface Book {
  readonly name: Text;
  readonly sheets: readonly Sheet[];
}
