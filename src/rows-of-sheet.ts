import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import type { SheetRows } from './domain/sheet/cells-said.ts';
import { SMALL_SHEET_BYTES, SMALL_SHEET_CAPS } from './invoice-files/limits.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import type { NoSheet, ReadSheet } from './invoice-files/sheet.ts';

/** The first sheet of a file, or why there is none. Nobody who presses meanwhile waits for a large one. */
export async function readRows(reader: Pick<InvoiceReader, 'workbook'>, bytes: Uint8Array): Promise<ReadSheet | NoSheet> {
  if (bytes.length <= SMALL_SHEET_BYTES) {
    // Loaded with the first sheet: a start does not need it.
    const { readSheet } = await import('./invoice-files/sheet.ts');
    const small = await readSheet(bytes, SMALL_SHEET_CAPS).catch((error: unknown) => refusedFor(error));
    if (!('refused' in small && small.refused === 'inflates_too_far')) return small;
  }
  const table = await reader.workbook(bytes);
  if ('refused' in table) return table;
  const rows: SheetRows[number][] = [];
  for (const part of table.parts) {
    rows.push(...(deserialize(part) as SheetRows));
    await setImmediate();
  }
  return { rows, madeAt: table.madeAt };
}

/** What a small file unpacks to may be too much for here and not for the thread. */
const refusedFor = async (error: unknown): Promise<NoSheet> => {
  const { refusalOf } = await import('./invoice-files/table-file.ts');
  return { refused: refusalOf(error) };
};
