// A child of the bench: files with invoices read in the worker thread, beside the bare libraries on the same files.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type InvoiceReader, invoiceReader } from '../src/invoice-files/reader.ts';
import { CORPUS } from '../test/invoices/corpus.ts';
import { answering } from './answering.ts';
import { percentile } from './load.ts';
import { rssMb } from './machine.ts';
import { phonePhoto } from './phone-photo.ts';

export interface InvoiceOrder {
  readonly root: string;
  readonly times: number;
}

export interface InvoiceFigures {
  /** One page with text and code, and a photo of 3 megapixels with a code: ms, in the middle. */
  readonly pdf: number;
  readonly photo: number;
  /** The same files, the libraries alone: text of the page and its code; the code of the photo. */
  readonly barePdf: number;
  readonly barePhoto: number;
  /** The first file: the thread starts and the libraries load. */
  readonly firstMs: number;
  /** Longest wait of the event loop while twenty files are read, ms. */
  readonly delay: number;
  /** Memory before the first file, with the thread, and after it ended. */
  readonly mb: { readonly before: number; readonly reading: number; readonly after: number };
}

answering(measure);

const bytesOf = (name: string): Uint8Array => {
  const found = CORPUS.find((fixture) => fixture.name === name);
  if (!found) throw new Error(`no file ${name}`);
  return new Uint8Array(found.bytes());
};

async function measure({ root, times }: InvoiceOrder): Promise<InvoiceFigures> {
  const [pdf, photo] = [bytesOf('PDF：数电普票，嵌入字体'), phonePhoto()];
  const before = rssMb(process.pid);
  const reader = invoiceReader({ worker: join(root, 'dist', 'invoice-worker.js') });
  const firstMs = await timed(() => reader.read(pdf));
  const first = await reader.read(photo);
  if (!('invoices' in first) || !first.invoices[0]?.fields.number) throw new Error('the code of the photo was not read');
  const read = { pdf: await middle(times, () => reader.read(pdf)), photo: await middle(times, () => reader.read(photo)) };
  const delay = await delayWhileReading(reader, [pdf, photo]);
  const reading = rssMb(process.pid);
  await reader.close();
  const after = rssMb(process.pid);
  return { ...read, firstMs, delay, mb: { before, reading, after }, ...(await bare(pdf, photo, times)) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function middle(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) took.push(await timed(work));
  return percentile(took, 0.5);
}

async function delayWhileReading(reader: InvoiceReader, files: readonly Uint8Array[]): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  await Promise.all(Array.from({ length: 20 }, (_, n) => reader.read(files[n % files.length] as Uint8Array)));
  loop.disable();
  return loop.max / 1e6;
}

async function bare(pdf: Uint8Array, photo: Uint8Array, times: number): Promise<{ barePdf: number; barePhoto: number }> {
  const wasm = (name: string): ArrayBuffer => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(name))).buffer;
  const library = await PDFiumLibrary.init({ wasmBinary: wasm('@hyzyla/pdfium/pdfium.wasm') });
  await prepareZXingModule({ overrides: { wasmBinary: wasm('zxing-wasm/reader/zxing_reader.wasm') }, fireImmediately: true });
  const codes = (picture: Parameters<typeof readBarcodes>[0]) => readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
  const page = async (): Promise<void> => {
    const document = await library.loadDocument(pdf);
    const first = document.getPage(0);
    first.getText();
    const { data, width, height } = await first.render({ scale: 200 / 72 });
    await codes({ data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' });
    document.destroy();
  };
  return { barePdf: await middle(times, page), barePhoto: await middle(times, () => codes(photo)) };
}
