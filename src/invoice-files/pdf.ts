import type { Glyph, Page } from '../domain/invoice/page-cells.ts';
import { MOST_PAGES, MOST_PART_BYTES } from './limits.ts';
import { type Pdfium, pdfium } from './pdfium.ts';
import { writePng } from './png.ts';
import type { Raster } from './qr.ts';
import { Refused } from './refused.ts';

/** One page, open while it is read. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  text(): Page;
  /** Its signs in the order of the file, a line a line. */
  words(): string;
  /** In grey, as sharp as codes need it. */
  picture(): Raster;
  /** In colour, for people to look at: PNG. Null where its letters are not in the file: they would be blank. */
  shown(): Uint8Array | null;
}

export interface PdfFile {
  readonly signed: boolean;
  attachments(): readonly Uint8Array[];
  /** The first pages, one at a time. */
  /** How many it has; `pages` gives no more than the first of them. */
  readonly count: number;
  pages(): Generator<PdfPage>;
  close(): void;
}

const PASSWORD = 4;
const SECURITY = 5;

export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const module = await pdfium();
  const at = module.wasmExports.malloc(bytes.length);
  module.HEAPU8.set(bytes, at);
  const document = module._FPDF_LoadMemDocument(at, bytes.length, 0);
  const close = (): void => {
    if (document) module._FPDF_CloseDocument(document);
    module.wasmExports.free(at);
  };
  const error = document ? 0 : module._FPDF_GetLastError();
  if (!document || module._FPDF_GetPageCount(document) === 0) {
    close();
    throw new Refused(error === PASSWORD || error === SECURITY ? 'encrypted' : 'damaged');
  }
  return {
    signed: module._FPDF_GetSignatureCount(document) > 0,
    attachments: () => attachmentsOf(module, document),
    count: module._FPDF_GetPageCount(document),
    pages: () => pagesOf(module, document),
    close,
  };
}

function* pagesOf(module: Pdfium, document: number): Generator<PdfPage> {
  const count = Math.min(module._FPDF_GetPageCount(document), MOST_PAGES);
  let opened = 0;
  for (let index = 0; index < count; index++) {
    const page = module._FPDF_LoadPage(document, index);
    if (!page) continue;
    opened++;
    try {
      yield {
        number: index + 1,
        text: () => textOf(module, page),
        words: () => wordsOf(module, page),
        picture: () => pictureOf(module, page),
        shown: () => shownOf(module, page),
      };
    } finally {
      module._FPDF_ClosePage(page);
    }
  }
  if (opened === 0) throw new Refused('damaged');
}

/** More signs than any invoice has: a list of goods of a page has some 8,000. */
const MOST_SIGNS = 50_000;

/** Signs as the page is held when most of its text is upright, whatever its dictionary or its content says of turning. */
function textOf(module: Pdfium, page: number): Page {
  const out = module.wasmExports.malloc(32);
  widenRuns(module, objectsOf(module, page), out);
  const text = module._FPDFText_LoadPage(page);
  try {
    const signs = text ? signsOf(module, text, out) : [];
    module._FPDF_GetPageBoundingBox(page, out);
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(module, out, 4);
    const quarters = [0, 0, 0, 0];
    for (const { quarter } of signs) if (quarter !== null) quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    const most = quarters.indexOf(Math.max(...quarters));
    const [width, height] = most % 2 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
    const glyphs = signs.map(({ quarter, x, y, ...glyph }): Glyph => {
      const [across, down] = (
        [
          [x - left, top - y],
          [y - bottom, x - left],
          [right - x, y - bottom],
          [top - y, right - x],
        ] as const
      )[most] ?? [x, y];
      return { ...glyph, x: across, y: down, ...(quarter !== most && { turned: true }) };
    });
    return { width, height, glyphs };
  } finally {
    module.wasmExports.free(out);
    if (text) module._FPDFText_ClosePage(text);
  }
}

function wordsOf(module: Pdfium, page: number): string {
  const text = module._FPDFText_LoadPage(page);
  if (!text) return '';
  try {
    const count = Math.min(module._FPDFText_CountChars(text), MOST_SIGNS);
    return Array.from({ length: count }, (_, at) => signOf(module._FPDFText_GetUnicode(text, at))).join('');
  } finally {
    module._FPDFText_ClosePage(text);
  }
}

interface Sign {
  readonly text: string;
  readonly run: number;
  /** Where it begins on its baseline, from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Turned by so many quarters against the clock; null for another angle. */
  readonly quarter: 0 | 1 | 2 | 3 | null;
}

function signsOf(module: Pdfium, text: number, out: number): readonly Sign[] {
  const signs: Sign[] = [];
  const count = Math.min(module._FPDFText_CountChars(text), MOST_SIGNS);
  for (let i = 0; i < count; i++) {
    const code = module._FPDFText_GetUnicode(text, i);
    if (code <= 32 || module._FPDFText_IsGenerated(text, i) === 1) continue;
    module._FPDFText_GetCharOrigin(text, i, out, out + 8);
    const origin = new DataView(module.HEAPU8.buffer, out, 16);
    const [x, y] = [origin.getFloat64(0, true), origin.getFloat64(8, true)];
    module._FPDFText_GetLooseCharBox(text, i, out);
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(module, out, 4);
    // PDFium counts with the clock.
    const turns = module._FPDFText_GetCharAngle(text, i) / (Math.PI / 2);
    const near = Math.round(turns);
    const quarter = Math.abs(turns - near) < 0.07 ? (((8 - near) % 4) as 0 | 1 | 2 | 3) : null;
    const [along, high] = [Math.abs(right - left), Math.abs(top - bottom)];
    const [width, tall] = quarter === 1 || quarter === 3 ? [high, along] : [along, high];
    const run = module._FPDFText_GetTextObject(text, i);
    signs.push({ text: signOf(code), run, x, y, width, size: tall * LOOSE || module._FPDFText_GetFontSize(text, i), quarter });
  }
  return signs;
}

const TEXT = 1;
const FORM = 5;
const STROKED = 1;
const MOST_OBJECTS = 50_000;

/** Everything drawn on a page, also within forms. */
function* objectsOf(module: Pdfium, page: number): Generator<number> {
  const waiting = Array.from({ length: module._FPDFPage_CountObjects(page) }, (_, i) => module._FPDFPage_GetObject(page, i));
  for (let n = 0; waiting.length > 0 && n < MOST_OBJECTS; n++) {
    const object = waiting.pop() ?? 0;
    if (module._FPDFPageObj_GetType(object) !== FORM) yield object;
    else
      for (let i = 0; i < module._FPDFFormObj_CountObjects(object); i++) waiting.push(module._FPDFFormObj_GetObject(object, i));
  }
}

/**
 * PDFium leaves out runs without width, and a run of one sign of a font that is not in the file has none, its picture being unknown. Drawn in outline it
 * gets the width of its line. (Only for reading: the page is drawn before or opened anew.)
 */
function widenRuns(module: Pdfium, objects: Iterable<number>, out: number): void {
  for (const object of objects) {
    if (module._FPDFPageObj_GetType(object) !== TEXT) continue;
    module._FPDFPageObj_GetBounds(object, out, out + 4, out + 8, out + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = floats(module, out, 4);
    if (right - left > 0.02 && top - bottom > 0.02) continue;
    module._FPDFPageObj_SetStrokeWidth(object, 1);
    module._FPDFTextObj_SetTextRenderMode(object, STROKED);
    module._FPDFPageObj_Transform(object, 1, 0, 0, 1, 0, 0);
  }
}

/** The loose box of a sign is a little higher than its font's size. */
const LOOSE = 0.88;

/** Read anew each time: memory may have grown and moved. */
const floats = (module: Pdfium, at: number, count: number): readonly number[] => [
  ...new Float32Array(module.HEAPU8.buffer, at, count),
];

const signOf = (code: number): string => (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '');

const DPI = 200;
const MOST_RASTER = 8_000_000;
const GREY = 1;
const WITH_ANNOTATIONS = 1;

const pictureOf = (module: Pdfium, page: number): Raster =>
  drawn(module, page, { dpi: DPI, most: MOST_RASTER, format: GREY, each: 1 }, (pixels, width, height) => ({
    data: coloured(pixels),
    width,
    height,
  }));

const SHOWN_DPI = 130;
const MOST_SHOWN = 3_000_000;
const BGR = 2;

/** PDFium writes blue first, PNG wants red. */
const shownOf = (module: Pdfium, page: number): Uint8Array | null =>
  lacksLetters(module, page)
    ? null
    : drawn(module, page, { dpi: SHOWN_DPI, most: MOST_SHOWN, format: BGR, each: 3 }, (pixels, width, height, stride) => {
        const rgb = new Uint8Array(width * height * 3);
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const [from, to] = [y * stride + x * 3, (y * width + x) * 3];
            rgb[to] = pixels[from + 2] ?? 0;
            rgb[to + 1] = pixels[from + 1] ?? 0;
            rgb[to + 2] = pixels[from] ?? 0;
          }
        return writePng(rgb, width, height);
      });

/** The letters that every reader of PDF has; Chinese ones it takes from the computer, and here there are none. */
const EVERYWHERE = /^(?:[A-Z]{6}\+)?(?:Helvetica|Arial|Times|Courier|Symbol|ZapfDingbats)/u;
const NAME_SIZE = 128;

function lacksLetters(module: Pdfium, page: number): boolean {
  const seen = new Set<number>();
  const at = module.wasmExports.malloc(NAME_SIZE);
  try {
    for (const object of objectsOf(module, page)) {
      const font = module._FPDFPageObj_GetType(object) === TEXT ? module._FPDFTextObj_GetFont(object) : 0;
      if (font === 0 || seen.has(font)) continue;
      seen.add(font);
      if (module._FPDFFont_GetIsEmbedded(font) === 1) continue;
      const size = Math.min(module._FPDFFont_GetBaseFontName(font, at, NAME_SIZE), NAME_SIZE);
      const name = new TextDecoder().decode(module.HEAPU8.slice(at, at + Math.max(0, size - 1)));
      if (!EVERYWHERE.test(name)) return true;
    }
    return false;
  } finally {
    module.wasmExports.free(at);
  }
}

/** A page in so many dots an inch, or as many as `most` allows; `take` copies what it needs. */
function drawn<T>(
  module: Pdfium,
  page: number,
  { dpi, most, format, each }: { readonly dpi: number; readonly most: number; readonly format: number; readonly each: number },
  take: (pixels: Uint8Array, width: number, height: number, stride: number) => T,
): T {
  const [wide, high] = [module._FPDF_GetPageWidth(page), module._FPDF_GetPageHeight(page)];
  const scale = Math.min(dpi / 72, Math.sqrt(most / Math.max(wide * high, 1)));
  const [width, height] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  const stride = width * each;
  const at = module.wasmExports.malloc(stride * height);
  const bitmap = module._FPDFBitmap_CreateEx(width, height, format, at, stride);
  try {
    module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    return take(module.HEAPU8.subarray(at, at + stride * height), width, height, stride);
  } finally {
    module._FPDFBitmap_Destroy(bitmap);
    module.wasmExports.free(at);
  }
}

/** The reader of codes takes four bytes a pixel. */
function coloured(grey: Uint8Array): Uint8ClampedArray {
  const pixels = new Uint32Array(grey.length);
  for (let i = 0; i < grey.length; i++) pixels[i] = (grey[i] ?? 0) * 0x10101 + 0xff000000;
  return new Uint8ClampedArray(pixels.buffer);
}

const MOST_ATTACHMENTS = 20;

function attachmentsOf(module: Pdfium, document: number): readonly Uint8Array[] {
  const count = Math.min(module._FPDFDoc_GetAttachmentCount(document), MOST_ATTACHMENTS);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const attachment = module._FPDFDoc_GetAttachment(document, index);
    const out = module.wasmExports.malloc(4);
    try {
      const sizeOf = () => new DataView(module.HEAPU8.buffer).getUint32(out, true);
      if (!attachment || !module._FPDFAttachment_GetFile(attachment, 0, 0, out)) return new Uint8Array();
      const size = sizeOf();
      if (size > MOST_PART_BYTES) throw new Refused('inflates_too_far');
      const at = module.wasmExports.malloc(size);
      const read = module._FPDFAttachment_GetFile(attachment, at, size, out)
        ? module.HEAPU8.slice(at, at + size)
        : new Uint8Array();
      module.wasmExports.free(at);
      return read;
    } finally {
      module.wasmExports.free(out);
    }
  });
}
