import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { customer } from '../../src/kinds/customer.ts';
import { equipment } from '../../src/kinds/equipment.ts';
import { order } from '../../src/kinds/order.ts';
import { entrySaid } from '../../src/records/register-filling.ts';
import { world } from '../fields/world.ts';

const said = (kind: { readonly fields: Parameters<typeof entrySaid>[0]; readonly day?: string | undefined }, sentence: string) =>
  entrySaid(kind.fields, sentence, world, kind.day ? [kind.day] : []);

it.each([
  [equipment, '激光打印机 2台', { name: '激光打印机', quantity: '2' }, ''],
  [equipment, '打印机，型号：M227，2台', { name: '打印机', model: 'M227', quantity: '2' }, ''],
  [equipment, '打印机 M227', { name: '打印机' }, 'M227'],
  [
    customer,
    '宏远运输 91320500MA1XYZ1234 139-0000-1111',
    { name: '宏远运输', tax_no: '91320500MA1XYZ1234', phone: '139-0000-1111' },
    '',
  ],
  [customer, '13900001111 宏远运输', { name: '宏远运输', phone: '13900001111' }, ''],
  [customer, '宏远运输 老王', { name: '宏远运输' }, '老王'],
  [customer, '宏达运输公司 13812345678', { name: '宏达运输公司', phone: '13812345678' }, ''],
  [
    order,
    'A123 宏达运输 凯美瑞 18万 12月5日交车',
    { order_no: 'A123', buyer: '宏达运输', model: '凯美瑞', price: '180000.00', promised_on: '2026-12-05' },
    '',
  ],
  [order, 'HT-SZ-26-0003', { contract_no: 'HT-SZ-26-0003' }, ''],
  [order, 'A123 宏达运输 凯美瑞 LVGBV8AE5NG012345', { order_no: 'A123', model: '凯美瑞', vin: 'LVGBV8AE5NG012345' }, ''],
  [order, 'A123 宏达运输 凯美瑞 12月5日付款', { order_no: 'A123', buyer: '宏达运输', model: '凯美瑞' }, '12月5日付款'],
])('S31 S42 S51 一句话登记 %#', (kind, sentence, given, unused) => {
  expect(said(kind as never, sentence)).toEqual({ given: expect.objectContaining(given), unused });
});

it('一个字都不丢：说的每一段不是在哪一栏里，就在没用上里', () => {
  const piece = fc.stringMatching(/^[一-龥A-Z0-9]{1,8}$/u);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const { given, unused } = said(order as never, pieces.join(' '));
      const kept = [...Object.values(given), ...unused.split(' ')];
      for (const one of pieces)
        expect(kept.includes(one) || Object.values(said(order as never, one).given).length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
