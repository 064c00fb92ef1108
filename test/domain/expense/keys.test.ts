import { describe, expect, it } from 'vitest';
import { alikeKeys, takenBackKeys, useKeys } from '../../../src/domain/expense/use-keys.ts';
import { verificationFields } from '../../../src/domain/expense/verification.ts';
import { drawn, oldInvoice } from '../../invoices/make/invoice.ts';
import { invoice, yuan } from './office.ts';

const old = drawn(oldInvoice('old_e_ordinary'), 7).fields;

describe('O11 一张票的钥匙', () => {
  it('O11 号码、代码加号码、每个文件、二维码，各是一把', () => {
    expect(useKeys(invoice({}, { files: ['a', 'b'], qr: '01,32,,1' }))).toEqual([
      'K1:26322000000087654321',
      'K3:a',
      'K3:b',
      'K4:01,32,,1',
    ]);
    expect(useKeys(invoice({ code: '032002600111', number: '87654320' }, { files: [] }))).toEqual(['K2:032002600111-87654320']);
    expect(useKeys(invoice({ number: undefined }, { files: [] }))).toEqual([]);
    const { sellerName = '' } = invoice().fields;
    expect(alikeKeys(invoice())).toEqual(['K5:91310115765432104M|2026-11-23|113.00', `K5:${sellerName}|2026-11-23|113.00`]);
    expect(alikeKeys(invoice({ total: undefined }))).toEqual([]);
  });

  it.each([
    ['26322000000087654321', '被红冲蓝字数电发票号码：26322000000087654321', ['K1:26322000000087654321']],
    ['87654320', '对应正数发票代码:032002600111号码:87654320', ['K2:032002600111-87654320']],
    ['87654320', '', []],
    [undefined, '', []],
  ])('S101 C7 红字发票冲销 %s，找得到蓝字那张', (redOf, remark, keys) => {
    expect(takenBackKeys(invoice({ red: true, redOf, remark }))).toEqual(keys);
  });
});

describe('S101 查验要抄的', () => {
  const copied = (fields: Parameters<typeof verificationFields>[0]) =>
    verificationFields(fields)?.map(({ field, value }) => [field, value]);
  it('S101 数电票：号码、日期、价税合计', () => {
    expect(copied(invoice().fields)).toEqual([
      ['number', '26322000000087654321'],
      ['issueDate', '20261123'],
      ['total', '113.00'],
    ]);
    expect(copied({ ...invoice().fields, kind: 'rail', total: yuan(86.5) })?.at(-1)).toEqual(['total', '86.50']);
  });

  it('S101 旧普票：代码、号码、日期、校验码后六位；旧专票是不含税金额', () => {
    const { issueDate = '', checkCode = '', code, number } = old;
    const common = [
      ['code', code],
      ['number', number],
      ['issueDate', issueDate.replaceAll('-', '')],
    ];
    expect(copied(old)).toEqual([...common, ['checkCode', checkCode.slice(-6)]]);
    expect(copied({ ...old, kind: 'old_e_special', net: yuan(100) })).toEqual([...common, ['net', '100.00']]);
    const { checkCode: _, ...unread } = old;
    expect(copied(unread)?.at(-1)).toEqual(['checkCode', null]);
  });

  it('S101 财政票据、出租车票、行程单不在税务查验里', () => {
    for (const kind of ['fiscal', 'taxi', 'trip_sheet'] as const) expect(verificationFields({ kind })).toBeNull();
  });
});
