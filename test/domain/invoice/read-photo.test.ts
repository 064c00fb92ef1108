import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldName, InvoiceFields } from '../../../src/domain/invoice/invoice.ts';
import { mayMerge } from '../../../src/domain/invoice/merge-readings.ts';
import type { SeenPage } from '../../../src/domain/invoice/page-of-lines.ts';
import { photoCandidates } from '../../../src/domain/invoice/read-photo.ts';
import { reconcile } from '../../../src/domain/invoice/reconcile.ts';
import { drawDigital } from '../../invoices/make/draw-digital.ts';
import { drawOld } from '../../invoices/make/draw-old.ts';
import { digitalInvoice, drawn, oldInvoice } from '../../invoices/make/invoice.ts';
import { type Page, stacked } from '../../invoices/make/page.ts';
import type { TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { seenOf } from '../../invoices/seen-photo.ts';

const NAMES = ['number', 'issueDate', 'buyerName', 'buyerTaxId', 'sellerName', 'sellerTaxId', 'total'] as const;
const first = ([page]: readonly Page[]): Page => page as Page;
const paper = drawn(digitalInvoice('digital_ordinary', { lines: { min: 1, max: 3 } }), 301);
const page = first(drawDigital(paper));

const readIn = (seen: SeenPage): Partial<InvoiceFields> => photoCandidates(seen)[0]?.fields ?? {};
/** One sign of the text was taken for another. */
const misread = (from: string, to: string): Partial<InvoiceFields> =>
  readIn({
    ...seenOf(page),
    lines: seenOf(page).lines.map((line) => ({ ...line, text: line.text.replaceAll(from, to) })),
  });
const wrong = (read: Partial<InvoiceFields>, { fields }: TrueInvoice): FieldName[] =>
  NAMES.filter((name) => read[name] !== undefined && read[name] !== fields[name]);

describe('照片上识别的文字 (S101)', () => {
  it('S101 怎么放都读得出：随机的数电票斜着拍，号码、日期、双方、税号、价税合计都对', () => {
    const any = digitalInvoice('digital_ordinary', { lines: { min: 1, max: 4 } });
    fc.assert(
      fc.property(any, fc.integer({ min: -14, max: 14 }), (invoice, degrees) => {
        const read = readIn(seenOf(first(drawDigital(invoice)), degrees));
        expect(NAMES.map((name) => read[name])).toEqual(NAMES.map((name) => invoice.fields[name]));
      }),
      { numRuns: 60 },
    );
  });

  it('S101 旧的电子票也读得出，没读出来的空着，读出来的都对', () => {
    fc.assert(
      fc.property(
        oldInvoice('old_e_ordinary', { lines: { min: 1, max: 3 } }),
        fc.integer({ min: -8, max: 8 }),
        (invoice, degrees) => {
          const read = readIn(seenOf(first(drawOld(invoice)), degrees));
          expect(wrong(read, invoice)).toEqual([]);
          expect([read.code, read.number]).toEqual([invoice.fields.code, invoice.fields.number]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('S101 税号认错一个字，校验位不对，就不要；税号里没有的字母按数字认', () => {
    const id = paper.fields.sellerTaxId ?? '';
    const at = [...id].indexOf('1');
    expect(misread(id, `${id.slice(0, 4)}${id[4] === '7' ? '8' : '7'}${id.slice(5)}`).sellerTaxId).toBeUndefined();
    expect(misread(id, `${id.slice(0, at)}I${id.slice(at + 1)}`).sellerTaxId).toBe(id);
  });

  it('S101 号码的年份和开票日期不合，两样都不要', () => {
    const { number = '' } = paper.fields;
    const read = misread(number, `29${number.slice(2)}`);
    expect([read.number, read.issueDate]).toEqual([undefined, undefined]);
  });

  it('S101 金额、税额、合计、大写对不上：说得清的留下，说不清的空着，不填0', () => {
    const { total = 0n, words = '' } = paper.fields;
    const [shown, other] = [total, total + 100_000n].map((fen) => `${fen / 100n}.${`${fen % 100n}`.padStart(2, '0')}`);
    // Sum and words agree against what was made of the total.
    expect(misread(shown ?? '', other ?? '').total).toBeUndefined();
    const read = misread(words, '玖仟圆整');
    expect([read.total, read.words]).toEqual([total, undefined]);
  });

  it('S101 一张照片上两张票，分不清谁是谁的：什么都不读', () => {
    const second = drawn(digitalInvoice('digital_ordinary', { lines: { min: 1, max: 1 } }), 302);
    expect(photoCandidates(seenOf(stacked(page, first(drawDigital(second)))))).toEqual([]);
  });

  it('S101 不是票的照片，什么都不读', () => {
    const lines = ['今日特价', '红烧肉 38.00', '营业时间 10:00-22:00'].map((text, at) => ({
      text,
      sure: 0.99,
      box: [
        [10, at * 40],
        [200, at * 40],
        [200, at * 40 + 30],
        [10, at * 40 + 30],
      ] as const,
    }));
    expect(photoCandidates({ width: 400, height: 300, lines })).toEqual([]);
    expect(photoCandidates({ width: 400, height: 300, lines: [] })).toEqual([]);
  });

  it('S101 二维码说了的，识别的从不顶替：不一样就两个都写出来', () => {
    const { number = '' } = paper.fields;
    const qr = { source: 'qr', where: 'picture', fields: { number: '25322000000000000001' } } as const;
    const [only, ...others] = reconcile([qr, ...photoCandidates(seenOf(page))]);
    expect(others).toEqual([]);
    expect(only?.fields.number).toBe('25322000000000000001');
    expect(only?.from.number?.source).toBe('qr');
    expect(only?.from.sellerName?.source).toBe('ocr');
    expect(only?.conflicts).toEqual([{ field: 'number', kept: 'qr', other: 'ocr', said: number }]);
  });

  it('S101 识别的号码相同、日期和合计也相同才算一张票', () => {
    const [seen] = reconcile(photoCandidates(seenOf(page)));
    if (!seen) throw new Error('nothing was read');
    const from = { number: { source: 'qr', where: '' } } as const;
    expect(mayMerge(seen, { ...seen, from })).toBe(true);
    expect(mayMerge(seen, { ...seen, from, fields: { ...seen.fields, total: 1n as never } })).toBe(false);
    expect(mayMerge({ ...seen, from }, { ...seen, from, fields: { ...seen.fields, total: 1n as never } })).toBe(true);
  });
});
