import { describe, expect, it } from 'vitest';
import { bindGroups, type KnownGroup, type ListedGroup } from '../../../src/domain/org/bind-groups.ts';
import type { ChatId } from '../../../src/kernel/id.ts';

const cht = (n: number): ChatId => `cht_${n}`;
const listed = (n: number, name = '苏州分店群'): ListedGroup => ({ externalId: `oc_${n}`, id: cht(n), name });
const known = (n: number, boundAs: string | null = null): KnownGroup => ({ id: cht(n), boundAs });
const SZ = { name: '苏州分店群', exact: null, unit: 'SZ' } as const;
const run = (...args: Parameters<typeof bindGroups>) => {
  const { bound, questions } = bindGroups(...args);
  return { bound: Object.fromEntries(bound), asked: questions.map(({ group, instead }) => [group.id, instead]) };
};

describe('S4 群按群编号认', () => {
  it('第一次按群名，只有一个才算', () => {
    expect(run([SZ], [listed(1)], [], [])).toEqual({ bound: { 苏州分店群: 'cht_1' }, asked: [] });
    expect(run([SZ], [listed(1), listed(2)], [], [])).toEqual({
      bound: {},
      asked: [
        ['cht_1', null],
        ['cht_2', null],
      ],
    });
  });

  it('改了名还是它，别的群用了旧名要问管理员', () => {
    expect(run([SZ], [listed(1, '姑苏店群')], [known(1, '苏州分店群')], [])).toEqual({
      bound: { 苏州分店群: 'cht_1' },
      asked: [],
    });
    expect(run([SZ], [listed(1, '姑苏店群'), listed(2)], [known(1, '苏州分店群')], [])).toEqual({
      bound: { 苏州分店群: 'cht_1' },
      asked: [['cht_2', 'cht_1']],
    });
  });

  it('群解散了，同名的新群也要问', () => {
    expect(run([SZ], [listed(2)], [known(1, '苏州分店群')], [])).toEqual({
      bound: { 苏州分店群: 'cht_1' },
      asked: [['cht_2', 'cht_1']],
    });
  });

  it('管理员同意后换成新群，不再反过来问旧群', () => {
    const answer = { group: cht(2), name: '苏州分店群', instead: cht(1) };
    expect(run([SZ], [listed(1), listed(2)], [known(1, '苏州分店群'), known(2)], [answer])).toEqual({
      bound: { 苏州分店群: 'cht_2' },
      asked: [],
    });
    expect(run([SZ], [listed(1), listed(2)], [known(1), known(2, '苏州分店群')], [answer])).toEqual({
      bound: { 苏州分店群: 'cht_2' },
      asked: [],
    });
  });

  it('配置写明群编号的，就是那一个', () => {
    expect(run([{ ...SZ, exact: 'oc_2' }], [listed(1), listed(2)], [known(1, '苏州分店群')], [])).toEqual({
      bound: { 苏州分店群: 'cht_2' },
      asked: [],
    });
  });

  it('配置换了群名，原来的群也能按新名再认一次', () => {
    const renamed = { ...SZ, name: '姑苏店群' };
    expect(run([renamed], [listed(1, '姑苏店群')], [known(1, '苏州分店群')], [])).toEqual({
      bound: { 姑苏店群: 'cht_1' },
      asked: [],
    });
  });
});
