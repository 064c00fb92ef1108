import { describe, expect, it } from 'vitest';
import { assignRoles } from '../../../src/domain/org/assign-roles.ts';
import { holdsFor } from '../../../src/domain/org/holds-for.ts';
import { makeOrg, type RoleHolder, type Unit } from '../../../src/domain/org/org.ts';
import type { PersonId, UnitId } from '../../../src/kernel/id.ts';
import { office, per, person, unt } from '../approval/office.ts';

const SZ: UnitId = 'unt_sz';
const units = new Map([['SZ', SZ]]);
const numbers = (listed: Readonly<Record<string, readonly string[]>>, left: Readonly<Record<string, string>> = {}) =>
  new Map(
    [...new Set([...Object.keys(listed), ...Object.keys(left)])].map((no) => [
      no,
      {
        listed: (listed[no] ?? []).map((n): PersonId => `per_${n}`),
        left: left[no] ? [`per_${left[no]}` as PersonId] : [],
      },
    ]),
  );
const supervisor = { role: 'supervisor' as const, people: ['E1'], unit: 'SZ' };

describe('S4 岗位：找不到的什么也不给', () => {
  it('单位在，就是这个单位的；不写单位才是全公司', () => {
    const { unit, ...everywhere } = supervisor;
    expect(unit).toBe('SZ');
    expect(assignRoles([supervisor], numbers({ E1: ['a'] }), units, []).roles).toEqual([
      { role: 'supervisor', personId: 'per_a', scope: SZ },
    ]);
    expect(assignRoles([everywhere], numbers({ E1: ['a'] }), units, []).roles).toEqual([
      { role: 'supervisor', personId: 'per_a', scope: 'everywhere' },
    ]);
  });

  it('单位不在：不给，报告', () => {
    const { roles, faults } = assignRoles([supervisor], numbers({ E1: ['a'] }), new Map(), []);
    expect(roles).toEqual([]);
    expect(faults).toEqual([{ path: 'roles.0.unit', value: 'SZ', why: 'role_without_unit' }]);
  });

  it('工号没有人、离职了、有两个人：不给，各说各的', () => {
    const why = (...of: Parameters<typeof numbers>) =>
      assignRoles([supervisor], numbers(...of), units, []).faults.map((fault) => fault.why);
    expect(why({})).toEqual(['unknown_person']);
    expect(why({}, { E1: 'a' })).toEqual(['left']);
    expect(why({ E1: ['a', 'b'] })).toEqual(['ambiguous_person']);
    expect(assignRoles([supervisor], numbers({ E1: ['a', 'b'] }), units, []).roles).toEqual([]);
  });

  it('别人被误填了同一个工号：原来担任的人仍然担任', () => {
    const held: RoleHolder[] = [{ role: 'supervisor', personId: 'per_a', scope: SZ }];
    expect(assignRoles([supervisor], numbers({ E1: ['a', 'b'] }), units, held).roles).toEqual(held);
  });
});

describe('S4 存下来的岗位，单位停用或没有了也什么都不给', () => {
  const role: RoleHolder = { role: 'hr', personId: per('emp'), scope: unt('branch') };
  const orgWith = (change: (unit: Unit) => readonly Unit[]) => {
    const base = office();
    return makeOrg(
      base.people,
      base.units.flatMap((unit) => (unit.id === unt('branch') ? change(unit) : [unit])),
      [role],
    );
  };

  it.each([
    ['没有了', () => []],
    ['停用', (unit: Unit) => [{ ...unit, active: false }]],
  ])('%s', (_, change) => {
    const org = orgWith(change);
    expect(org.hasRole(per('emp'), 'hr')).toBe(false);
    expect(org.holders('hr', unt('branch'))).toEqual([]);
    for (const unit of base) expect(holdsFor(org, per('emp'), ['hr'], unit)).toBe(false);
  });

  const base = office().units.map((unit) => unit.id);

  it('在的时候，只对它和它的下级', () => {
    const org = orgWith((unit) => [unit]);
    expect(base.filter((unit) => holdsFor(org, per('emp'), ['hr'], unit))).toEqual([unt('branch')]);
  });

  it('暂停的人不担任，回来就担任', () => {
    const stopped = makeOrg(
      office().people.map((one) => (one.id === per('hr') ? { ...one, active: false, suspended: true } : one)),
      office().units,
      [{ role: 'hr', personId: per('hr'), scope: 'everywhere' }],
    );
    expect(stopped.holders('hr', unt('branch'))).toEqual([]);
    expect(stopped.rolesOf(per('hr'))).toHaveLength(1);
    expect(person('hr').suspended).toBe(false);
  });
});
