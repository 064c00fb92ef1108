// npx tsx tools/demo-invoices.ts   makes the files of demo/invoices anew: invented invoices to be sent to the assistant of the demo
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cents } from '../src/kernel/money.ts';
import type { LocalDate } from '../src/kernel/time.ts';
import { NETWORK } from '../test/invoices/make/company.ts';
import { drawDigital } from '../test/invoices/make/draw-digital.ts';
import { drawRail, drawTripSheet } from '../test/invoices/make/draw-tickets.ts';
import { digitalInvoice, drawn, ofTotal } from '../test/invoices/make/invoice.ts';
import { qrText } from '../test/invoices/make/qr-text.ts';
import { writePng } from '../test/invoices/make/raster.ts';
import { railTicket } from '../test/invoices/make/tickets.ts';
import { changed, type TrueInvoice } from '../test/invoices/make/true-invoice.ts';
import { writeOfd } from '../test/invoices/make/write-ofd.ts';
import { writePdf } from '../test/invoices/make/write-pdf.ts';
import { photograph } from '../test/invoices/make/write-picture.ts';
import { writeXml } from '../test/invoices/make/write-xml.ts';
import { writeZip } from '../test/invoices/make/write-zip.ts';

const [, SUZHOU = NETWORK[0], HANGZHOU = NETWORK[0]] = NETWORK;

function invoice(yuan: number, item: string, seed: number, buyer = SUZHOU): TrueInvoice {
  const sized = ofTotal(drawn(digitalInvoice('digital_ordinary', { lines: { min: 1, max: 1 } }), seed), cents(yuan * 100), item);
  return changed(sized, {
    issueDate: '2026-11-18' as LocalDate,
    number: `263220008${String(20_000_000_000 + seed * 7_919)}`,
    buyerName: buyer.name,
    buyerTaxId: buyer.taxId,
    remark: '',
  });
}

const paper = invoice(268, '*纸制品*复印纸', 11);
const course = invoice(980, '*非学历教育服务*销售培训', 12);
const express = invoice(46, '*物流辅助服务*快递费', 13);
const ride = invoice(86, '*运输服务*客运服务费', 14);
const elsewhere = invoice(320, '*纸制品*宣传册', 15, HANGZHOU);
const rail = changed(drawn(railTicket(), 953), { buyerName: SUZHOU.name, buyerTaxId: SUZHOU.taxId });

const FILES: Readonly<Record<string, Buffer>> = {
  '复印纸.pdf': writePdf(drawDigital(paper), {}),
  '复印纸（同一张，拍照）.png': writePng(photograph([qrText(paper) ?? ''])),
  '培训费.xml': writeXml(course),
  '高铁票.pdf': writePdf([drawRail(rail)], {}),
  '快递费.ofd': writeOfd(drawDigital(express), { tags: 'plain', template: true }),
  '打车和行程单.zip': writeZip([
    { name: '打车.pdf', data: writePdf(drawDigital(ride), {}) },
    { name: '行程单.pdf', data: writePdf([drawTripSheet(8_600n)], {}) },
  ]),
  '抬头是杭州店.pdf': writePdf(drawDigital(elsewhere), {}),
};

const folder = join(import.meta.dirname, '..', 'demo', 'invoices');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
