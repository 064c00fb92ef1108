import { createRequire } from 'node:module';
import { openPdf } from '../../src/invoice-files/pdf.ts';
import { type Page, textWidth } from './make/page.ts';
import { drawQr, laidOver, type Raster } from './make/raster.ts';

interface Paper {
  font(source: string): this;
  fontSize(size: number): this;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: object): this;
  rect(x: number, y: number, width: number, height: number): this;
  stroke(): this;
  on(event: 'data', take: (part: Uint8Array) => void): void;
  on(event: 'end', done: () => void): void;
  end(): void;
}

/** A page as a camera sees it lying flat: real letters, unlike those of the writers, so that they can be recognised. */
export async function printed(page: Page, { qr = false }: { readonly qr?: boolean } = {}): Promise<Raster> {
  const need = createRequire(import.meta.url);
  const Document = need('pdfkit') as new (options: object) => Paper;
  const font = need.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const paper = new Document({ size: [page.width, page.height], margin: 0, font });
  const parts: Uint8Array[] = [];
  paper.on('data', (part) => parts.push(part));
  const ended = new Promise<void>((resolve) => paper.on('end', resolve));
  for (const { text, x, y, size, upwards } of page.pieces) {
    if (upwards) continue;
    // The form counts half an em for each Latin sign; this font's are a little wider.
    const natural = paper.fontSize(size).widthOfString(text);
    paper
      .fontSize(size * Math.min(1, textWidth(text, size) / natural))
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
  paper.end();
  await ended;
  const pdf = await openPdf(new Uint8Array(Buffer.concat(parts)));
  try {
    for (const { picture } of pdf.pages()) {
      const { data, width, height } = picture();
      const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255);
      const flat = { width, height, grey };
      const scale = width / page.width;
      const code = qr && page.qr ? drawQr(page.qr.text, Math.max(2, Math.round((page.qr.side * scale) / 45))) : null;
      return code && page.qr ? laidOver(flat, code, Math.round(page.qr.x * scale), Math.round(page.qr.y * scale)) : flat;
    }
    throw new Error('a page without a picture');
  } finally {
    pdf.close();
  }
}
