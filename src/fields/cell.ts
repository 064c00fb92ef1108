import { plainSigns } from '../domain/phrase/plain-signs.ts';
import type { Result } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import { type LocalDate, timeText } from '../kernel/time.ts';
import type { Fault, Field, FieldFault, Fields, FormOf, ValueOf } from './field.ts';
import { isEmpty, type PrintContext, printed, tableText } from './print.ts';
import { centsText } from './raw.ts';
import { fault, type Offered, type ReadContext } from './read-context.ts';
import { readEach, readText } from './read-text.ts';

/** A cell that is written to a sheet. `written` is what people wrote or are called, and stays text whatever it looks like. */
export type FieldCell =
  | { readonly written: string }
  | { readonly said: Text }
  | { readonly day: LocalDate }
  | { readonly number: number }
  | null;
/** A cell as it is read from one; a day comes as its midnight in UTC. */
export type ReadCell = string | number | boolean | Date | null;

/** A value as a cell that reads back to the same value: figures as numbers, days as days, everything else in words. */
export function toCell(id: string, field: Field, value: unknown, c: PrintContext): FieldCell {
  if (isEmpty(value)) return null;
  if (field.mask && !c.full) return inWords(printed(id, field, value, c));
  switch (field.kind) {
    case 'date':
      return { day: value as LocalDate };
    case 'count':
      return { number: value as number };
    case 'money':
      return moneyCell(value as bigint);
    // Others by their words; a percentage too, since 0.125 could be 12.5 % or 0.125 %.
    case 'percent':
      return { written: `${value as number}%` };
    // A sheet's own format would make another month of it.
    case 'month':
      return { written: value as string };
    case 'line':
    case 'paragraph':
    case 'time':
    case 'tick':
    case 'person':
    case 'people':
    case 'unit':
    case 'choice':
    case 'choices':
    case 'reference':
    case 'shares':
    case 'files':
      return inWords(printed(id, field, value, c));
    case 'rows':
      return inWords(tableText(field, value, c));
    default:
      return field satisfies never;
  }
}

const inWords = (text: Text): FieldCell => ('plain' in text ? { written: text.plain } : { said: text });

/** Excel keeps 15 digits: more is text, so that no cent is lost. */
const MOST = 10n ** 15n;
const moneyCell = (value: bigint): FieldCell =>
  value < MOST && value > -MOST ? { number: Number(value) / 100 } : { written: centsText(value) };

/** A cell of somebody's file as the field's value; an empty cell of an optional field is null. Files and tables are filled in on the card. */
export function fromCell<F extends Field>(
  field: F,
  cell: ReadCell,
  c: ReadContext,
  offered?: Offered[string],
): Result<ValueOf<F> | null, Fault> {
  // A box that is ticked is nobody's name or phone.
  if (typeof cell === 'boolean' && (field.kind === 'line' || field.kind === 'paragraph')) return fault('no_words', field);
  const text = cell === null || cell === '' ? '' : textOf(field, cell);
  if ((field.kind === 'files' || field.kind === 'rows') && text !== '') return fault('on_card', field);
  return readText(field, text, c, offered);
}

/** The cell as somebody would have typed it; what cannot be sure stays a text that the field refuses. */
function textOf(field: Field, cell: Exclude<ReadCell, null>): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return numberText(field, cell);
  const minutes = cell.getUTCHours() * 60 + cell.getUTCMinutes();
  if (field.kind === 'time') return timeText(minutes);
  const day = cell.toISOString().slice(0, 10);
  return field.kind === 'month' ? day.slice(0, 7) : day;
}

function numberText(field: Field, cell: number): string {
  // A time of day is a part of the day there, half past nine 0.395833….
  const minutes = Math.round(cell * 1440);
  if (field.kind === 'time' && cell < 1 && Math.abs(cell * 1440 - minutes) < 1e-6) return timeText(minutes);
  // 12.5 % and a cell of the format for percentages that shows 12.5 % are 12.5 and 0.125: below one it could be either.
  if (field.kind === 'percent' && cell !== 0 && Math.abs(cell) < 1) return `${cell}?`;
  // 0.1 + 0.2 is 0.3 there too.
  return String(Number(cell.toPrecision(15)));
}

/**
 * A row of somebody's file by the titles above it: the label in either language, and what else its columns may be called where no field has it as its label.
 * Unknown columns are told apart.
 */
export function columnsOf(fields: Fields, titles: readonly string[]): readonly (string | null)[] {
  return titles.map((title) => {
    const said = bareTitle(title);
    const all = Object.entries(fields);
    const called = (names: readonly string[]): boolean => names.some((one) => bareTitle(one) === said);
    const found = all.find(([, { label }]) => called([label.zh, label.en])) ?? all.find(([, { heads = [] }]) => called(heads));
    return found?.[0] ?? null;
  });
}

const bareTitle = (title: string): string =>
  plainSigns(title)
    .toLowerCase()
    .replace(/\(.*\)|[\s*:]/gu, '');

/** A whole row, by the fields of its columns. */
export function readRow<F extends Fields>(
  fields: F,
  columns: readonly (string | null)[],
  cells: readonly ReadCell[],
  c: ReadContext,
): Result<FormOf<F>, readonly FieldFault[]> {
  return readEach(fields, (id, field) => {
    return fromCell(field, cellFor(id, field, columns, cells), c, c.offered?.[id]);
  });
}

/** What a row says of a field. A person may have two columns, name and number: both have to be theirs; where one is empty the other says it. */
export function cellFor(id: string, { kind }: Field, columns: readonly (string | null)[], cells: readonly ReadCell[]): ReadCell {
  const first = columns.indexOf(id);
  if (kind !== 'person') return cells[first] ?? null;
  const said = columns.flatMap((one, at) => (one === id ? [String(cells[at] ?? '').trim()] : [])).filter((text) => text !== '');
  const [name = null, beside] = new Set(said);
  return beside === undefined ? name : `${name}（${beside}）`;
}
