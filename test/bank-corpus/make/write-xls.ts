import { type Cell, type Rows, serialOf } from './cells.ts';
import { writeCompound } from './write-compound.ts';

/** A workbook of Excel 97 ([MS-XLS], BIFF8) with one sheet, in its compound file. */
export function writeXls(rows: Rows, sheet = 'Sheet1'): Buffer {
  const words = [...new Set(rows.flat().filter((cell): cell is string => typeof cell === 'string' && cell !== ''))];
  const at = new Map(words.map((text, i) => [text, i]));
  const globals = (sheetAt: number) =>
    Buffer.concat([
      record(0x0809, u16(0x0600, 0x0005, 0x0dbb, 0x07cc), u32(0x41, 0x06)),
      record(0x0042, u16(0x04b0)),
      record(0x041e, u16(176), string16('yyyy\\-mm\\-dd hh:mm:ss')),
      ...Array.from({ length: 4 }, font),
      ...Array.from({ length: 16 }, (_, i) => format(0, i === 15 ? 1 : 0xfff5)),
      format(14, 1),
      format(176, 1),
      record(0x0085, u32(sheetAt), u16(0), string8(sheet)),
      sharedWords(words, rows.flat().filter((cell) => typeof cell === 'string' && cell !== '').length),
      record(0x000a),
    ]);
  const sheetAt = globals(0).length;
  const body = rows.flatMap((row, r) => row.map((cell, c) => cellRecord(cell, r, c, at)));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const sheetPart = Buffer.concat([
    record(0x0809, u16(0x0600, 0x0010, 0x0dbb, 0x07cc), u32(0x41, 0x06)),
    record(0x0200, u32(0, rows.length), u16(0, width, 0)),
    ...body,
    record(0x000a),
  ]);
  return writeCompound([{ name: 'Workbook', data: Buffer.concat([globals(sheetAt), sheetPart]) }]);
}

const DATE_FORMAT = 16;
const TIME_FORMAT = 17;
const MOST_DATA = 8_224;

function cellRecord(cell: Cell, r: number, c: number, at: ReadonlyMap<string, number>): Buffer {
  if (cell === null || cell === '') return Buffer.alloc(0);
  if (typeof cell === 'string') return record(0x00fd, u16(r, c, 15), u32(at.get(cell) ?? 0));
  if (typeof cell === 'number') return record(0x0203, u16(r, c, 15), f64(cell));
  if ('day' in cell) return record(0x0203, u16(r, c, cell.time ? TIME_FORMAT : DATE_FORMAT), f64(serialOf(cell)));
  throw new Error('formulas are written to xlsx only');
}

/** The table of words, cut into CONTINUE records between two words. */
function sharedWords(words: readonly string[], used: number): Buffer {
  const parts: Buffer[][] = [[u32(used, words.length)]];
  let size = 8;
  for (const text of words) {
    const one = string16(text);
    if (size + one.length > MOST_DATA) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += one.length;
  }
  return Buffer.concat(parts.map((part, i) => record(i === 0 ? 0x00fc : 0x003c, ...part)));
}

const font = (): Buffer => record(0x0031, u16(200, 0, 0x7fff, 400, 0), Buffer.alloc(4), string8('Arial'));
const format = (numberFormat: number, kind: number): Buffer =>
  record(0x00e0, u16(0, numberFormat, kind, 0x0020), Buffer.alloc(12));

/** XLUnicodeString of two bytes a sign, behind a length of two bytes. */
const string16 = (text: string): Buffer => Buffer.concat([u16(text.length), Buffer.of(1), Buffer.from(text, 'utf16le')]);
/** The same behind a length of one byte. */
const string8 = (text: string): Buffer => Buffer.concat([Buffer.of(text.length, 1), Buffer.from(text, 'utf16le')]);

function record(type: number, ...data: readonly Buffer[]): Buffer {
  const content = Buffer.concat(data);
  return Buffer.concat([u16(type, content.length), content]);
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2);
  return bytes;
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes;
}

function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
