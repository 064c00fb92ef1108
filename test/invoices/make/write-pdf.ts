import { deflateSync } from 'node:zlib';
import type { Page, Piece } from './page.ts';
import { pdfFont } from './pdf-font.ts';
import type { Attachment, PdfStyle } from './pdf-style.ts';
import { type Fonts, joined, showText } from './pdf-text.ts';
import { drawQr, type Raster } from './raster.ts';

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
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [${boxOf(page, style)}]${style.rotate ? ` /Rotate ${style.rotate}` : ''} /Resources << ${resources} /XObject << ${used} >> >> /Contents ${stream} 0 R >>`,
    );
  });
  file.fill(tree, `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  file.fill(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R${attached(file, style.attachments ?? [])}${style.signed ? signatureField(file, kids[0] ?? 0) : ''} >>`,
  );
  return file.bytes(catalog);
}

const boxOf = ({ width, height }: Page, { offset }: PdfStyle): string =>
  (offset ? [OFFSET, OFFSET, width + OFFSET, height + OFFSET] : [0, 0, width, height]).join(' ');

interface Drawn {
  readonly content: string;
  readonly objects: readonly string[];
  readonly form?: { readonly number: number; readonly content: Buffer };
}

function contentOf(file: PdfFile, page: Page, fonts: Fonts, style: PdfStyle): Drawn {
  const ordered = inOrder(style.runs === 'pair' ? joined(page.pieces) : page.pieces, style.order ?? 'drawn');
  const codes = style.noQr ? [] : [page.qr, ...(page.moreCodes ?? [])].filter((code) => code !== undefined);
  const objects = codes.map((code, at) => `/Qr${at} ${pictureObject(file, drawQr(code.text, 4))} 0 R`);
  const place = codes
    .map(({ x, y, side }, at) => `q ${side} 0 0 ${side} ${x} ${page.height - y - side} cm /Qr${at} Do Q\n`)
    .join('');
  if (style.scan) return { content: moved(place, style), objects };
  if (!style.layer) return { content: moved(place + showText(ordered, page.height, fonts, style), style), objects };
  const labels = ordered.filter((piece) => piece.label);
  const values = ordered.filter((piece) => !piece.label);
  const form = { number: file.reserve(), content: Buffer.from(showText(labels, page.height, fonts, style)) };
  return { content: moved(`q /Form Do Q\n${place}${showText(values, page.height, fonts, style)}`, style), objects, form };
}

const OFFSET = 40;
const moved = (content: string, style: PdfStyle): string =>
  style.offset ? `q 1 0 0 1 ${OFFSET} ${OFFSET} cm\n${content}\nQ` : content;

function inOrder(pieces: readonly Piece[], order: 'drawn' | 'backwards' | 'values-first'): readonly Piece[] {
  if (order === 'backwards') return pieces.toReversed();
  return order === 'drawn' ? pieces : [...pieces.filter((piece) => !piece.label), ...pieces.filter((piece) => piece.label)];
}

function pictureObject(file: PdfFile, { width, height, grey }: Raster): number {
  const data = deflateSync(grey);
  return file.add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${data.length} >>`,
    data,
  );
}

function signatureField(file: PdfFile, page: number): string {
  const value = file.add(
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <${'30'.repeat(64)}> >>`,
  );
  const field = file.add(
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${value} 0 R >>`,
  );
  return ` /AcroForm << /SigFlags 3 /Fields [${field} 0 R] >>`;
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
