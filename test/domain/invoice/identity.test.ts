import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder, kindOfCode, yearOfNumber } from '../../../src/domain/invoice/code-shape.ts';
import { keysOf } from '../../../src/domain/invoice/keys.ts';
import { qrForm, readQr } from '../../../src/domain/invoice/qr-text.ts';
import { sameInvoice } from '../../../src/domain/invoice/same-invoice.ts';
import { differingPlaces, isTaxId, judgeTaxId, taxIdCheckSign } from '../../../src/domain/invoice/tax-id.ts';
import { cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const DIGITAL = '01,32,,26310000000087650021,106.00,20260108,,AB12';
const OLD = '01,10,031002600111,87650021,100.00,20260108,12345098761234509876,1A2B,';

describe('发票二维码（S101）', () => {
  it('数电票的金额含税，旧票的不含税', () => {
    expect(readQr(DIGITAL)).toEqual({
      kind: 'digital_ordinary',
      number: '26310000000087650021',
      total: cents(10_600),
      issueDate: '2026-01-08',
    });
    expect(readQr(OLD)).toEqual({
      kind: 'old_e_ordinary',
      code: '031002600111',
      number: '87650021',
      net: cents(10_000),
      issueDate: '2026-01-08',
      checkCode: '12345098761234509876',
    });
  });

  it.each([
    '01，32，，26310000000087650021，106.00，20260108，，AB12',
    ' 01 , 32 ,            , 26310000000087650021 , 106 , 2026-01-08 , , ab12 , ',
    '01,32,,26310000000087650021,106.0,20260108,',
  ])('各家写法不同，意思一样：%s', (text) => {
    expect(readQr(text)).toMatchObject({ number: '26310000000087650021', total: cents(10_600), issueDate: '2026-01-08' });
  });

  it('负数是红字', () => {
    expect(readQr('01,31,,26310000000087650021,-106.00,20260108,,')).toMatchObject({ total: cents(-10_600), red: true });
  });

  it('区块链发票和财政票据是网址，从不打开', () => {
    expect(readQr('https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=1f&bill_num=03217744&total_amount=10600')).toEqual({
      kind: 'shenzhen_chain',
      number: '03217744',
      total: cents(10_600),
    });
    expect(readQr('http://fpcy.example.gov.cn/page/32060121/0012345678/a1b2c3')).toEqual({
      kind: 'fiscal',
      code: '32060121',
      number: '0012345678',
      checkCode: 'a1b2c3',
    });
  });

  it.each([
    'https://bcfp.shenzhen.chinatax.gov.cn.example.com/verify/scan?bill_num=03217744&total_amount=10600',
    'https://bcfp.shenzhen.chinatax.gov.cn@example.com/verify/scan?bill_num=03217744&total_amount=10600',
    'https://example.com/pay?id=26310000000087650021',
    '01,32,,26310000000087650021,106.00,20260230,,AB12',
    '01,32,,26310000000087650021,,20260108,,AB12',
    '01,32,12345,26310000000087650021,106.00,20260108,,AB12',
    '',
  ])('不是发票码：%s', (text) => {
    expect(readQr(text)).toBeNull();
  });

  it('任何文字都读不崩', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `01,32,,${rest}`),
        ),
        (text) => void readQr(text),
      ),
    );
  });

  it('同一个码，全角半角、空格和末尾逗号不同，形式相同', () => {
    expect(qrForm(' 01，32，，26310000000087650021，106.00，20260108，，AB12，')).toBe(DIGITAL);
  });
});

describe('税号（GB 32100-2015）', () => {
  it('校验位对才算有效；错一位都查得出来', () => {
    const body = '91310000MA1K35Q12';
    const id = body + taxIdCheckSign(body);
    expect(isTaxId(id)).toBe(true);
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (let place = 0; place < 18; place++)
      for (const sign of signs)
        if (sign !== id[place]) expect(isTaxId(id.slice(0, place) + sign + id.slice(place + 1))).toBe(false);
  });

  it('老的十五位、二十位只提醒；别的不对', () => {
    expect(['310115123456789', '91310000MA1K35Q12O', 'ABC'].map(judgeTaxId)).toEqual(['old', 'wrong', 'wrong']);
  });

  it('说得出哪一位不同', () => {
    expect(differingPlaces('91310000MA1K35Q12X', '91310000MA1K35Q21X')).toEqual([16, 17]);
  });
});

describe('代码和号码', () => {
  it('十二位代码看得出票种，二十位号码看得出年份', () => {
    expect(
      ['031002600111', '032002600112', '032002600113', '144032609110', '3100263130', '131002600111'].map(kindOfCode),
    ).toEqual(['old_e_ordinary', 'old_toll', 'old_e_special', 'shenzhen_chain', null, null]);
    expect([yearOfNumber('26310000000087650021'), yearOfNumber('87650021')]).toEqual([2026, null]);
  });

  it('样张的号码不能当作标识', () => {
    expect(['00000000', '12345678', '00000000000000000000', '87650021'].map(isPlaceholder)).toEqual([true, true, true, false]);
    expect(keysOf({ code: '031002600111', number: '12345678' }, { sha256: 'f', qr: '01,10' })).toEqual({ file: 'f' });
  });
});

describe('同一张发票（S101、O11）', () => {
  const one = {
    number: '26310000000087650021',
    sellerName: '样例（苏州）有限公司',
    issueDate: '2026-01-08' as LocalDate,
    total: cents(10_600),
  };

  it('换文件、重拍都认得出', () => {
    const pdf = keysOf(one, { sha256: 'a', qr: DIGITAL });
    const photo = keysOf({ number: one.number }, { sha256: 'b', qr: `${DIGITAL},` });
    expect(sameInvoice(pdf, photo)).toEqual({ how: 'same', by: 'number' });
    expect(sameInvoice(keysOf({}, { qr: OLD }), keysOf({}, { qr: OLD.slice(0, -1) }))).toEqual({ how: 'same', by: 'qr' });
  });

  it('同一销售方同一天同一金额只是可疑；括号全角半角不算不同', () => {
    const other = { ...one, number: '26310000000087650039', sellerName: '样例(苏州)有限公司' };
    expect(sameInvoice(keysOf(one), keysOf(other))).toEqual({ how: 'alike', by: 'alike' });
    expect(sameInvoice(keysOf(one), keysOf({ ...other, total: cents(10_601) }))).toBeNull();
  });

  it('旧票号码八位相同、代码不同，是两张', () => {
    expect(
      sameInvoice(keysOf({ code: '031002600111', number: '87650021' }), keysOf({ code: '032002600111', number: '87650021' })),
    ).toBeNull();
  });
});
