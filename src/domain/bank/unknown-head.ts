import { likelier, likeliestHead, titlesOf } from '../record-import/heads.ts';
import type { SheetRows } from '../sheet/cells-said.ts';
import { saidIn } from '../sheet/said-cell.ts';
import { whenSaid } from '../sheet/said-day.ts';
import { moneySaid } from '../sheet/said-money.ts';
import { areEnough, type Columns, columnsOf, namesOf, type StatementField } from './columns-said.ts';
import type { FoundHead } from './statement-head.ts';

/** What somebody is asked of a head that nobody knows, what is needed first. */
export const ASKED = [
  'when',
  'in',
  'out',
  'amount',
  'sign',
  'balance',
  'counterparty',
  'counterpartyAccount',
  'memo',
  'serial',
  'account',
] as const satisfies readonly StatementField[];
export type AskedField = (typeof ASKED)[number];

/** The field of each column; null: it is of no use. */
export type SaidColumns = readonly (AskedField | null)[];

/** The names of a table that may be a statement, with its first rows, for somebody to say what they are. */
export interface UnknownHead {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: SaidColumns;
}

const SHOWN_ROWS = 5;
const SHOWN_SIGNS = 20;
const TRIED_ROWS = 20;
const MOST_TITLES = 40;
/** So many of the cells of a column have to be days or sums. */
const MOST_OF = 0.6;
/** A column that is less like a name than this is not taken for it. */
const LIKELY = 0.5;

/** Where a table's names most likely stand, from 0; null: nothing in it moves money on a day. */
function headAt(rows: SheetRows): number | null {
  const at = likeliestHead(rows);
  if (at === null) return null;
  const below = rows.slice(at + 1, at + 1 + TRIED_ROWS);
  const titles = titlesOf(rows[at] ?? []);
  if (titles.length < 3 || below.length === 0) return null;
  const places = titles.map((_, place) => place);
  return places.some((place) => areDays(below, place)) && places.some((place) => areSums(below, place)) ? at : null;
}

/** What a table looks like of which nobody has said what its columns are; null: it is no statement. */
export function unknownHead(rows: SheetRows): UnknownHead | null {
  const at = headAt(rows);
  if (at === null) return null;
  const titles = titlesOf(rows[at] ?? []).slice(0, MOST_TITLES);
  const below = rows.slice(at + 1, at + 1 + TRIED_ROWS);
  return {
    titles,
    rows: below.slice(0, SHOWN_ROWS).map((row) => titles.map((_, place) => saidIn(row[place]).slice(0, SHOWN_SIGNS))),
    columns: guessed(titles, below),
  };
}

/** The head of a table as somebody has said of its names; null: they do not stand in it, or what was said tells no sums of a day. */
export function headAsSaid(rows: SheetRows, said: SaidColumns, isOf: (titles: readonly string[]) => boolean): FoundHead | null {
  const at = headAt(rows);
  const names = at === null ? [] : titlesOf(rows[at] ?? []);
  if (at === null || !isOf(names)) return null;
  // A column that was added behind, as ours of the account, is known by its name.
  const added = columnsOf(names.map((name, place) => (place < said.length ? '' : name)));
  const columns: Columns = Object.fromEntries([
    ...Object.entries(added),
    ...ASKED.flatMap((field) => {
      const places = said.flatMap((one, place) => (one === field ? [place] : []));
      return places.length > 0 ? [[field, places] as const] : [];
    }),
  ]);
  return areEnough(columns) ? { columns, names, at, below: at + 1 } : null;
}

/** Each column is at most one field: what it is called, then what its cells are. */
function guessed(titles: readonly string[], below: SheetRows): SaidColumns {
  const known = columnsOf(titles);
  const taken = new Map<number, AskedField>();
  for (const field of ASKED) for (const place of (known[field] ?? []).slice(0, 1)) taken.set(place, field);
  for (const field of ASKED) {
    if ([...taken.values()].includes(field)) continue;
    const [best] = titles
      .map((title, place) => ({ place, score: fits(field, below, place) ? likelier(title, namesOf(field)) : 0 }))
      .filter(({ place, score }) => !taken.has(place) && score >= LIKELY)
      .toSorted((a, b) => b.score - a.score);
    if (best) taken.set(best.place, field);
  }
  if (![...taken.values()].includes('when')) {
    const place = titles.findIndex((_, one) => !taken.has(one) && areDays(below, one));
    if (place >= 0) taken.set(place, 'when');
  }
  return titles.map((_, place) => taken.get(place) ?? null);
}

const SUMS: ReadonlySet<AskedField> = new Set(['in', 'out', 'amount', 'balance']);
const fits = (field: AskedField, below: SheetRows, place: number): boolean =>
  field === 'when' ? areDays(below, place) : !SUMS.has(field) || areSums(below, place);

const areDays = (below: SheetRows, place: number): boolean => mostly(below, place, (cell) => whenSaid(cell)?.day != null);

const areSums = (below: SheetRows, place: number): boolean =>
  mostly(below, place, (cell) => typeof moneySaid(cell) === 'object' && whenSaid(cell)?.day == null && !isLong(saidIn(cell)));

/** An account or a serial is no sum. */
const isLong = (said: string): boolean => /^\d{9,}$/u.test(said);

function mostly(below: SheetRows, place: number, is: (cell: SheetRows[number][number] | undefined) => boolean): boolean {
  const cells = below.map((row) => row[place]).filter((cell) => saidIn(cell) !== '');
  return cells.length > 0 && cells.filter(is).length >= cells.length * MOST_OF;
}
