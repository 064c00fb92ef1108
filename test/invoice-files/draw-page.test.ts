import { describe, expect, it } from 'vitest';
import { drawPage } from '../../src/invoice-files/draw-page.ts';
import { drawDigital } from '../invoices/make/draw-digital.ts';
import { writePdf } from '../invoices/make/write-pdf.ts';
import { invoiceOf } from '../scenarios/expense/invoices.ts';

const drawnWith = (labels: 'embedded' | 'UniGB-UCS2-H' | 'GBK-EUC-H') =>
  drawPage(new Uint8Array(writePdf(drawDigital(invoiceOf(160, { seed: 70 })), { labels })), 1);

describe('票据画成图片 (S107)', () => {
  it('字体在文件里的画得出来；用系统中文字体的会是空白，不画，发原件', async () => {
    const [shown, ...blank] = await Promise.all([drawnWith('embedded'), drawnWith('UniGB-UCS2-H'), drawnWith('GBK-EUC-H')]);
    expect(
      Buffer.from(shown ?? [])
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
    expect(blank).toEqual([null, null]);
  });

  it('坏的、不是图片的、没有这一页的不画', async () => {
    const bytes = new Uint8Array(writePdf(drawDigital(invoiceOf(160, { seed: 70 })), {}));
    expect(await drawPage(bytes, 2)).toBeNull();
    expect(await drawPage(bytes.slice(0, 200), 1)).toBeNull();
    expect(await drawPage(new TextEncoder().encode('<EInvoice/>'), 1)).toBeNull();
  });
});
