import { type Cell, cellSaid, type Rows } from './cells.ts';
import { gb18030 } from './gb18030.ts';

export interface CsvStyle {
  readonly encoding: 'gb18030' | 'utf8' | 'utf8-bom' | 'utf16le';
  readonly comma?: ',' | '\t' | ';';
  /** Every cell in quotes, none but where it must, or with a blank before the quote. */
  readonly quotes?: 'all' | 'needed' | 'spaced';
  /** A comma at the end of each row of data. */
  readonly trailing?: boolean;
  readonly newline?: '\r\n' | '\n';
  /** Blanks behind each cell, as fixed columns have. */
  readonly padded?: boolean;
}

export function csvText(rows: Rows, style: Omit<CsvStyle, 'encoding'> = {}): string {
  const { comma = ',', newline = '\r\n', trailing = false } = style;
  const lines = rows.map((row) => row.map((cell) => quoted(cell, comma, style)).join(comma) + (trailing ? comma : ''));
  return lines.join(newline) + newline;
}

export function writeCsv(rows: Rows, style: CsvStyle): Buffer {
  const text = csvText(rows, style);
  if (style.encoding === 'gb18030') return gb18030(text);
  if (style.encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(style.encoding === 'utf8-bom' ? `\ufeff${text}` : text);
}

function quoted(cell: Cell, comma: string, { quotes = 'needed', padded }: Omit<CsvStyle, 'encoding'>): string {
  const said = cellSaid(cell);
  const must = said.includes('"') || said.includes(comma) || /[\r\n]/.test(said);
  if (quotes === 'needed' && !must) return padded ? said.padEnd(12) : said;
  return `${quotes === 'spaced' ? ' ' : ''}"${said.replaceAll('"', '""')}"`;
}
