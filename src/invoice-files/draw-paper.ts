import { createRequire } from 'node:module';

/** A claim, minutes: what is put on paper, in words already. */
export interface PaperSheet {
  readonly title: string;
  /** In the order in which they stand; those without a row are left out. */
  readonly parts: readonly (readonly Pair[] | Table)[];
  readonly foot: string;
}
interface Pair {
  readonly label: string;
  readonly value: string;
}
interface Table {
  /** Above it; none where the table speaks for itself. */
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
}

/** What of pdfkit is used here. */
interface Pdf {
  readonly page: { readonly width: number };
  on(event: 'data', take: (part: Uint8Array) => void): void;
  on(event: 'end', done: () => void): void;
  font(source: string): this;
  fontSize(size: number): this;
  fillColor(colour: string): this;
  text(text: string, options?: { readonly align?: 'left' | 'center' }): this;
  moveDown(lines: number): this;
  table(options: {
    readonly columnStyles: readonly (number | '*')[];
    readonly defaultStyle: object;
    readonly data: readonly (readonly (string | object)[])[];
  }): void;
  end(): void;
}

const MARGIN = 40;
const GREY = '#c8cdd4';

/** A4, upright, with the Chinese font that comes with the packages; the letters it needs are in the file. */
export async function drawPaper(sheet: PaperSheet): Promise<Uint8Array> {
  // Loaded with the first print, and not packed: it reads files of its own.
  const need = createRequire(import.meta.url);
  const Document = need('pdfkit') as new (options: object) => Pdf;
  const font = need.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const pdf = new Document({ size: 'A4', margin: MARGIN, font, info: { Title: sheet.title } });
  const parts: Uint8Array[] = [];
  pdf.on('data', (part) => parts.push(part));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.fontSize(18).text(sheet.title, { align: 'center' }).moveDown(0.6).fontSize(9);
  for (const part of sheet.parts) {
    if ('columns' in part) table(pdf, part);
    else if (part.length > 0) pairs(pdf, part);
  }
  pdf.moveDown(0.8).fillColor('#6b7280').fontSize(8).text(sheet.foot);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

const STYLE = { border: 0.5, borderColor: GREY, padding: [3, 4] };

function pairs(pdf: Pdf, rows: readonly Pair[]): void {
  const data = rows.map(({ label, value }) => [{ text: label, backgroundColor: '#f3f5f8' }, value]);
  pdf.table({ columnStyles: [90, '*'], defaultStyle: STYLE, data });
  pdf.moveDown(0.6);
}

function table(pdf: Pdf, { title, columns, rows }: Table): void {
  if (title) pdf.fontSize(11).text(title).moveDown(0.3).fontSize(9);
  const align = columns.map((one) => ({ x: one.align }));
  pdf.table({
    columnStyles: columns.map(({ width }) => (width > 0 ? width : '*')),
    defaultStyle: STYLE,
    data: [
      columns.map((one, at) => ({ text: one.title, backgroundColor: '#e8eef7', align: align[at] })),
      ...rows.map((row) => row.map((text, at) => ({ text, align: align[at] }))),
    ],
  });
  pdf.moveDown(0.6);
}
