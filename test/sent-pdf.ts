import { openPdf } from '../src/invoice-files/pdf.ts';
import type { TestOffice } from './office.ts';

/** The text of the newest PDF in somebody's private chat, without blanks. */
export async function printedAt(office: TestOffice, who: string): Promise<{ readonly name: string; readonly text: string }> {
  const body = office.controls
    .messages(who, 'bot')
    .flatMap(({ body: one }) => (one.type === 'file' && one.name.endsWith('.pdf') ? [one] : []))
    .at(-1);
  if (!body) throw new Error(`${who} has no PDF`);
  const bytes = await (await fetch(`${office.emulator.url}/local/image/${body.key}`)).arrayBuffer();
  const pdf = await openPdf(new Uint8Array(bytes));
  let text = '';
  for (const page of pdf.pages())
    text += page
      .text()
      .glyphs.map((glyph) => glyph.text)
      .join('');
  pdf.close();
  return { name: body.name, text: text.replace(/\s/gu, '') };
}
