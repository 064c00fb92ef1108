import { deflateSync } from 'node:zlib';
import { type Page, type Piece, textWidth } from './page.ts';
import { type FontKind, type PdfFont, pdfFont } from './pdf-font.ts';
import { drawQr, type Raster } from './raster.ts';

/** How programs differ in writing the same page. */
export interface PdfStyle {
  readonly labels?: FontKind;
  readonly values?: FontKind;
  /** What one show operator shows: a piece, or a single glyph. */
  readonly runs?: 'piece' | 'glyph';
  /** In which order the pieces stand in the file; the page looks the same. */
  readonly order?: 'drawn' | 'backwards' | 'values-first';
  /** The form's own text as a layer under the page. */
  readonly layer?: boolean;
  /** Labels of two signs drawn wide apart, as one run per sign. */
  readonly spread?: boolean;
  readonly packed?: boolean;
  /** No QR code on the page. */
  readonly noQr?: boolean;
  /** The page only as a picture, as a scanner makes it. */
  readonly scan?: boolean;
  readonly attachments?: readonly Attachment[];
  /** Turned by a quarter in the page dictionary only. */
  readonly rotate?: 90;
}

export interface Attachment {
  readonly name: string;
  readonly data: Buffer;
}

/** A PDF 1.7 file of these pages, the same bytes each time. */
export function writePdf(pages: readonly Page[], style: PdfStyle = {}): Buffer {
  const file = new PdfFile(style.packed ?? false);
  const fonts = { labels: pdfFont(style.labels ?? 'embedded'), values: pdfFont(style.values ?? style.labels ?? 'embedded') };
  const tree = file.reserve();
  const catalog = file.reserve();
  const drawn = pages.map((page) => ({ page, ...contentOf(file, page, fonts, style) }));
  const resources = `/Font << /F1 ${fonts.labels.finish(file.add)} 0 R /F2 ${fonts.values.finish(file.add)} 0 R >>`;
  const kids = drawn.map(({ page, content, objects, form }) => {
    if (form !== undefined)
      file.fill(
        form.number,
        `<< /Type /XObject /Subtype /Form /BBox [0 0 ${page.width} ${page.height}] /Resources << ${resources} >> /Length ${form.content.length} >>`,
        form.content,
      );
    const used = [...objects, ...(form === undefined ? [] : [`/Form ${form.number} 0 R`])].join(' ');
    const stream = file.add('', Buffer.from(content));
    return file.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width} ${page.height}]${style.rotate ? ` /Rotate ${style.rotate}` : ''} /Resources << ${resources} /XObject << ${used} >> >> /Contents ${stream} 0 R >>`,
    );
  });
  file.fill(tree, `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  file.fill(catalog, `<< /Type /Catalog /Pages ${tree} 0 R${attached(file, style.attachments ?? [])} >>`);
  return file.bytes(catalog);
}

interface Drawn {
  readonly content: string;
  readonly objects: readonly string[];
  readonly form?: { readonly number: number; readonly content: Buffer };
}

function contentOf(
  file: PdfFile,
  page: Page,
  fonts: { readonly labels: PdfFont; readonly values: PdfFont },
  style: PdfStyle,
): Drawn {
  const show = (pieces: readonly Piece[]): string =>
    pieces
      .flatMap((piece) =>
        runsOf(piece, style).map((run) =>
          shown(run, page.height, piece.label ? 'F1' : 'F2', piece.label ? fonts.labels : fonts.values),
        ),
      )
      .join('\n');
  const ordered = inOrder(page.pieces, style.order ?? 'drawn');
  const image = page.qr && !style.noQr ? `/Qr ${pictureObject(file, drawQr(page.qr.text, 4))} 0 R` : undefined;
  const place =
    page.qr && image
      ? `q ${page.qr.side} 0 0 ${page.qr.side} ${page.qr.x} ${page.height - page.qr.y - page.qr.side} cm /Qr Do Q\n`
      : '';
  const objects = image ? [image] : [];
  if (style.scan) return { content: place, objects };
  if (!style.layer) return { content: place + show(ordered), objects };
  const form = { number: file.reserve(), content: Buffer.from(show(ordered.filter((piece) => piece.label))) };
  return { content: `q /Form Do Q\n${place}${show(ordered.filter((piece) => !piece.label))}`, objects, form };
}

function inOrder(pieces: readonly Piece[], order: 'drawn' | 'backwards' | 'values-first'): readonly Piece[] {
  if (order === 'backwards') return pieces.toReversed();
  return order === 'drawn' ? pieces : [...pieces.filter((piece) => !piece.label), ...pieces.filter((piece) => piece.label)];
}

/** The runs a piece is shown in. */
function runsOf(piece: Piece, style: PdfStyle): Piece[] {
  const apart = style.runs === 'glyph' || (style.spread && piece.label && /^[^\s:：]{2}$/.test(piece.text));
  if (!apart) return [piece];
  const runs: Piece[] = [];
  let x = piece.x;
  for (const sign of piece.text) {
    if (sign.trim() !== '') runs.push({ ...piece, x, text: sign });
    x += textWidth(sign, piece.size) + (style.spread && piece.label && style.runs !== 'glyph' ? piece.size : 0);
  }
  return runs;
}

const shown = (run: Piece, height: number, name: string, font: PdfFont): string =>
  `BT /${name} ${run.size} Tf 1 0 0 1 ${run.x.toFixed(2)} ${(height - run.y).toFixed(2)} Tm <${font.hex(run.text)}> Tj ET`;

function pictureObject(file: PdfFile, { width, height, grey }: Raster): number {
  const data = deflateSync(grey);
  return file.add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${data.length} >>`,
    data,
  );
}

function attached(file: PdfFile, attachments: readonly Attachment[]): string {
  if (attachments.length === 0) return '';
  const names = attachments.map(({ name, data }) => {
    const stream = file.add(`<< /Type /EmbeddedFile /Length ${data.length} >>`, data);
    const title = name === '' ? '' : ` /F (${name}) /UF (${name})`;
    return `(${name}) ${file.add(`<< /Type /Filespec${title} /EF << /F ${stream} 0 R >> >>`)} 0 R`;
  });
  return ` /Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >>`;
}

/** Objects of a PDF in the order of their numbers, and the table of where they stand. */
class PdfFile {
  private readonly objects: (Buffer | undefined)[] = [];

  constructor(private readonly packed: boolean) {}

  reserve(): number {
    return this.objects.push(undefined);
  }

  /** An object; with a stream, whose dictionary is made when `body` is empty. */
  readonly add = (body: string, stream?: Buffer): number => {
    const number = this.reserve();
    this.fill(number, body, stream);
    return number;
  };

  fill(number: number, body: string, stream?: Buffer): void {
    const data = stream && body === '' && this.packed ? deflateSync(stream) : stream;
    const dictionary = body !== '' || !data ? body : `<< /Length ${data.length}${this.packed ? ' /Filter /FlateDecode' : ''} >>`;
    const parts: Buffer[] = [Buffer.from(`${number} 0 obj\n${dictionary}\n`, 'latin1')];
    if (data) parts.push(Buffer.from('stream\n'), data, Buffer.from('\nendstream\n'));
    this.objects[number - 1] = Buffer.concat([...parts, Buffer.from('endobj\n')]);
  }

  bytes(catalog: number): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let offset = parts[0]?.length ?? 0;
    const table = ['0000000000 65535 f \n'];
    for (const object of this.objects) {
      if (!object) throw new Error('an object was reserved and never filled');
      table.push(`${String(offset).padStart(10, '0')} 00000 n \n`);
      parts.push(object);
      offset += object.length;
    }
    const end = `xref\n0 ${table.length}\n${table.join('')}trailer\n<< /Size ${table.length} /Root ${catalog} 0 R >>\nstartxref\n${offset}\n%%EOF\n`;
    return Buffer.concat([...parts, Buffer.from(end)]);
  }
}
