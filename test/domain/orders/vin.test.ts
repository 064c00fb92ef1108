import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, plainVin, vinFault } from '../../../src/domain/orders/vin.ts';

const SIGNS = [...'0123456789ABCDEFGHJKLMNPRSTUVWXYZ'];
/** A VIN in order: sixteen signs, the ninth is what belongs there. */
const vins = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 17, maxLength: 17 })
  .map((signs) => signs.with(8, '0').join(''))
  .map((vin) => [...vin].with(8, checkDigit(vin)).join(''));

describe('车架号 (S42, S44)', () => {
  it.each([
    ['1M8GDM9AXKP042788', null],
    ['11111111111111111', null],
    ['lvbs6peb 8mt-001234', 'digit'],
    ['LVBS6PEB8MT00123', 'length'],
    ['', 'length'],
    ['1M8GDM9AXKPO42788', 'letters'],
  ] as const)('%s', (vin, code) => {
    expect(vinFault(vin)?.code ?? null).toBe(code);
  });

  it('字母 O 写成了数字 0 的，提示的就是对的那个；全角、小写、空格、横线不算错', () => {
    expect(vinFault('1M8GDM9AXKPO42788')).toMatchObject({ likely: ['1M8GDM9AXKP042788'] });
    expect(plainVin('１m8gdm9a－xkp 042788')).toBe('1M8GDM9AXKP042788');
  });

  it('对的从不提醒；写错一位数值不同的总会提醒', () => {
    fc.assert(
      fc.property(vins, fc.nat(16), fc.constantFrom(...SIGNS), (vin, at, sign) => {
        expect(vinFault(vin)).toBeNull();
        const wrong = [...vin].with(at, sign).join('');
        const same = checkDigit([...wrong].with(8, '0').join('')) === wrong[8];
        expect(vinFault(wrong) === null).toBe(same);
      }),
    );
  });

  it('相邻两位写反、或像的写成了像的，只要看得出错，原来那个总在候选里', () => {
    fc.assert(
      fc.property(vins, fc.nat(15), (vin, at) => {
        const signs = [...vin];
        const swapped = signs
          .with(at, signs[at + 1] ?? '')
          .with(at + 1, signs[at] ?? '')
          .join('');
        const fault = vinFault(swapped);
        if (fault?.code === 'digit') expect(fault.likely).toContain(vin);
      }),
    );
    fc.assert(
      fc.property(vins, fc.nat(16), fc.constantFrom('8B', '5S', '2Z', '6G', 'UV'), (vin, at, [one = '', other = '']) => {
        if (at === 8) return;
        const right = [...vin].with(at, one).join('');
        const meant = [...right].with(8, checkDigit(right)).join('');
        const fault = vinFault([...meant].with(at, other).join(''));
        if (fault?.code === 'digit') expect(fault.likely).toContain(meant);
      }),
    );
  });
});
