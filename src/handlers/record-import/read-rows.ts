import { inFull } from '../../cards/approval/findings.ts';
import { refusals } from '../../domain/finding.ts';
import { cellText, isSum, type SheetCell } from '../../domain/sheet/cells-said.ts';
import { readRow } from '../../fields/cell.ts';
import { toStored } from '../../fields/stored.ts';
import { toJson } from '../../kernel/json.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Rec, Scene, Values } from '../../records/define.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import type { FoundSheet } from './find-sheet.ts';
import type { Numbered } from './numbers-in.ts';
import { columnsFor } from './who-imports.ts';

/** A row that can be a record. */
export interface ReadRow {
  /** As the file counts, from 1. */
  readonly number: number;
  readonly form: Values;
  /** What it says, in short: by this it is known again. */
  readonly key: string;
}

interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** What is wrong, each with its row, its column and what would be accepted. */
  readonly faults: readonly Text[];
  /** Rows with something wrong. */
  readonly faulty: number;
}

/** How an example row of a template begins; left standing it is nobody's wish. */
const EXAMPLE = /^(?:例[:：]|e\.g\.)/iu;

/**
 * The rows of a sheet as forms, read and checked as if each had been filled in on a card.
 * @param digest a text in short, the same for the same
 */
export function readRows(
  { kind, columns, lines }: FoundSheet,
  scene: Scene,
  numbered: Numbered,
  digest: (text: string) => string,
): ReadRows {
  const fields = columnsFor(kind);
  const rows: ReadRow[] = [];
  const faults: Text[] = [];
  const faulty = new Set<number>();
  const seen = new Map<string, number>();
  for (const { number, row } of lines) {
    if (isNoRow(row)) continue;
    const wrong = (text: Text): unknown => faulty.add(number) && faults.push(t('import.row', { row: String(number), text }));
    const read = readRow(fields, columns, row, { ...scene, numbered });
    if (!read.ok) {
      for (const { field, text, accept } of read.error) {
        const said = cellText(row[columns.indexOf(field)]);
        wrong(
          said === ''
            ? t('import.fault_empty', { text, accept })
            : t('import.fault', { label: labelOf(fields[field]), said, text, accept }),
        );
      }
      continue;
    }
    const form: Values = { ...EMPTY(kind.fields), ...read.value };
    const found = refusals([...(kind.register?.misplaced(form, scene) ?? []), ...(kind.check?.(form, scene) ?? [])]);
    for (const one of found)
      wrong(one.field ? t('import.found', { label: labelOf(fields[one.field]), text: inFull(one) }) : inFull(one));
    if (found.length > 0) continue;
    const key = digest(toJson(toStored(kind.fields, form as Rec['form'])));
    const alike = [key, ...uniqueKeys(kind, { form: form as Rec['form'] })];
    const twin = alike.map((one) => seen.get(one)).find((one) => one !== undefined);
    if (twin !== undefined) wrong(t('import.twice', { other: String(twin) }));
    else rows.push({ number, form, key });
    for (const one of alike) if (!seen.has(one)) seen.set(one, number);
  }
  return { rows, faults, faulty: faulty.size };
}

/** What no column says is empty. */
const EMPTY = (fields: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(Object.keys(fields).map((id) => [id, null]));

const labelOf = (field: ReturnType<typeof columnsFor>[string] | undefined): Text => say(field?.label ?? { zh: '', en: '' });

function isNoRow(row: readonly SheetCell[]): boolean {
  const said = row.map(cellText).filter((text) => text !== '');
  return isSum(said[0]) || said.some((text) => EXAMPLE.test(text));
}
