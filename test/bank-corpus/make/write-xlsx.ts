import { writeZip, type ZipEntry } from '../../invoices/make/write-zip.ts';
import { type Cell, type Rows, serialOf } from './cells.ts';

export interface XlsxStyle {
  readonly sheet?: string;
  /** Sheets before it that hold no lines. */
  readonly before?: readonly { readonly name: string; readonly rows: Rows }[];
  /** Words in the sheet itself, not in a table of shared ones. */
  readonly inline?: boolean;
  /** Put in as they are: macros, padding. */
  readonly extra?: readonly ZipEntry[];
  readonly macro?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook (ECMA-376) with as little as a spreadsheet needs. */
export function writeXlsx(rows: Rows, style: XlsxStyle = {}): Buffer {
  const shared = new Map<string, number>();
  const word = (text: string): number => {
    const at = shared.get(text) ?? shared.size;
    shared.set(text, at);
    return at;
  };
  const sheets = [...(style.before ?? []), { name: style.sheet ?? 'Sheet1', rows }];
  const parts = sheets.map((one, i) => file(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(one.rows, style.inline ? null : word)));
  const book = style.macro
    ? 'application/vnd.ms-excel.sheet.macroEnabled'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}+xml"/>`;
  return writeZip([
    file(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${book}.main`)}${sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${sheetType}.worksheet`)).join('')}${override('xl/styles.xml', `${sheetType}.styles`)}${override('xl/sharedStrings.xml', `${sheetType}.sharedStrings`)}</Types>`,
    ),
    file('_rels/.rels', rels([['officeDocument', 'xl/workbook.xml']])),
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      rels([
        ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    file(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...parts,
    file(
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}">${[...shared.keys()].map((text) => `<si>${said(text)}</si>`).join('')}</sst>`,
    ),
    ...(style.extra ?? []),
  ]);
}

const file = (name: string, xml: string): ZipEntry => ({ name, data: Buffer.from(XML + xml) });
const said = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');

const rels = (to: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${to.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`;

function sheetXml(rows: Rows, word: ((text: string) => number) | null): string {
  const line = (row: readonly Cell[], r: number) =>
    `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, word)).join('')}</row>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(line).join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string, word: ((text: string) => number) | null): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return word ? `<c r="${at}" t="s"><v>${word(cell)}</v></c>` : `<c r="${at}" t="inlineStr"><is>${said(cell)}</is></c>`;
  if ('day' in cell) return `<c r="${at}" s="${cell.time ? 2 : 1}"><v>${serialOf(cell)}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f>${value}</c>`;
}

/** A, B, … Z, AA, … */
const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
