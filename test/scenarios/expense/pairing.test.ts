import { describe, expect } from 'vitest';
import { cents } from '../../../src/kernel/money.ts';
import { drawTripSheet } from '../../invoices/make/draw-tickets.ts';
import { writePdf } from '../../invoices/make/write-pdf.ts';
import { it } from '../../office-it.ts';
import { look } from '../../postgres/look.ts';
import { invoiceOf, pdf, sends, xml } from './invoices.ts';

const sheet = (yuan: number): Buffer => writePdf([drawTripSheet(cents(yuan * 100))], {});
const ride = (yuan: number, seed: number) => invoiceOf(yuan, { seed, item: '*运输服务*客运服务费' });

describe('S101、S104 行程单跟着金额相同的票', () => {
  it('S101 先发票、后发行程单：写明跟了哪一张，报销单上看得到行程单和金额，不多一行', async ({ li, office }) => {
    await sends(office, li, { name: '打车.pdf', bytes: pdf(ride(73, 51)) });
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(73) });
    const told = li.card('收到2个文件').text;
    expect(told).toContain('作附件');
    expect(told).not.toContain('没有对应的票');
    const draft = li.card('报销').text;
    expect(draft).not.toContain('明细2');
    expect(papers(office.database)).toEqual([{ kind: 'trip_sheet', number: ride(73, 51).fields.number }]);
  });

  it('S101 先发行程单、后发票：先说没有对应的票，票来了就跟上，不再说没有', async ({ li, office }) => {
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(73) });
    expect(li.card('收到1个文件').text).toContain('没找到金额相同的发票');
    await sends(office, li, { name: '打车.xml', bytes: xml(ride(73, 52)) });
    expect(li.card('收到2个文件').text).not.toContain('没找到金额相同的发票');
    expect(papers(office.database)).toEqual([{ kind: 'trip_sheet', number: ride(73, 52).fields.number }]);
  });

  it('S101 两张票金额相同：行程单跟打车的那一张，不跟复印纸', async ({ li, office }) => {
    await sends(office, li, { name: '纸.xml', bytes: xml(invoiceOf(73, { seed: 53 })) });
    await sends(office, li, { name: '打车.xml', bytes: xml(ride(73, 54)) });
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(73) });
    expect(papers(office.database)).toEqual([{ kind: 'trip_sheet', number: ride(73, 54).fields.number }]);
    expect(li.card('行程单.pdf', '作附件').text).not.toContain('金额相同的票不止一张');
  });

  it('S101 两趟车同样的钱：说出来金额相同的不止一张；第二张行程单跟另一张票，再发一次不换', async ({ li, office }) => {
    for (const seed of [55, 56]) await sends(office, li, { name: `${seed}.xml`, bytes: xml(ride(73, seed)) });
    await sends(office, li, { name: '行程单一.pdf', bytes: sheet(73) });
    expect(li.card('行程单一.pdf', '作附件').text).toContain('金额相同的票不止一张');
    const second = Buffer.concat([sheet(73), Buffer.from('\n%second\n')]);
    await sends(office, li, { name: '行程单二.pdf', bytes: second });
    await sends(office, li, { name: '行程单二.pdf', bytes: second });
    expect(papers(office.database)).toEqual([
      { kind: 'trip_sheet', number: ride(73, 55).fields.number },
      { kind: 'trip_sheet', number: ride(73, 56).fields.number },
    ]);
  });

  it('S104 金额不同的行程单不硬凑，写明多少钱、要发哪张票', async ({ li, office }) => {
    await sends(office, li, { name: '打车.xml', bytes: xml(ride(73, 57)) });
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(37) });
    const told = li.card('收到2个文件').text;
    expect(told).toContain('¥37.00');
    expect(told).toContain('没找到金额相同的发票');
  });
});

/** Which paper lies with which invoice. */
const papers = (database: string) =>
  look(
    database,
    `SELECT f.kind, i.number FROM "InvoiceFile" f JOIN "Invoice" i ON i.id = f."invoiceId" WHERE f.kind = 'trip_sheet' ORDER BY i.number`,
  );
