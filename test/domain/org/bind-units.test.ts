import { describe, expect, it } from 'vitest';
import { bindUnits, type ListedDepartment, type UnitsKnown } from '../../../src/domain/org/bind-units.ts';
import type { UnitId } from '../../../src/kernel/id.ts';

const HQ = { department: '恒达汽车', code: 'HQ', kind: 'company' } as const;
const SZ = { department: '苏州分店', code: 'SZ', kind: 'branch' } as const;
const WX = { department: '无锡分店', code: 'WX', kind: 'branch' } as const;
const unt = (code: string): UnitId => `unt_${code}`;
const dept = (externalId: string, name: string, parentId: string | null = 'od_hq'): ListedDepartment => ({
  externalId,
  name,
  parentId,
});
const hq = dept('od_hq', '恒达汽车', null);
/** Units known by code and the department each is bound to. */
const known = (bound: Readonly<Record<string, string>>, more: Partial<UnitsKnown> = {}): UnitsKnown => ({
  units: Object.keys(bound).map((code) => ({ id: unt(code), code })),
  bound: new Map(Object.entries(bound).map(([code, department]) => [department, unt(code)])),
  confirmed: [],
  ...more,
});
const nothing = known({});
/** Department → code and unit. */
const codes = ({ units }: ReturnType<typeof bindUnits>): Record<string, string> =>
  Object.fromEntries(units.map(({ externalId, code, id }) => [externalId, `${code} ${id ?? 'new'}`]));

describe('S7 单位按部门编号认', () => {
  it('第一次按名称找到，以后改名也是它', () => {
    expect(codes(bindUnits([HQ, SZ], [hq, dept('od_1', '苏州分店')], nothing))).toEqual({ od_hq: 'HQ new', od_1: 'SZ new' });
    const later = bindUnits([HQ, SZ], [hq, dept('od_1', '姑苏旗舰店')], known({ HQ: 'od_hq', SZ: 'od_1' }));
    expect(codes(later)).toEqual({ od_hq: 'HQ unt_HQ', od_1: 'SZ unt_SZ' });
    expect(later.faults).toEqual([]);
  });

  it('改名之后另一个部门用了旧名称，不会变成它', () => {
    const found = bindUnits([HQ, SZ], [hq, dept('od_1', '姑苏店'), dept('od_2', '苏州分店')], known({ HQ: 'od_hq', SZ: 'od_1' }));
    expect(codes(found)).toMatchObject({ od_1: 'SZ unt_SZ', od_2: 'od_2 new' });
    expect(found.questions).toEqual([]);
  });

  it('两个部门同名，不猜，说清楚是哪几个', () => {
    const found = bindUnits([HQ, SZ], [hq, dept('od_1', '苏州分店'), dept('od_2', '苏州分店')], nothing);
    expect(codes(found)).toEqual({ od_hq: 'HQ new', od_1: 'od_1 new', od_2: 'od_2 new' });
    expect(found.faults).toEqual([
      { path: 'units.1.department', value: '苏州分店', why: 'ambiguous_department', among: ['od_1', 'od_2'] },
    ]);
    const exact = bindUnits(
      [HQ, { ...SZ, department_id: 'od_2' }],
      [hq, dept('od_1', '苏州分店'), dept('od_2', '苏州分店')],
      nothing,
    );
    expect(codes(exact)).toMatchObject({ od_2: 'SZ new' });
  });

  it('部门没有了：单位停用，旧名称的另一个部门要管理员同意才接替', () => {
    const bound = known({ HQ: 'od_hq', SZ: 'od_1' });
    const there = [hq, dept('od_2', '苏州分店')];
    const found = bindUnits([HQ, SZ], there, bound);
    expect(codes(found)).toEqual({ od_hq: 'HQ unt_HQ', od_2: 'od_2 new' });
    expect(found.faults).toMatchObject([{ why: 'department_gone' }]);
    expect(found.questions).toMatchObject([{ department: { externalId: 'od_2' }, code: 'SZ', instead: 'od_1' }]);

    const plain = { id: unt('plain'), code: 'od_2' };
    const agreed = bindUnits([HQ, SZ], there, {
      units: [...bound.units, plain],
      bound: new Map([...bound.bound, ['od_2', plain.id]]),
      confirmed: [{ department: 'od_2', code: 'SZ', instead: 'od_1' }],
    });
    expect(codes(agreed)).toMatchObject({ od_2: 'SZ unt_SZ' });
    expect(agreed.absorbed).toEqual([{ id: 'unt_plain', into: 'SZ' }]);
    expect(agreed.questions).toEqual([]);
  });

  it('一次同意只算那一次：部门换过之后不再翻回去', () => {
    const found = bindUnits(
      [HQ, SZ],
      [hq, dept('od_1', '苏州分店'), dept('od_2', '苏州分店')],
      known({ HQ: 'od_hq', SZ: 'od_1' }, { confirmed: [{ department: 'od_2', code: 'SZ', instead: 'od_1' }] }),
    );
    expect(codes(found)).toMatchObject({ od_1: 'SZ unt_SZ' });
  });

  it('没写进配置的部门后来写进来：还是同一个单位，只是有了代码', () => {
    const found = bindUnits([HQ, SZ], [hq, dept('od_1', '苏州分店')], {
      units: [
        { id: unt('HQ'), code: 'HQ' },
        { id: unt('x'), code: 'od_1' },
      ],
      bound: new Map([
        ['od_hq', unt('HQ')],
        ['od_1', unt('x')],
      ]),
      confirmed: [],
    });
    expect(codes(found)).toMatchObject({ od_1: 'SZ unt_x' });
  });

  it('配置写了、从没有过的部门：没有单位，报告出来', () => {
    const found = bindUnits([HQ, SZ, WX], [hq, dept('od_1', '苏州分店')], nothing);
    expect(found.faults).toEqual([{ path: 'units.2.department', value: '无锡分店', why: 'unknown_department' }]);
    expect(codes(found)).toEqual({ od_hq: 'HQ new', od_1: 'SZ new' });
  });

  it('读不出来的部门不算没有了', () => {
    const found = bindUnits([HQ, SZ], [hq], known({ HQ: 'od_hq', SZ: 'od_1' }), new Set(['od_1']));
    expect(found.faults).toEqual([]);
    expect(found.questions).toEqual([]);
  });
});

describe('S7 公司总有一个单位', () => {
  it('通讯录的根就是公司：没有同名的顶层部门时公司是根', () => {
    const found = bindUnits([HQ, SZ], [dept('od_1', '苏州分店', null)], nothing);
    expect(codes(found)).toEqual({ od_1: 'SZ new', 0: 'HQ new' });
    expect(found.company).toEqual({ externalId: '0', name: '恒达汽车' });
    expect(found.faults).toEqual([]);
  });

  it('下级里有同名的部门，公司不是它', () => {
    const found = bindUnits([HQ], [dept('od_1', '集团', null), dept('od_2', '恒达汽车', 'od_1')], nothing);
    expect(found.company.externalId).toBe('0');
  });

  it('配置里没有公司，也有', () => {
    const found = bindUnits([SZ], [dept('od_1', '苏州分店', null)], nothing);
    expect(codes(found)).toEqual({ od_1: 'SZ new', 0: 'COMPANY new' });
  });

  it('公司的部门一时看不到，公司还在', () => {
    const found = bindUnits([HQ, SZ], [dept('od_1', '苏州分店', null)], known({ HQ: 'od_hq', SZ: 'od_1' }));
    expect(codes(found)).toEqual({ od_1: 'SZ unt_SZ', od_hq: 'HQ unt_HQ' });
    expect(found.company.externalId).toBe('od_hq');
  });
});
