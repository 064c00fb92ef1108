import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerable, holds, peopleOf, responsible, type Sight, type Subject, sightOf } from '../../src/records/who.ts';
import { anybody, anyCompany, anyList, anySubject } from './companies.ts';

/** The condition of SQL, read here: what src/store/reads/records.ts asks of the rows. */
const where = (sight: Sight, { unitId, ownerId, openerId, form }: Subject, me: string): boolean =>
  sight.everything ||
  sight.units.includes(unitId) ||
  sight.owners.includes(ownerId) ||
  sight.openers.includes(openerId) ||
  sight.fields.some((field) => [(form as Record<string, unknown>)[field]].flat().includes(me));

/** Whether both readings say the same of every record in every company. */
const proves = (read: (sight: Sight) => Sight, numRuns = 3_000): void =>
  fc.assert(
    fc.property(anyCompany, anySubject, anyList, anybody, (org, subject, list, me) => {
      expect(where(read(sightOf(list, me, org)), subject, me)).toBe(holds(list, me, subject, org));
    }),
    { numRuns },
  );

describe('三种问法说的是同一批人', () => {
  it('“我能不能”与查询条件在任意公司里一致', () => proves((sight) => sight));

  it.each<[string, (sight: Sight) => Sight]>([
    ['少了单位', (sight) => ({ ...sight, units: sight.units.slice(1) })],
    ['少了上级', (sight) => ({ ...sight, owners: sight.owners.slice(1) })],
    ['少了提出人', (sight) => ({ ...sight, openers: [] })],
    ['少了表单里的人', (sight) => ({ ...sight, fields: [] })],
    ['多了一切', (sight) => ({ ...sight, everything: true })],
  ])('咬得住：%s', (_, wrong) => {
    expect(() => proves(wrong)).toThrow();
  });

  it('点名的每一位都“能”，并且在职', () => {
    fc.assert(
      fc.property(anyCompany, anySubject, anyList, (org, subject, list) => {
        for (const id of peopleOf(list, subject, org)) {
          expect(holds(list, id, subject, org)).toBe(true);
          expect(org.person(id)?.active).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('总有人负责 (S7)', () => {
  const away = fc.func<[string], boolean>(fc.boolean()).map((at) => (id: string) => at(id));

  it('只要还有一位在职、没被排除，就有负责人，且从不是被排除的人', () => {
    fc.assert(
      fc.property(anyCompany, anySubject, anyList, away, fc.uniqueArray(anybody), (org, subject, list, atWork, not) => {
        const left = org.people.filter(({ id, active }) => active && !not.includes(id));
        const found = responsible(list, subject, { org, atWork }, not);
        expect(found !== null, 'somebody').toBe(left.length > 0);
        if (found) expect(left.map(({ id }) => id)).toContain(found);
      }),
      { numRuns: 3_000 },
    );
  });

  it('先是名单里在岗的，其次名单里的，再往上', () => {
    fc.assert(
      fc.property(anyCompany, anySubject, anyList, away, (org, subject, list, atWork) => {
        const able = peopleOf(list, subject, org);
        const found = responsible(list, subject, { org, atWork }, []);
        if (able.length > 0) expect(able).toContain(found);
        if (able.some(atWork)) expect(found && atWork(found)).toBe(true);
      }),
    );
  });

  it('该做事的名单从不落空，也不含被排除的人', () => {
    fc.assert(
      fc.property(anyCompany, anySubject, anyList, fc.uniqueArray(anybody), (org, subject, list, not) => {
        const company = { org, atWork: () => true };
        const barred = list.includes('owner') ? not : [...not, subject.ownerId];
        const left = org.people.some(({ id, active }) => active && !barred.includes(id));
        const found = answerable(list, subject, company, not);
        if (left) expect(found.length).toBeGreaterThan(0);
        for (const id of found) {
          expect(not).not.toContain(id);
          expect(org.person(id)?.active).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
