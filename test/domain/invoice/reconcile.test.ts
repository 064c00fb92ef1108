import { describe, expect, it } from 'vitest';
import type { Candidate, InvoiceFields } from '../../../src/domain/invoice/invoice.ts';
import { reconcile } from '../../../src/domain/invoice/reconcile.ts';
import { cents } from '../../../src/kernel/money.ts';

const NUMBER = '26310000000087650021';
const said = (source: Candidate['source'], fields: Partial<InvoiceFields>, page?: number): Candidate => ({
  source,
  where: source,
  fields,
  ...(page !== undefined && { page }),
});

describe('几个来源说的是一张发票', () => {
  it('信来源高的；每个值说明从哪里来', () => {
    const [read, ...more] = reconcile([
      said('text', { number: NUMBER, sellerName: '样例（苏州）有限公司', words: '壹佰零陆元整' }, 1),
      said('qr', { kind: 'digital_ordinary', number: NUMBER, total: cents(10_600) }, 1),
      said('xml', { number: NUMBER, sellerName: '样例(苏州)有限公司', total: cents(10_600), words: '壹佰零陆圆整' }),
    ]);
    expect(more).toEqual([]);
    expect(read).toMatchObject({
      fields: { kind: 'digital_ordinary', sellerName: '样例(苏州)有限公司', words: '壹佰零陆圆整' },
      from: { kind: { source: 'qr' }, total: { source: 'xml' } },
      conflicts: [],
      pages: [1, 1],
    });
  });

  it('C14：印的价税合计和二维码不一样，说出来，不悄悄选一个', () => {
    const [read] = reconcile([
      said('qr', { number: NUMBER, total: cents(10_600) }, 1),
      said('text', { number: NUMBER, total: cents(90_600), words: '玖佰零陆圆整' }, 1),
    ]);
    expect(read?.fields.total).toBe(cents(10_600));
    expect(read?.conflicts).toEqual([
      { field: 'total', kept: 'qr', other: 'text', said: '906.00' },
      { field: 'words', kept: 'qr', other: 'text', said: '玖佰零陆圆整' },
    ]);
  });

  it('一页上号码不一样是矛盾，不是两张', () => {
    const read = reconcile([said('qr', { number: NUMBER }, 1), said('text', { number: '26310000000087650039' }, 1)]);
    expect(read.map(({ conflicts }) => conflicts.map(({ field }) => field))).toEqual([['number']]);
  });

  it('一个文件几张发票，各归各页；销货清单归前一张', () => {
    const read = reconcile([
      said('qr', { number: NUMBER }, 1),
      said('text', { kind: 'digital_ordinary', number: NUMBER }, 1),
      said('text', { kind: 'sales_list', number: NUMBER, lines: [] }, 2),
      said('qr', { number: '26310000000087650039' }, 3),
      said('text', { kind: 'digital_ordinary', number: '26310000000087650039' }, 3),
    ]);
    expect(read.map(({ fields, pages }) => [fields.number, pages])).toEqual([
      [NUMBER, [1, 2]],
      ['26310000000087650039', [3, 3]],
    ]);
  });

  it('没读到的就没有：样子不对的值不要', () => {
    const [read] = reconcile([said('text', { number: '2631', code: '12', words: '壹佰', buyerTaxId: '税号' }, 1)]);
    expect(read?.fields).toEqual({ kind: 'unknown' });
  });
});
