import { describe, expect, it } from 'vitest';
import { checkChain } from '../../../src/domain/approval/check-chain.ts';
import { holds } from '../../../src/domain/approval/condition.ts';
import { nearest } from '../../../src/domain/approval/nearest.ts';
import { chain, office } from './office.ts';

const DEFINITION = { measures: { days: 'number', type: 'text' }, fields: ['hand_over'] } as const;
const faults = (rule: Parameters<typeof checkChain>[0], org = office()): readonly string[] =>
  checkChain(rule, DEFINITION, org).map((f) => `${f.path} ${f.code}${f.near ? ` → ${f.near}` : ''}`);

describe('S3 a chain that names what is not there stops the start', () => {
  it('a good chain has no faults', () => {
    const good = chain([
      {
        id: 'a',
        who: [{ superior: 1 }, { field: 'hand_over' }, { head: 'region' }],
        when: [{ measure: 'days', is: '>=', than: 3 }],
      },
      { id: 'b', who: { people: ['E-fin'] }, when: [{ measure: 'type', is: 'in', than: ['sick'] }] },
    ]);
    expect(faults(good)).toEqual([]);
  });
  it('each fault names its place, its value and the nearest name', () => {
    const bad = chain(
      [
        { id: 'a', who: { superior: 1 }, when: [{ measure: 'dayz', is: '>', than: 3 }] },
        { id: 'a', who: [{ superior: 1 }, { role: 'hr' }] },
        { id: 'c', who: { people: ['E-fin', 'E-finn', 'zzzzzz', 'E-rm'] } },
        { id: 'd', who: { field: 'handover' } },
        {
          id: 'e',
          who: { head: 'department' },
          when: [
            { measure: 'type', is: '<', than: 3 },
            { measure: 'days', is: '=', than: '3' },
            { measure: 'type', is: 'in', than: 'sick' },
          ],
        },
      ],
      { copy_to: [{ people: ['E-nobody'] }] },
    );
    expect(faults(bad, office({ vacant: ['hr'], left: ['rm'] }))).toEqual([
      'steps.0.when.0.measure unknown_measure → days',
      'steps.1.id same_step_id',
      'steps.1.who.1.role role_vacant',
      'steps.2.who.people.1 unknown_person → E-fin',
      'steps.2.who.people.2 unknown_person',
      'steps.2.who.people.3 person_left',
      'steps.3.who.field unknown_field → hand_over',
      'steps.4.when.0.is measure_type',
      'steps.4.when.1.than measure_type',
      'steps.4.when.2.than measure_type',
      'steps.4.who.head no_such_head',
      'copy_to.0.people.0 unknown_person',
    ]);
  });
});

describe('conditions', () => {
  it.each([
    ['<', 3, 2, true],
    ['<', 3, 3, false],
    ['<=', 3, 3, true],
    ['>', 3, 3, false],
    ['>', 3, 3.5, true],
    ['>=', 3, 3, true],
    ['=', 3, 3, true],
    ['=', 'sick', 'sick', true],
    ['=', 'sick', 'annual', false],
    ['in', ['sick', 'annual'], 'annual', true],
    ['in', ['sick'], 'annual', false],
    ['in', ['3'], 3, true],
  ] as const)('%s %j of %j is %s', (is, than, value, expected) => {
    expect(holds([{ measure: 'm', is, than: typeof than === 'object' ? [...than] : than }], { m: value })).toEqual({
      ok: true,
      value: expected,
    });
  });
  it('all of them must hold; one that cannot be answered is a fault even when another does not hold', () => {
    const a = { measure: 'a', is: '>', than: 1 } as const;
    expect(holds([a, { ...a, measure: 'b' }], { a: 2, b: 0 })).toEqual({ ok: true, value: false });
    expect(
      holds(
        [
          { ...a, measure: 'b' },
          { ...a, measure: 'toString' },
        ],
        { a: 2, b: 0 },
      ),
    ).toEqual({ ok: false, error: { code: 'unknown_measure', measure: 'toString' } });
    expect(holds([a], { a: 'many' })).toEqual({ ok: false, error: { code: 'wrong_type', measure: 'a' } });
    expect(holds([], {})).toEqual({ ok: true, value: true });
  });
});

it('did you mean: the name with the fewest changed letters, if that is not more than a third of them', () => {
  expect(nearest('region_manger', ['region_manager', 'hr'])).toBe('region_manager');
  expect(nearest('xyz', ['hr', 'finance'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});
