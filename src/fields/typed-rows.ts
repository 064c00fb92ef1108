import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import { plain, say } from '../kernel/text.ts';
import type { Fault, Field, RawForm } from './field.ts';
import { isOfRow, type RowsField } from './open-row.ts';
import { toRaw } from './raw.ts';
import { fault, optionsOf, type ReadContext } from './read-context.ts';
import { readForm, readText } from './read-text.ts';
import { rowsKept, storedRows } from './stored.ts';
import { FAULTS, PRINTED } from './words.ts';

/*
 * A table written as lines of one input: each line a row, its cells in any order that leaves no doubt (3台凯美瑞 18万, 尾款 80% 交车后30天). A cell with
 * the title of its column before it belongs there; figures are looked for from the end of the line, where amounts stand; what is left are the words.
 */

const ROW_ENDS = /[\n；;]+/u;
const CELL_ENDS = /[\s、·|，]+|,(?!\d)/u;
/** 3台凯美瑞: a number with its measure stands for itself. */
const MEASURED = /(\d)\s*([台辆套件个])\s*(?=[^\s\d])/gu;

/** The rows as they are kept; a fault names the row and what of it was not understood. Text that holds rows already stays as it is. */
export function readTypedRows(field: RowsField, text: string, c: ReadContext): Result<string, Fault> {
  if (text === '' || isKept(text)) return ok(text);
  const lines = text.split(ROW_ENDS).filter((line) => line.trim() !== '');
  if (lines.length > field.max) return fault('many_rows', field, { max: field.max });
  const rows: RawForm[] = [];
  for (const [index, line] of lines.entries()) {
    const row = readLine(field, line, c);
    const read = row.ok ? readForm(field.row, row.value, c) : row;
    if (!row.ok) return no(atRow(index, row.error));
    if (!read.ok) {
      const [first] = read.error as readonly Fault[];
      return first ? no(atRow(index, first)) : fault('unlisted', field);
    }
    rows.push(toRaw(field.row, read.value));
  }
  return ok(rows.length > 0 ? JSON.stringify(rows) : '');
}

const atRow = (index: number, { text, accept }: Fault): Fault => ({
  text: say(PRINTED.row_fault, { n: index + 1, what: text }),
  accept,
});

/** Rows in the form they are kept in. */
const isKept = (text: string): boolean => text.startsWith('[') && rowsKept(text) !== null;

function readLine(field: RowsField, line: string, c: ReadContext): Result<RawForm, Fault> {
  const cells = apart(field, joined(field, plainSigns(line)))
    .replace(MEASURED, '$1$2 ')
    .split(CELL_ENDS)
    .filter((cell) => cell !== '');
  const row: Record<string, string> = {};
  const words: string[] = [];
  const columns = Object.entries(field.row).filter(([, { hidden }]) => !hidden);
  for (const cell of cells.toReversed()) {
    const taken = titled(columns, cell, row, c) ?? bare(columns, cell, row, c);
    if (taken) row[taken.id] = taken.value;
    else words.unshift(cell);
  }
  if (words.length === 0) return ok(row);
  const [column] = columns.find(([id, { kind }]) => kind === 'line' && !Object.hasOwn(row, id)) ?? [];
  if (column) return ok({ ...row, [column]: words.join(' ') });
  const { what, accept } = FAULTS.cells;
  return no({ text: say(what, { said: plain(words.join(' ')) }), accept: say(field.hint ?? accept) });
}

/** 签约后 7: a count stands with its title, however far apart. */
function joined({ row }: RowsField, line: string): string {
  const titles = Object.values(row).flatMap(({ kind, label, heads = [] }) =>
    kind === 'count' ? [label.zh, label.en, ...heads] : [],
  );
  return titles
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, title) => text.replace(new RegExp(`${title}\\s+(?=\\d)`, 'giu'), title), line);
}

/** 定金10%签约时: what is written in one go is set apart where a share ends, and where the title of a count or the name of a choice leaves no doubt. */
function apart({ row }: RowsField, line: string): string {
  const columns = Object.values(row);
  const titles = columns.flatMap(({ kind, label, heads = [] }) => (kind === 'count' ? [label.zh, ...heads] : []));
  const names = columns.flatMap((column) => {
    const options = column.kind === 'choice' ? optionsOf(column, undefined) : null;
    return options ? Object.values(options).map(({ zh }) => zh) : [];
  });
  const inOne = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');
  const spaced = line.replace(/%(?=[^\s%])/gu, '% ');
  const begun = names.length > 0 ? spaced.replace(new RegExp(`^\\s*(${inOne(names)})(?=[\\d¥￥])`, 'u'), '$1 ') : spaced;
  return titles.length > 0 ? begun.replace(new RegExp(`(?<=[\\d元万%])(?=${inOne(titles)})`, 'gu'), ' ') : begun;
}

type Columns = readonly (readonly [string, Field])[];
type Cell = { readonly id: string; readonly value: string } | null;

/** 交车后30天: the title before it says whose it is. The title alone counts nothing: 交车时. */
function titled(columns: Columns, cell: string, row: RawForm, c: ReadContext): Cell {
  const titles = columns
    .flatMap(([id, field]) => [field.label.zh, field.label.en, ...(field.heads ?? [])].map((title) => ({ id, field, title })))
    .toSorted((a, b) => b.title.length - a.title.length);
  for (const { id, field, title } of titles) {
    if (Object.hasOwn(row, id) || !cell.toLowerCase().startsWith(title.toLowerCase())) continue;
    const rest = cell.slice(title.length).replace(/^[:：]/u, '');
    const said = rest === '' && field.kind === 'count' ? '0' : rest;
    if (said !== '' && readText(field, said, c).ok) return { id, value: said };
  }
  return null;
}

/** What is no words and could stand in the column; a count that may be left out is taken by its title only. */
function bare(columns: Columns, cell: string, row: RawForm, c: ReadContext): Cell {
  const fits = columns
    .toReversed()
    .find(
      ([id, field]) =>
        !Object.hasOwn(row, id) &&
        FIGURES.has(field.kind) &&
        !(field.kind === 'count' && field.optional) &&
        !(field.kind === 'percent' && !cell.includes('%')) &&
        isOfRow(field, (other) => row[other] ?? '') &&
        readText(field, cell, c).ok,
    );
  return fits ? { id: fits[0], value: cell } : null;
}

/** The input in which a table is written. */
export const writtenTable = ({ label, hint, optional }: RowsField): Field => ({
  kind: 'paragraph',
  label,
  max: MOST_WRITTEN,
  ...(hint ? { hint } : {}),
  ...(optional ? { optional } : {}),
});
const MOST_WRITTEN = 1000;

const FIGURES: ReadonlySet<Field['kind']> = new Set(['money', 'count', 'percent', 'date', 'choice']);

/** Rows as the lines somebody would write them in; what is not rows yet stays as it was typed. */
export function rowsShown(field: RowsField, text: string): string {
  if (!isKept(text)) return text;
  return storedRows(text)
    .map((row) =>
      Object.entries(field.row)
        .flatMap(([id, column]) => (row[id] ? [cellShown(column, row[id])] : []))
        .join('  '),
    )
    .join('\n');
}

function cellShown(column: Field, value: string): string {
  if (column.kind === 'choice') return optionsOf(column, undefined)[value]?.zh ?? value;
  if (column.kind === 'percent') return value.endsWith('%') ? value : `${value}%`;
  if (column.kind === 'count' && column.optional) return `${column.label.zh}${value}`;
  return value.replace(/\.00$/u, '');
}
