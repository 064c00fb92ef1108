import { describe, expect, it } from 'vitest';
import { describePerson, labelOf, personName, unitName } from '../../../src/domain/org/label.ts';
import { makeOrg, type Person } from '../../../src/domain/org/org.ts';
import { per, person, unit, unt } from '../approval/office.ts';

const units = [unit('苏州分店', 'branch', null, null), unit('杭州分店', 'branch', null, null)];
const wang = (id: string, over: Partial<Person>): Person =>
  person(id, { name: '王芳', unitId: unt('苏州分店'), title: '业务员', employeeNo: null, ...over });
const labels = (...people: readonly Person[]): readonly string[] => {
  const org = makeOrg(people, units, []);
  return people.map((one) => labelOf(org, one).text);
};

describe('S4 同名的人分得清', () => {
  it('只有一个人，就是姓名', () => {
    expect(labels(wang('a', {}), person('b', { name: '李强' }))).toEqual(['王芳', '李强']);
  });
  it('不同单位，写单位', () => {
    expect(labels(wang('a', {}), wang('b', { unitId: unt('杭州分店') }))).toEqual(['王芳（苏州分店）', '王芳（杭州分店）']);
  });
  it('同一单位，写岗位', () => {
    expect(labels(wang('a', {}), wang('b', { title: '业务主管' }))).toEqual(['王芳（业务员）', '王芳（业务主管）']);
  });
  it('单位岗位都一样，写工号；没有工号的那位也分得清', () => {
    expect(labels(wang('a', { employeeNo: 'E1' }), wang('b', { employeeNo: 'E2' }))).toEqual(['王芳（E1）', '王芳（E2）']);
    expect(labels(wang('a', { employeeNo: 'E1' }), wang('b', {}))).toEqual(['王芳（E1）', '王芳（#2）']);
  });
  it('三个人，各写到分得清为止', () => {
    const three = [wang('a', {}), wang('b', { title: '业务主管' }), wang('c', { unitId: unt('杭州分店') })];
    expect(labels(...three)).toEqual(['王芳（苏州分店 业务员）', '王芳（苏州分店 业务主管）', '王芳（杭州分店）']);
  });
  it('什么都一样，编号，并知道分不清', () => {
    const two = [wang('a', {}), wang('b', {})];
    expect(labels(...two)).toEqual(['王芳（#1）', '王芳（#2）']);
    const org = makeOrg(two, units, []);
    expect(two.map((one) => labelOf(org, one).telling)).toEqual(['same', 'same']);
    expect(describePerson(org, two[1] as Person)).toBe('苏州分店 · 业务员 · #2');
  });
  it('群里不写工号', () => {
    const two = [wang('a', { employeeNo: 'E1' }), wang('b', { employeeNo: 'E2' })];
    const org = makeOrg(two, units, []);
    expect(two.map((one) => labelOf(org, one, 'outside').text)).toEqual(['王芳（#1）', '王芳（#2）']);
  });
  it('离职的同名者不算，没有这个人是一横', () => {
    const org = makeOrg([wang('a', {}), wang('b', { active: false, leftOn: '2026-01-01' as Person['leftOn'] })], units, []);
    expect(personName(org, per('a'))).toBe('王芳');
    expect(personName(org, per('nobody'))).toBe('—');
  });
});

describe('S4 同名的单位分得清', () => {
  const company = unit('公司', 'company', null, null);
  const regions = ['华东', '华南'].map((name) => unit(name, 'region', '公司', null));
  const alike = regions.map((region, i) => ({
    ...unit(`店${i}`, 'branch', region.name, null),
    name: '苏州分店',
  }));
  const names = (...all: readonly (typeof company)[]): readonly (string | null)[] =>
    alike.map((one) => unitName(makeOrg([], all, []), one.id));

  it('只有一个叫这个名字的，就是名称；停用的不算', () => {
    const [one, other] = alike as [(typeof alike)[number], (typeof alike)[number]];
    expect(names(company, ...regions, one)).toEqual(['苏州分店', null]);
    expect(names(company, ...regions, one, { ...other, active: false })[0]).toBe('苏州分店');
  });
  it('两个同名，前面写上级', () => {
    expect(names(company, ...regions, ...alike)).toEqual(['华东·苏州分店', '华南·苏州分店']);
  });
  it('上级也一样，写编号', () => {
    const below = alike.map((one) => ({ ...one, parentId: company.id }));
    const org = makeOrg([], [company, ...below], []);
    expect(below.map((one) => unitName(org, one.id))).toEqual(below.map((one) => `苏州分店（${one.code}）`));
  });
});
