import { inFull } from '../../cards/approval/findings.ts';
import { refusals } from '../../domain/finding.ts';
import { cellText, isSum, type SheetCell } from '../../domain/sheet/cells-said.ts';
import { cellFor, readRow } from '../../fields/cell.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { toStored } from '../../fields/stored.ts';
import { toJson } from '../../kernel/json.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Rec, Scene, Values } from '../../records/define.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import type { FoundSheet, Line } from './find-sheet.ts';
import { columnsFor } from './who-imports.ts';

/** A row that can be a record. */
export interface ReadRow {
  /** As the file counts, from 1. */
  readonly number: number;
  readonly form: Values;
  /** What no other of its kind may have as well. */
  readonly keys: readonly string[];
  /** What it says, in short: by this it is known again; empty where it has one of these. */
  readonly said: string;
}

/** What rows refer to, as far as their sender sees it (S4). */
export type Referring = Required<Pick<ReadContext, 'numbered' | 'several'>>;

/** The world in which rows are read. */
export interface Reading {
  readonly scene: Scene;
  readonly refers: Referring;
  /** A text in short, the same for the same. */
  readonly digest: (text: string) => string;
  /** Which row of the sheet was the first to say something; grows with each row that is read. */
  readonly seen: Seen;
}

/** By what no two may have: the row that said it first, and all that it says. */
export type Seen = Map<string, { readonly number: number; readonly cells: string }>;

/** How an example row of a template begins; left standing it is nobody's wish. */
const EXAMPLE = /^(?:例[:：]|e\.g\.)/iu;

/**
 * A row of a sheet as a form, read and checked as if it had been filled in on a card; null where it is no row at all. What is wrong names the column and
 * what would be accepted.
 */
export function readLine(
  { kind, columns }: Pick<FoundSheet, 'kind' | 'columns'>,
  { number, row, fault }: Line,
  { scene, refers, digest, seen }: Reading,
): Result<ReadRow, readonly Text[]> | null {
  if (isNoRow(row)) return null;
  if (fault) return no([inFull(fault)]);
  const fields = columnsFor(kind);
  const read = readRow(fields, columns, row, { ...scene, ...refers });
  if (!read.ok)
    return no(
      read.error.map(({ field, text, accept }) => {
        const of = fields[field];
        const said = of ? cellText(cellFor(field, of, columns, row)) : '';
        const label = labelOf(of);
        if (said !== '') return t('import.fault', { label, said, text, accept });
        return namesColumn(text) ? t('import.fault_empty', { text, accept }) : t('import.fault_blank', { label, accept });
      }),
    );
  const form: Values = { ...EMPTY(kind.fields), ...read.value };
  const found = refusals([...(kind.register?.misplaced(form, scene) ?? []), ...(kind.check?.(form, scene) ?? [])]);
  if (found.length > 0)
    return no(
      found.map((one) => (one.field ? t('import.found', { label: labelOf(fields[one.field]), text: inFull(one) }) : inFull(one))),
    );
  const keys = uniqueKeys(kind, { form: form as Rec['form'] });
  const said = keys.length > 0 ? '' : digest(toJson(toStored(kind.fields, form as Rec['form'])));
  const alike = keys.length > 0 ? keys : [said];
  const twin = alike.map((one) => seen.get(one)).find((one) => one !== undefined && one.number !== number);
  const cells = row.map(cellText).join('\t').trimEnd();
  for (const one of alike) if (!seen.has(one)) seen.set(one, { number, cells });
  if (twin === undefined) return ok({ number, form, keys, said });
  const isSame = said !== '' || twin.cells === cells;
  return no([t(isSame ? 'import.twice' : 'import.twice_otherwise', { other: String(twin.number) })]);
}

/** Whether what is wrong says itself of which column. */
const namesColumn = (text: Text): boolean => 'say' in text && text.say.zh.includes('{label}');

/** What no column says is empty. */
const EMPTY = (fields: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(Object.keys(fields).map((id) => [id, null]));

const labelOf = (field: ReturnType<typeof columnsFor>[string] | undefined): Text => say(field?.label ?? { zh: '', en: '' });

function isNoRow(row: readonly SheetCell[]): boolean {
  const said = row.map(cellText).filter((text) => text !== '');
  return isSum(said[0]) || said.some((text) => EXAMPLE.test(text));
}
