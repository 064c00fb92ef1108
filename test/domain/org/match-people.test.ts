import { describe, expect, it } from 'vitest';
import { type KnownIdentity, type KnownPerson, type ListedPerson, matchPeople } from '../../../src/domain/org/match-people.ts';
import type { PersonId } from '../../../src/kernel/id.ts';

const per = (n: string): PersonId => `per_${n}`;
const listed = (externalId: string, employeeNo: string | null, name = '王芳', unionId: string | null = null): ListedPerson => ({
  externalId,
  unionId,
  employeeNo,
  name,
});
const identity = (externalId: string, n: string, unionId: string | null = null): KnownIdentity => ({
  externalId,
  unionId,
  personId: per(n),
});
const known = (n: string, employeeNo: string | null, name = '王芳'): KnownPerson => ({ id: per(n), employeeNo, name });
const who = (...args: Parameters<typeof matchPeople>): Record<string, string | null> =>
  Object.fromEntries(matchPeople(...args).who);

describe('S2 谁是谁：先认平台编号', () => {
  it('编号认得的就是他，工号和姓名变了也是', () => {
    expect(who([listed('ou_1', 'E9', '王方')], [identity('ou_1', '1')], [known('1', 'E1')])).toEqual({ ou_1: 'per_1' });
  });

  it('换了应用，编号变了，开发者编号认得', () => {
    expect(who([listed('ou_new', null, '王芳', 'on_1')], [identity('ou_1', '1', 'on_1')], [known('1', null)])).toEqual({
      ou_new: 'per_1',
    });
  });

  it('离职再入职，账号是新的，凭只有一个人有的工号认', () => {
    expect(who([listed('ou_new', 'E1')], [identity('ou_1', '1')], [known('1', 'E1')])).toEqual({ ou_new: 'per_1' });
  });

  it('工号原来的主人还在通讯录里，就不是他', () => {
    const people = [listed('ou_1', null), listed('ou_2', 'E1')];
    expect(who(people, [identity('ou_1', '1')], [known('1', 'E1')])).toEqual({ ou_1: 'per_1', ou_2: null });
  });

  it('两个人都没有工号，是两个人', () => {
    expect(who([listed('ou_1', null), listed('ou_2', null)], [], [known('1', null)])).toEqual({ ou_1: null, ou_2: null });
  });

  it('两个人同一个工号，是两个人，谁也不顶替离职的那位', () => {
    const found = matchPeople([listed('ou_1', 'E1'), listed('ou_2', 'E1')], [], [known('1', 'E1')]);
    expect(Object.fromEntries(found.who)).toEqual({ ou_1: null, ou_2: null });
    expect(Object.fromEntries(found.sharedNumbers)).toEqual({ E1: ['ou_1', 'ou_2'] });
  });

  it('工号给了另一个名字的新人，不会变成离职的那位', () => {
    const found = matchPeople([listed('ou_2', 'E1', '李强')], [identity('ou_1', '1')], [known('1', 'E1')]);
    expect(found.who.get('ou_2')).toBeNull();
    expect(found.reusedNumbers).toEqual([{ externalId: 'ou_2', was: 'per_1' }]);
  });

  it('管理员确认是同一个人：账号归回原来的人；原来的人自己的账号也在，就还是两个人', () => {
    const identities = [identity('ou_1', '1'), identity('ou_2', '2')];
    const people = [known('1', 'E1'), known('2', 'E1', '王芬')];
    const same = new Map([[per('2'), per('1')]]);
    const back = matchPeople([listed('ou_2', 'E1', '王芬')], identities, people, same);
    expect(Object.fromEntries(back.who)).toEqual({ ou_2: 'per_1' });
    expect(who([listed('ou_1', null), listed('ou_2', 'E1', '王芬')], identities, people, same)).toEqual({
      ou_1: 'per_1',
      ou_2: 'per_2',
    });
  });

  it('开发者编号也是编号：姓名、工号都变了也是他，不用问', () => {
    const found = matchPeople([listed('ou_2', 'E9', '王芬', 'on_1')], [identity('ou_1', '1', 'on_1')], [known('1', 'E1')]);
    expect(Object.fromEntries(found.who)).toEqual({ ou_2: 'per_1' });
    expect(found.reusedNumbers).toEqual([]);
  });

  it('同名同姓而没有工号，从不凭姓名认', () => {
    expect(who([listed('ou_2', null)], [identity('ou_1', '1')], [known('1', null)])).toEqual({ ou_2: null });
  });

  it('工号有过两位主人，不猜', () => {
    expect(who([listed('ou_3', 'E1')], [], [known('1', 'E1'), known('2', 'E1')])).toEqual({ ou_3: null });
  });
});
