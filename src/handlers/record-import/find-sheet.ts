import * as z from 'zod';
import type { Finding } from '../../domain/finding.ts';
import { headsIn, signatureOf, titlesOf } from '../../domain/record-import/heads.ts';
import { cellText, isSum, MOST_ABOVE, type SheetRows, type SheetTable, tableAt } from '../../domain/sheet/cells-said.ts';
import { columnsOf } from '../../fields/cell.ts';
import { type Field, isRequired } from '../../fields/field.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Say } from '../../kernel/text.ts';
import type { Kind, Spread } from '../../records/define.ts';
import type { Row } from '../plan.ts';
import type { Services } from './services.ts';
import { columnsFor } from './who-imports.ts';

/** A sheet that is one of records of a kind. */
export interface FoundSheet {
  readonly kind: Kind;
  readonly titles: readonly string[];
  /** Where they stand, from 0. */
  readonly at: number;
  /** The field of each column; null: it is of no use. */
  readonly columns: readonly (string | null)[];
  /** Titles of columns that are of no use. */
  readonly unused: readonly string[];
  /** Required fields without a column. */
  readonly lacks: readonly Field[];
  /** How it is read, where that is not plain. */
  readonly note: Say | null;
  /** Somebody has said before what its columns are. */
  readonly isSaid: boolean;
  readonly lines: readonly Line[];
}

/** A row of a sheet, or what one says several times (`Spread`); `fault`: why it can be none. */
export type Line = SheetTable['lines'][number] & { readonly fault?: Finding };

/** So few columns are no sign of a kind. */
const FEWEST = 2;

/** What was said of the columns under such titles, once for everybody. */
const saidSchema = z.object({ under: z.string(), kind: z.string(), columns: z.array(z.string().nullable()) });
type SaidColumns = z.infer<typeof saidSchema>;

const headsKey = (titles: readonly string[]): string => `import_heads:${fingerprint(signatureOf(titles))}`;

/** What is kept of it; of two ways of naming columns that come to one key the later one is kept. */
export const headsSaid = (titles: readonly string[], said: Omit<SaidColumns, 'under'>): Row<'keyValue'> => ({
  key: headsKey(titles),
  value: toJson({ ...said, under: signatureOf(titles) } satisfies SaidColumns),
});

/** Of which of these kinds a sheet is: as somebody has said of such titles before, else by the titles themselves, in whatever order; null: of none. */
export async function findSheet(
  { reads }: Pick<Services, 'reads'>,
  rows: SheetRows,
  kinds: readonly Kind[],
): Promise<FoundSheet | null> {
  const heads = headsIn(rows).map((head) => ({ ...head, key: headsKey(head.titles) }));
  const said = await reads.valuesOf(heads.map(({ key }) => key));
  for (const { at, key, titles } of heads) {
    const known = said.get(key);
    const read = known === undefined ? undefined : saidSchema.safeParse(fromJson(known)).data;
    const kind = kinds.find(({ id }) => id === read?.kind && read.under === signatureOf(titles));
    const found = kind && read && sheetAt(rows, at, kind, read.columns);
    if (found) return found;
  }
  return byTitles(rows, kinds);
}

/** A sheet of this kind with its titles in that row; `columns`: what each is, where somebody has said. */
export function sheetAt(rows: SheetRows, at: number, kind: Kind, columns?: readonly (string | null)[]): FoundSheet | null {
  const table = tableAt(rows, at);
  return table && spread({ ...headAt(table.head, at, kind, columns), lines: table.lines }, rows.slice(0, at));
}

/** Each row as the several that it says, with their own cells behind those of the file. */
function spread(sheet: FoundSheet, above: SheetRows): FoundSheet {
  const { kind, titles, columns } = sheet;
  const said = spreadOf(kind, titles, columns);
  if (!said) return sheet;
  const known = columns.slice(0, titles.length);
  const behind = (row: SheetRows[number]) => titles.map((_, place) => row[place] ?? null);
  const lines = sheet.lines.flatMap((line): readonly Line[] =>
    isSum(line.row[0])
      ? [line]
      : said
          .parts({ titles, known, row: line.row, above })
          .map((part) =>
            'fault' in part ? { ...line, fault: part.fault } : { ...line, row: [...behind(line.row), ...part.cells] },
          ),
  );
  return { ...sheet, lines };
}

function spreadOf(kind: Kind, titles: readonly string[], known: readonly (string | null)[]): Spread | null {
  const said = kind.import?.spread;
  return said?.columns(titles, known.slice(0, titles.length)) ? said : null;
}

/** What its titles say of a sheet: of tens of thousands of rows only those of one kind are gone through. */
function headAt(row: SheetRows[number], at: number, kind: Kind, columns?: readonly (string | null)[]): Omit<FoundSheet, 'lines'> {
  const fields = columnsFor(kind);
  const titles = titlesOf(row);
  const known = columns
    ? titles.map((_, place) => columns[place] ?? null).map((id) => (id !== null && id in fields ? id : null))
    : columnsOf(fields, titles);
  const said = spreadOf(kind, titles, known);
  const parts = said?.columns(titles, known) ?? [];
  return {
    kind,
    titles,
    at,
    columns: said ? [...known.map((id) => (id !== null && said.says.includes(id) ? null : id)), ...said.says] : known,
    unused: titles.filter((title, place) => title !== '' && known[place] === null && !parts.includes(place)),
    note: said?.note ?? null,
    lacks: Object.entries(fields).flatMap(([id, field]) =>
      isRequired(field) && !known.includes(id) && !said?.says.includes(id) ? [field] : [],
    ),
    isSaid: columns !== undefined,
  };
}

function byTitles(rows: SheetRows, kinds: readonly Kind[]): FoundSheet | null {
  const heads = kinds.flatMap((kind) => {
    const fields = columnsFor(kind);
    const least = Math.min(FEWEST, Object.keys(fields).length);
    const at = rows.slice(0, MOST_ABOVE).findIndex((row) => columnsIn(kind, row) >= least);
    const row = rows[at];
    return row ? [headAt(row, at, kind)] : [];
  });
  const [best] = heads.toSorted((a, b) => a.lacks.length - b.lacks.length || a.unused.length - b.unused.length);
  return best ? sheetAt(rows, best.at, best.kind) : null;
}

/** How many of its titles say something of a kind. */
function columnsIn(kind: Kind, row: SheetRows[number]): number {
  const titles = row.map(cellText);
  const known = columnsOf(columnsFor(kind), titles);
  return known.filter((id) => id !== null).length + (kind.import?.spread?.columns(titles, known)?.length ?? 0);
}
