import { cellText, type SheetRows, type SheetTable, tableUnder } from '../../domain/sheet/cells-said.ts';
import { columnsOf } from '../../fields/cell.ts';
import { type Field, type Fields, isRequired } from '../../fields/field.ts';
import type { Kind } from '../../records/define.ts';
import { columnsFor } from './who-imports.ts';

/** A sheet that is one of records of a kind. */
export interface FoundSheet {
  readonly kind: Kind;
  /** The field of each column; null: it is of no use. */
  readonly columns: readonly (string | null)[];
  /** Titles of columns that are of no use. */
  readonly unused: readonly string[];
  /** Required fields without a column. */
  readonly lacks: readonly Field[];
  readonly lines: SheetTable['lines'];
}

/** So few columns are no sign of a kind. */
const FEWEST = 2;

/** Of which of these kinds a sheet is, by the titles of its columns in whatever order; null where it is of none. */
export function findSheet(rows: SheetRows, kinds: readonly Kind[]): FoundSheet | null {
  const found = kinds.flatMap((kind) => {
    const fields = columnsFor(kind);
    const table = tableUnder(rows, (row) => columnsIn(fields, row).length >= Math.min(FEWEST, Object.keys(fields).length));
    if (!table) return [];
    const titles = table.head.map(cellText);
    const columns = columnsOf(fields, titles);
    const unused = titles.filter((title, at) => title !== '' && columns[at] === null);
    const lacks = Object.entries(fields).flatMap(([id, field]) => (isRequired(field) && !columns.includes(id) ? [field] : []));
    return [{ kind, columns, unused, lacks, lines: table.lines }];
  });
  const [best] = found.toSorted((a, b) => a.lacks.length - b.lacks.length || a.unused.length - b.unused.length);
  return best ?? null;
}

const columnsIn = (fields: Fields, row: SheetRows[number]): readonly string[] =>
  columnsOf(fields, row.map(cellText)).flatMap((id) => id ?? []);
