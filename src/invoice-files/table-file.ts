import type { SheetRows } from '../domain/sheet/cells-said.ts';
import type { TableRefusal } from '../domain/sheet/table-refusal.ts';
import { pageTable, textTable } from '../domain/sheet/text-table.ts';
import { MOST_SHEET_BYTES, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, SHEET_CAPS } from './limits.ts';
import { Refused } from './refused.ts';
import { sniff } from './sniff.ts';
import { textOfBytes } from './text-of-bytes.ts';
import { xlsSheets } from './xls.ts';
import { unzip } from './zip.ts';

/** The tables of a file; `isText`: its cells were parted by signs. */
export type TableFile = { readonly sheets: readonly SheetRows[]; readonly isText: boolean } | { readonly refused: TableRefusal };

/** A workbook of either kind, a text or a page that was saved as one, told by its content and not by its name. */
export async function readTables(bytes: Uint8Array): Promise<TableFile> {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > MOST_SHEET_BYTES) return { refused: 'too_large' };
  try {
    const { sheets, isText } = await tablesOf(bytes);
    if (sheets.every((rows) => rows.length === 0)) return { refused: 'empty' };
    return sheets.some((rows) => rows.some((row) => row.length > MOST_SHEET_COLUMNS))
      ? { refused: 'too_wide' }
      : { sheets, isText };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

/** Why a file that could not be read gives no table. */
export function refusalOf(error: unknown): TableRefusal {
  if (error === MACROS) return 'macros';
  const refusal = error instanceof Refused ? error.refusal : 'damaged';
  return refusal === 'encrypted' || refusal === 'inflates_too_far' || refusal === 'kind_not_taken' ? refusal : 'damaged';
}

const MACROS = new Error('macros');
const XLS = [0xd0, 0xcf, 0x11, 0xe0] as const;

async function tablesOf(bytes: Uint8Array) {
  if (XLS.every((sign, at) => bytes[at] === sign)) return { sheets: xlsSheets(bytes, MOST_SHEET_ROWS), isText: false };
  const kind = sniff(bytes);
  if (kind === 'zip') return { sheets: await xlsxSheets(bytes), isText: false };
  if (kind !== null && kind !== 'xml') throw new Refused('kind_not_taken');
  const text = textOfBytes(bytes);
  if (!/^\s*</u.test(text)) return { sheets: [textTable(text)], isText: true };
  const page = pageTable(text);
  if (!page.ok) throw new Refused('kind_not_taken');
  return { sheets: [page.value], isText: true };
}

async function xlsxSheets(bytes: Uint8Array): Promise<readonly SheetRows[]> {
  // Its caps hold for what comes out of the archive; the reader of sheets has none of its own.
  const parts = await unzip(bytes, SHEET_CAPS);
  if ([...parts.keys()].some((name) => /vbaProject\.bin$/iu.test(name))) throw MACROS;
  // A zip of something else: OpenDocument, Numbers, a binary workbook, a letter.
  if (![...parts.keys()].some((name) => /^xl\/worksheets\/.*\.xml$/iu.test(name))) throw new Refused('kind_not_taken');
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return sheets.map(({ data }) => data.slice(0, MOST_SHEET_ROWS) as unknown as SheetRows);
}
