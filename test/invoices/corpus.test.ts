import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORPUS } from './corpus.ts';
import { amountWords } from './make/amount-words.ts';
import { NETWORK, OFFICES, SELLERS } from './make/company.ts';
import { digitalInvoice, oldInvoice, sum } from './make/invoice.ts';
import { anyOfd, anyPdf, anyXml } from './random-documents.ts';

describe('样本发票', () => {
  it('每家样例公司的税号都合 GB 32100-2015', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (const { taxId } of [...NETWORK, ...SELLERS, ...OFFICES]) {
      const weighed = [...taxId].reduce((total, sign, at) => total + signs.indexOf(sign) * (at === 17 ? 1 : 3 ** at % 31), 0);
      expect([taxId.length, weighed % 31]).toEqual([18, 0]);
    }
  });

  it.each([
    [100n, '壹圆整'],
    [10_600n, '壹佰零陆圆整'],
    [1n, '壹分'],
    [10n, '壹角整'],
    [100_005n, '壹仟圆零伍分'],
    [100_050n, '壹仟圆伍角整'],
    [1_001_000_000n, '壹仟零壹万圆整'],
    [10_000_100n, '壹拾万零壹圆整'],
    [2_067_000n, '贰万零陆佰柒拾圆整'],
    [-10_000n, '（负数）壹佰圆整'],
    [0n, '零圆整'],
    [10_000_000_010n, '壹亿圆壹角整'],
  ])('%s 分的大写是 %s', (fen, words) => {
    expect(amountWords(fen)).toBe(words);
  });

  it('每张样本发票：金额加税额等于价税合计，各行之和等于合计，每行税额与税率相符', () => {
    const any = fc
      .boolean()
      .chain((red) => fc.oneof(digitalInvoice('digital_ordinary', { red }), oldInvoice('old_e_special', { red })));
    fc.assert(
      fc.property(any, ({ fields: { lines = [], net = 0n, tax = 0n, total, number, code, red } }) => {
        expect(net + tax).toBe(total);
        expect([sum(lines.map((line) => line.amount)), sum(lines.map((line) => line.tax))]).toEqual([net, tax]);
        for (const { amount, rate, tax: of } of lines)
          expect(Math.abs(Number(of) - Number(amount) * (Number(rate) || 0))).toBeLessThanOrEqual(1);
        expect(total !== undefined && total < 0n).toBe(red === true);
        expect(`${code ?? ''} ${number}`).toMatch(/^(\d{12} \d{8}| \d{20})$/);
      }),
      { numRuns: 60 },
    );
  });

  it('名字各不相同，做两次字节相同', () => {
    expect(new Set(CORPUS.map((one) => one.name)).size).toBe(CORPUS.length);
    for (const { name, bytes } of CORPUS.filter((_, at) => at % 11 === 0)) expect(bytes().equals(bytes()), name).toBe(true);
  });

  it('随机的样本写得出来：XML 有发票号码，PDF 和 OFD 有开头的记号', () => {
    const [xml, pdf, ofd] = [anyXml, anyPdf, anyOfd].map((any) =>
      fc.sample(any, { seed: 1, numRuns: 4 }).map((one) => one.bytes().toString('latin1')),
    );
    expect(xml?.every((text) => /\d{20}/.test(text))).toBe(true);
    expect(pdf?.every((text) => text.startsWith('%PDF-1.7'))).toBe(true);
    expect(ofd?.every((text) => text.startsWith('PK') && text.includes('OFD.xml'))).toBe(true);
  });
});
