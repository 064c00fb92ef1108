import { createHash } from 'node:crypto';
import type { Candidate, FileReading, FileType, ReadInvoice } from '../domain/invoice/invoice.ts';
import type { SeenPage } from '../domain/invoice/page-of-lines.ts';
import { readPageText } from '../domain/invoice/page-text.ts';
import { photoCandidates } from '../domain/invoice/read-photo.ts';
import { isXbrl } from '../domain/invoice/read-xbrl.ts';
import { reconcile } from '../domain/invoice/reconcile.ts';
import { qrCandidates } from './candidates.ts';
import { MOST_BYTES, MOST_FILES_IN_BUNDLE, MOST_PIXELS } from './limits.ts';
import { isOfd, ofdCandidates } from './ofd.ts';
import { openPdf, type PdfPage } from './pdf.ts';
import { readQrCodes } from './qr.ts';
import { Refused } from './refused.ts';
import { pixelsOf, type Sniffed, sniff } from './sniff.ts';
import { parseXml } from './xml.ts';
import { xmlCandidate } from './xml-candidate.ts';
import { unzip } from './zip.ts';

const TYPES: Readonly<Record<Exclude<Sniffed, null | 'zip'>, Exclude<FileType, 'bundle'>>> = {
  pdf: 'pdf',
  png: 'picture',
  jpeg: 'picture',
  webp: 'picture',
  xml: 'xml',
};

interface Reading {
  /** Told before each file of a bundle: each has its own time. */
  readonly begins?: () => void;
  /** What was recognised on the picture, or on the first page of the PDF. */
  readonly seen?: SeenPage | undefined;
  readonly inBundle?: boolean;
}

/** What a file gives, by its content alone. */
export async function readFile(
  bytes: Uint8Array,
  { begins = () => {}, seen, inBundle = false }: Reading = {},
): Promise<FileReading> {
  if (bytes.length > MOST_BYTES) return { type: null, refused: 'too_large' };
  const kind = sniff(bytes);
  if (kind === null) return { type: null, refused: 'kind_not_taken' };
  if (kind === 'zip') return readZip(bytes, begins, inBundle);
  const type = TYPES[kind];
  try {
    if (kind === 'xml') return readXmlFile(bytes);
    const candidates = kind === 'pdf' ? await pdfCandidates(bytes) : await pictureCandidates(bytes, kind);
    const [first] = candidates;
    const onPhoto = seen ? photoCandidates(seen, kind === 'pdf' ? 1 : undefined, first?.fields.kind) : [];
    return { type, invoices: invoicesOf([...candidates, ...onPhoto]) };
  } catch (error) {
    return { type, refused: refusalOf(error) };
  }
}

const refusalOf = (error: unknown) => (error instanceof Refused ? error.refusal : 'damaged');

/** Where no source speaks of an invoice, what it is is not known, and nothing is guessed. */
const invoicesOf = (candidates: readonly Candidate[]): readonly ReadInvoice[] =>
  candidates.length > 0 ? reconcile(candidates) : [{ fields: { kind: 'unknown' }, from: {}, conflicts: [] }];

function readXmlFile(bytes: Uint8Array): FileReading {
  const root = parseXml(bytes);
  const candidate = xmlCandidate(root);
  if (!candidate && !isXbrl(root)) return { type: null, refused: 'kind_not_taken' };
  return { type: 'xml', invoices: invoicesOf(candidate ? [candidate] : []) };
}

async function pictureCandidates(bytes: Uint8Array, kind: 'png' | 'jpeg' | 'webp'): Promise<readonly Candidate[]> {
  const pixels = pixelsOf(bytes, kind);
  if (pixels === null) throw new Refused('damaged');
  if (pixels > MOST_PIXELS) throw new Refused('too_many_pixels');
  return qrCandidates((await readQrCodes(bytes)) ?? [], 'picture');
}

async function pdfCandidates(bytes: Uint8Array): Promise<readonly Candidate[]> {
  const pdf = await openPdf(bytes);
  try {
    const found = pdf.attachments().flatMap((attached, index) => attachmentCandidates(attached, index));
    for (const page of pdf.pages()) found.push(...(await pageCandidates(page)));
    return pdf.signed ? found.map((each) => ({ ...each, signed: true as const })) : found;
  } finally {
    pdf.close();
  }
}

async function pageCandidates(page: PdfPage): Promise<readonly Candidate[]> {
  const codes = qrCandidates((await readQrCodes(page.picture())) ?? [], `p${page.number}`, page.number);
  return [...codes, ...readPageText(page.text(), page.number, codes[0]?.fields.kind)];
}

/** The structured original may be attached, with or without a name. What else is attached is not looked into. */
function attachmentCandidates(bytes: Uint8Array, index: number): readonly Candidate[] {
  if (sniff(bytes) !== 'xml') return [];
  try {
    const candidate = xmlCandidate(parseXml(bytes));
    return candidate ? [{ ...candidate, where: `attachment ${index + 1}` }] : [];
  } catch {
    return [];
  }
}

async function readZip(bytes: Uint8Array, begins: () => void, inBundle: boolean): Promise<FileReading> {
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = await unzip(bytes);
  } catch (error) {
    return { type: null, refused: refusalOf(error) };
  }
  // One level: an archive within an archive is an OFD, or is not taken.
  if (!isOfd(files.keys())) return inBundle ? { type: null, refused: 'kind_not_taken' } : readBundle(files, begins);
  try {
    return { type: 'ofd', invoices: invoicesOf(await ofdCandidates(files)) };
  } catch (error) {
    return { type: 'ofd', refused: refusalOf(error) };
  }
}

/** What a Mac adds to an archive. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/u;

async function readBundle(all: ReadonlyMap<string, Uint8Array>, begins: () => void): Promise<FileReading> {
  const names = [...all.keys()];
  if (names.some((name) => name.startsWith('/'))) return { type: null, refused: 'bad_part_name' };
  const files = [...all].filter(([name]) => !ADDED.test(name)).map(([, bytes]) => bytes);
  if (files.every((bytes) => sniff(bytes) === null) || names.includes('[Content_Types].xml'))
    return { type: null, refused: 'kind_not_taken' };
  if (files.length > MOST_FILES_IN_BUNDLE) return { type: 'bundle', refused: 'too_many_parts' };
  const readings: { sha256: string; bytes: Uint8Array; reading: FileReading }[] = [];
  for (const bytes of files) {
    begins();
    readings.push({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      reading: await readFile(bytes, { begins, inBundle: true }),
    });
  }
  return { type: 'bundle', files: readings };
}
