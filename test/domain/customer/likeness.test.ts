import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identified, type Likeness, likenesses } from '../../../src/domain/customer/likeness.ts';

const of = (name: string, more: Partial<Identified> = {}): Identified => ({ name, phone: '', taxNo: '', ...more });

describe('两份客户档案是不是一家 (S31)', () => {
  it.each<[string, string, readonly Likeness[]]>([
    ['宏达运输有限公司', '宏达运输有限责任公司', ['name']],
    ['宏达运输有限公司', '宏达运输公司', ['name']],
    ['宏达运输（深圳）有限公司', '宏达运输(深圳)有限公司', ['name']],
    ['ＡＢＣ 货运代理', 'abc货运代理', ['name']],
    ['深圳市宏达运输有限公司', '宏达运输有限公司', ['near_name']],
    ['宏达运输（深圳）有限公司', '宏达运输有限公司', ['near_name']],
    ['新安物流有限公司深圳分公司', '新安物流有限公司', ['near_name']],
    ['宏达运输（深圳）有限公司', '宏达运输（广州）有限公司', []],
    ['宏达运输有限公司', '宏达物流有限公司', []],
    ['宏达运输有限公司', '永顺运输有限公司', []],
    ['王伟', '王伟', ['name']],
    ['王伟', '王伟强', []],
    ['张三', '张三丰', []],
    ['', '', []],
  ])('“%s”和“%s”：%j', (one, other, expected) => {
    expect(likenesses(of(one), of(other))).toEqual(expected);
  });

  it.each<[Partial<Identified>, Partial<Identified>, readonly Likeness[]]>([
    [{ phone: '138 1234 5678' }, { phone: '+86 13812345678' }, ['phone']],
    [{ phone: '0755-8612345' }, { phone: '07558612345' }, ['phone']],
    [{ phone: '无' }, { phone: '无' }, []],
    [{ phone: '110' }, { phone: '110' }, []],
    [{ taxNo: '91320500ma1xxxxx1a' }, { taxNo: '91320500MA1XXXXX1A' }, ['tax_no']],
    [{ taxNo: '' }, { taxNo: '' }, []],
    [{ taxNo: 'A1', phone: '13812345678' }, { taxNo: 'A1', phone: '13812345678' }, ['tax_no', 'phone']],
  ])('%j 和 %j：%j', (one, other, expected) => {
    expect(likenesses(of('永顺', one), of('兴隆', other))).toEqual(expected);
  });

  it('谁先谁后都一样，和自己总是同一家', () => {
    const name = fc.stringMatching(
      /^(?:深圳市|广州市)?[宏达永顺新安]{2,4}(?:运输|物流)?(?:（深圳）|（广州）)?(?:有限公司|公司)?$/u,
    );
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(likenesses(of(one), of(other))).toEqual(likenesses(of(other), of(one)));
        expect(likenesses(of(one), of(one))).toContain('name');
      }),
    );
  });
});
