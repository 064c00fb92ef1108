import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import type { SheetRows } from './domain/sheet/cells-said.ts';
import type { TableRefusal } from './domain/sheet/table-refusal.ts';
import { MOST_SHEET_BYTES, SMALL_SHEET_BYTES, SMALL_SHEET_CAPS } from './invoice-files/limits.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { Refused } from './invoice-files/refused.ts';
import type { ReadSheet } from './invoice-files/sheet.ts';

/** The first sheet of a file; null where it is none that can be read. Nobody who presses meanwhile waits for a large one. */
export async function readRows(reader: Pick<InvoiceReader, 'workbook'>, bytes: Uint8Array): Promise<ReadSheet | null> {
  if (bytes.length <= SMALL_SHEET_BYTES) {
    // Loaded with the first sheet: a start does not need it.
    const { readSheet } = await import('./invoice-files/sheet.ts');
    const small = await readSheet(bytes, SMALL_SHEET_CAPS).catch((error: unknown) => unpacksFar(error));
    if (small !== 'far') return small;
  }
  const table = await reader.workbook(bytes);
  if (!table) return null;
  const rows: SheetRows[number][] = [];
  for (const part of table.parts) {
    rows.push(...(deserialize(part) as SheetRows));
    await setImmediate();
  }
  return { rows, madeAt: table.madeAt };
}

/** Why there are no rows in it; of a large file no more is found out than its size. */
export async function whyNoRows(bytes: Uint8Array): Promise<TableRefusal> {
  if (bytes.length > MOST_SHEET_BYTES) return 'too_large';
  if (bytes.length > SMALL_SHEET_BYTES) return 'took_too_long';
  const { readTables } = await import('./invoice-files/table-file.ts');
  const file = await readTables(bytes);
  return 'refused' in file ? file.refused : 'damaged';
}

const unpacksFar = (error: unknown): 'far' | null =>
  error instanceof Refused && error.refusal === 'inflates_too_far' ? 'far' : null;
