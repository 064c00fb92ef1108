import { cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { NETWORK } from '../../invoices/make/company.ts';
import { drawDigital } from '../../invoices/make/draw-digital.ts';
import { drawRail } from '../../invoices/make/draw-tickets.ts';
import { digitalInvoice, drawn, ofTotal } from '../../invoices/make/invoice.ts';
import { qrText } from '../../invoices/make/qr-text.ts';
import { writePng } from '../../invoices/make/raster.ts';
import { railTicket } from '../../invoices/make/tickets.ts';
import { changed, type TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { writePdf } from '../../invoices/make/write-pdf.ts';
import { photograph } from '../../invoices/make/write-picture.ts';
import { writeXml } from '../../invoices/make/write-xml.ts';
import type { TestOffice } from '../../office.ts';
import type { Persona } from '../../persona.ts';

const [, SUZHOU = NETWORK[0]] = NETWORK;

/** An e-invoice of this month, made out to 苏州分店's company. */
export function invoiceOf(yuan: number, { seed = 1, item = '*纸制品*复印纸', day = '2026-11-18' } = {}): TrueInvoice {
  const plain = drawn(digitalInvoice('digital_ordinary', { lines: { min: 1, max: 1 } }), 900 + seed);
  const sized = ofTotal(plain, cents(Math.round(yuan * 100)), item);
  return changed(sized, {
    issueDate: day as LocalDate,
    number: `26322000${String(700_000_000_000 + seed)}`,
    buyerName: SUZHOU.name,
    buyerTaxId: SUZHOU.taxId,
    remark: '',
  });
}

/** The red invoice that takes this one back. */
export const redOf = (blue: TrueInvoice, seed = 999, yuan = Number(blue.fields.total ?? 0n) / 100): TrueInvoice => {
  const number = blue.fields.number ?? '';
  const drawnRed = drawn(digitalInvoice('digital_ordinary', { red: true, lines: { min: 1, max: 1 } }), seed);
  const red = ofTotal(drawnRed, cents(-Math.round(yuan * 100)), '*纸制品*复印纸');
  return changed(red, { issueDate: '2026-11-20' as LocalDate, redOf: number, remark: `被红冲蓝字数电票号码：${number}` });
};

export const rail = (seed = 1): TrueInvoice =>
  changed(drawn(railTicket(), 950 + seed), { buyerName: SUZHOU.name, buyerTaxId: SUZHOU.taxId });

export const pdf = (invoice: TrueInvoice): Buffer =>
  writePdf(invoice.fields.kind === 'rail' ? drawRailPages(invoice) : drawDigital(invoice), {});
const drawRailPages = (invoice: TrueInvoice) => [drawRail(invoice)];
export const xml = (invoice: TrueInvoice): Buffer => writeXml(invoice);
/** A photo on which the QR code can be read. */
export const photo = (invoice: TrueInvoice): Buffer => writePng(photograph([qrText(invoice) ?? '']));

export interface Sent {
  readonly name: string;
  readonly bytes: Buffer;
  readonly kind?: 'file' | 'image';
}

/** Files sent to the bot one after the other, as a phone does; resolves when all are read. */
export async function sends(office: TestOffice, who: Persona, ...files: readonly Sent[]): Promise<void> {
  for (const { name, bytes, kind = 'file' } of files) office.controls.sendFile(who.name, 'bot', name, bytes, kind);
  await office.settled();
}
