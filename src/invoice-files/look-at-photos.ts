import type { FieldName, FileReading, ReadInvoice } from '../domain/invoice/invoice.ts';
import type { SeenPage } from '../domain/invoice/page-of-lines.ts';

/** What looking at a photo takes. */
interface Eyes {
  linesOf(picture: Uint8Array): Promise<SeenPage | null>;
  draw(bytes: Uint8Array, page: number): Promise<Uint8Array | null>;
  /** Reads the file once more with what was recognised on it as one source among the others. */
  readOf(bytes: Uint8Array, seen: SeenPage): Promise<FileReading>;
}

/** A reading of a file completed by what is recognised on it, where it is a photo or a scan that left something open; as it was otherwise. */
export async function looked(bytes: Uint8Array, reading: FileReading, eyes: Eyes): Promise<FileReading> {
  if ('refused' in reading) return reading;
  if ('files' in reading) {
    const files = [];
    for (const file of reading.files) files.push({ ...file, reading: await looked(file.bytes, file.reading, eyes) });
    return { ...reading, files };
  }
  if (!isOpen(reading.invoices, reading.type)) return reading;
  const picture = reading.type === 'pdf' ? await eyes.draw(bytes, 1) : bytes;
  const seen = picture ? await eyes.linesOf(picture) : null;
  if (seen === null) return reading;
  const again = await eyes.readOf(bytes, seen);
  return 'refused' in again ? reading : again;
}

/** What a claim needs of an invoice. */
const NEEDED: readonly FieldName[] = ['number', 'issueDate', 'total', 'buyerName', 'sellerName'];

/** One invoice at most, of which a photo leaves something open, or a PDF everything: it is a scan. */
function isOpen(invoices: readonly ReadInvoice[], type: string): boolean {
  const [only, ...others] = invoices;
  if (!only || others.length > 0) return false;
  if (type === 'pdf') return Object.values(only.from).every(({ source }) => source === 'qr') && (only.pages?.[1] ?? 1) === 1;
  return type === 'picture' && NEEDED.some((field) => only.fields[field] === undefined);
}
