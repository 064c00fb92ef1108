import type { SheetCell, SheetRows } from '../domain/sheet/cells-said.ts';
import { streamsOf } from './compound-file.ts';
import { Refused } from './refused.ts';
import { XlsWords } from './xls-words.ts';

/** [MS-XLS], the records that hold cells; all others say how it looks. */
const BOF = 0x0809;
const EOF = 0x000a;
const CONTINUE = 0x003c;
const LOCKED = 0x002f;
const SHEET = 0x0085;
const WORDS = 0x00fc;
const FORMAT = 0x041e;
const STYLE = 0x00e0;
const DATES_1904 = 0x0022;
const STRING = 0x0207;
/** Excel 97 and later; what is older keeps its words otherwise. */
const VERSION = 0x0600;

interface XlsRecord {
  readonly type: number;
  readonly parts: readonly Uint8Array[];
}

/** The sheets of a workbook of Excel 97–2003 as rows of cells; days come as a UTC midnight, formulas as what they came to. */
export function xlsSheets(bytes: Uint8Array, mostRows: number): readonly SheetRows[] {
  const streams = streamsOf(bytes);
  if (streams.has('EncryptedPackage')) throw new Refused('encrypted');
  const book = streams.get('Workbook') ?? streams.get('Book');
  if (!book) throw new Refused('kind_not_taken');
  try {
    return sheetsOf(book, mostRows);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('damaged');
    throw error;
  }
}

function sheetsOf(book: Uint8Array, mostRows: number): readonly SheetRows[] {
  const globals = recordsFrom(book, 0);
  if (globals[0]?.type !== BOF || new XlsWords(globals[0].parts).short() !== VERSION) throw new Refused('kind_not_taken');
  if (globals.some(({ type }) => type === LOCKED)) throw new Refused('encrypted');
  const words = wordsOf(globals.find(({ type }) => type === WORDS));
  const isDay = dayStyles(globals);
  const epoch = globals.some((one) => one.type === DATES_1904 && one.parts[0]?.[0] === 1) ? 1462 : 0;
  const starts = globals.filter(({ type }) => type === SHEET).map(({ parts }) => new XlsWords(parts).long());
  return starts.map((start) => {
    const rows: SheetCell[][] = [];
    const put = (row: number, column: number, cell: SheetCell): void => {
      if (row >= mostRows || column >= 256) return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] as SheetCell[];
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    };
    let open: readonly [number, number] | null = null;
    const shown = (value: number, style: number) => (isDay(style) ? dayOf(value + epoch) : value);
    for (const one of recordsFrom(book, start)) {
      if (one.type === STRING && open) put(...open, new XlsWords(one.parts).text());
      open = cellsOf(one, { words, put, shown }) ?? open;
    }
    return rows;
  });
}

/** The records of one part of the book, from its beginning to its end. */
function recordsFrom(book: Uint8Array, start: number): readonly XlsRecord[] {
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  const records: { type: number; parts: Uint8Array[] }[] = [];
  let depth = 0;
  for (let at = start; at + 4 <= book.length; ) {
    const [type, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const data = book.subarray(at + 4, at + 4 + size);
    if (data.length < size) throw new Refused('damaged');
    at += 4 + size;
    if (type === CONTINUE) records.at(-1)?.parts.push(data);
    else records.push({ type, parts: [data] });
    if (type === BOF) depth++;
    if (type === EOF && --depth <= 0) return records;
  }
  throw new Refused('damaged');
}

function wordsOf(record: XlsRecord | undefined): readonly string[] {
  if (!record) return [];
  const words = new XlsWords(record.parts);
  words.skip(4);
  return Array.from({ length: words.long() }, () => words.text());
}

/** Formats of days and times: those of every workbook, and its own that print a year, a day or an hour. */
function dayStyles(globals: readonly XlsRecord[]): (style: number) => boolean {
  const own = new Map(
    globals
      .filter(({ type }) => type === FORMAT)
      .map(({ parts }) => {
        const words = new XlsWords(parts);
        return [words.short(), words.text()] as const;
      }),
  );
  const isDay = (format: number): boolean => {
    const said = own.get(format);
    if (said === undefined)
      return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);
    return /[ydhs]/iu.test(said.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
  };
  const styles = globals
    .filter(({ type }) => type === STYLE)
    .map(({ parts }) => isDay((parts[0]?.[2] ?? 0) | ((parts[0]?.[3] ?? 0) << 8)));
  return (style) => styles[style] ?? false;
}

interface Into {
  readonly words: readonly string[];
  readonly put: (row: number, column: number, cell: SheetCell) => void;
  readonly shown: (value: number, style: number) => SheetCell;
}

/** Puts the cells of a record where they stand; gives the place of a formula whose text comes in the next record. */
function cellsOf({ type, parts }: XlsRecord, { words, put, shown }: Into): readonly [number, number] | null {
  const [data] = parts;
  if (!data || data.length < 6) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [row, column, style] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)];
  if (type === 0x00fd) put(row, column, words[view.getUint32(6, true)] ?? '');
  else if (type === 0x0203) put(row, column, shown(view.getFloat64(6, true), style));
  else if (type === 0x027e) put(row, column, shown(shortNumber(view.getUint32(6, true)), style));
  else if (type === 0x0204 || type === 0x00d6) put(row, column, new XlsWords([data.subarray(6)]).text());
  else if (type === 0x0205) put(row, column, view.getUint8(7) === 0 ? view.getUint8(6) === 1 : null);
  else if (type === 0x00bd)
    for (let n = 0; 4 + 6 * (n + 1) + 2 <= data.length; n++)
      put(row, column + n, shown(shortNumber(view.getUint32(6 + 6 * n, true)), view.getUint16(4 + 6 * n, true)));
  else if (type === 0x0006) {
    if (view.getUint16(12, true) !== 0xffff) put(row, column, shown(view.getFloat64(6, true), style));
    else if (view.getUint8(6) === 0) return [row, column];
  }
  return null;
}

/** RK: a whole number or the upper half of a floating one, perhaps times 100. */
function shortNumber(rk: number): number {
  const value = rk & 2 ? rk >> 2 : floating(rk & ~3);
  return rk & 1 ? value / 100 : value;
}

function floating(upper: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, upper >>> 0, true);
  return view.getFloat64(0, true);
}

const EPOCH = Date.UTC(1899, 11, 30);
/** A time without a day stays a number. */
const dayOf = (serial: number): SheetCell => (serial < 1 ? serial : new Date(EPOCH + Math.round(serial * 86_400) * 1000));
