import { MOST_PIXELS, MOST_SHOWN_BYTES } from './limits.ts';
import { openPdf } from './pdf.ts';
import { pixelsOf, sniff } from './sniff.ts';

/** A page of a file as a picture that a chat can show: a photo as it is, a page of a PDF drawn. Null for what cannot be drawn here (OFD, XML, too large). */
export async function drawPage(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
  const kind = sniff(bytes);
  if (kind === 'png' || kind === 'jpeg' || kind === 'webp')
    return bytes.length <= MOST_SHOWN_BYTES && (pixelsOf(bytes, kind) ?? MOST_PIXELS + 1) <= MOST_PIXELS ? bytes : null;
  if (kind !== 'pdf') return null;
  try {
    const pdf = await openPdf(bytes);
    try {
      for (const each of pdf.pages()) if (each.number === page) return each.shown();
      return null;
    } finally {
      pdf.close();
    }
  } catch {
    return null;
  }
}
