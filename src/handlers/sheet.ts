import type { FieldCell } from '../fields/cell.ts';
import type { Cents } from '../kernel/money.ts';
import type { Text } from '../kernel/text.ts';

/** One cell: what a field says, or an amount. */
export type Cell = FieldCell | { readonly amount: Cents };

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
