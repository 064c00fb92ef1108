import { serialize } from 'node:v8';
import type { SheetRows } from '../domain/sheet/cells-said.ts';
import type { TableRefusal } from '../domain/sheet/table-refusal.ts';
import { sniff } from './sniff.ts';
import { readTables } from './table-file.ts';
import { type Caps, unzip } from './zip.ts';

/** The first sheet of a workbook. */
export interface ReadSheet {
  readonly rows: SheetRows;
  /** When the program that made it says it was last changed (ms); null: it does not say. */
  readonly madeAt: number | null;
}

/** Why a file gives no sheet. */
export interface NoSheet {
  readonly refused: TableRefusal;
}

/** … as one thread hands it to another: its rows in parts, so that whoever takes them is never held up for long. */
export interface SheetInParts extends Pick<ReadSheet, 'madeAt'> {
  readonly parts: readonly Uint8Array[];
}

const ROWS_IN_PART = 1_000;

/**
 * Reads the first sheet of a workbook of either kind, or a text parted by signs; formulas are read as the values that stand there.
 * @param caps so much may come out of an archive
 * @param begins called before each long stretch of work: it has its own time
 * @throws where more would come out of it
 */
export async function readSheet(bytes: Uint8Array, caps: Caps, begins = (): void => undefined): Promise<ReadSheet | NoSheet> {
  const parts = sniff(bytes) === 'zip' ? await unzip(bytes, caps) : null;
  begins();
  const file = await readTables(bytes);
  if ('refused' in file) return file;
  const [rows] = file.sheets;
  return rows ? { rows, madeAt: changedAt(parts?.get('docProps/core.xml')) } : { refused: 'empty' };
}

export const inParts = ({ rows, madeAt }: ReadSheet): SheetInParts => ({
  parts: Array.from({ length: Math.ceil(rows.length / ROWS_IN_PART) }, (_, n) =>
    serialize(rows.slice(n * ROWS_IN_PART, (n + 1) * ROWS_IN_PART)),
  ),
  madeAt,
});

/** ECMA-376 part 2, §11: when it was last changed, else made. */
function changedAt(core: Uint8Array | undefined): number | null {
  const text = core ? new TextDecoder().decode(core) : '';
  const said = /<dcterms:modified[^>]*>([^<]{10,40})</u.exec(text) ?? /<dcterms:created[^>]*>([^<]{10,40})</u.exec(text);
  const at = said?.[1] ? Date.parse(said[1]) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
