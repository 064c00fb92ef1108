import { describe, expect, it } from 'vitest';
import { away, chain, office, per, plan, route, unt } from './office.ts';

const EXPENSE = [
  { id: 'check', who: { role: 'operations' } },
  { id: 'superior', who: { superior: 1 } },
  { id: 'finance', who: { role: 'finance' } },
] as const;

describe('S7 O3 who is asked, from the tree of the organisation', () => {
  it('the direct superior, the superior’s superior, and so on', () => {
    expect(
      route(
        chain([
          { id: 'a', who: { superior: 1 } },
          { id: 'b', who: { superior: 2 } },
          { id: 'c', who: { superior: 3 } },
        ]),
      ),
    ).toEqual(['a: sup', 'b: rm', 'c: dept']);
  });
  it('a role by the nearest unit upward, the head of a unit, people by number, a person of the form', () => {
    const rule = chain([
      { id: 'ops', who: { role: 'operations' } },
      { id: 'region', who: { head: 'region' } },
      { id: 'named', who: { people: ['E-fin', 'E-hr'] }, mode: 'all' },
      { id: 'handover', who: { field: 'hand_over' } },
    ]);
    expect(route(rule, { fields: { hand_over: per('peer') } })).toEqual([
      'ops: ops',
      'region: rm',
      'named: fin|hr',
      'handover: peer',
    ]);
  });
  it('several seatings of one step sit together, each person once', () => {
    expect(route(chain([{ id: 'a', who: [{ superior: 1 }, { role: 'supervisor' }, { role: 'hr' }], mode: 'all' }]))).toEqual([
      'a: sup|hr',
    ]);
  });
  it('steps whose conditions do not hold are not there', () => {
    const rule = chain([
      { id: 'superior', who: { superior: 1 } },
      { id: 'region', who: { role: 'region_manager' }, when: [{ measure: 'days', is: '>', than: 3 }] },
      {
        id: 'hr',
        who: { role: 'hr' },
        when: [
          { measure: 'days', is: '>', than: 5 },
          { measure: 'type', is: 'in', than: ['sick', 'annual'] },
        ],
      },
    ]);
    expect(route(rule, { measures: { days: 3, type: 'annual' } })).toEqual(['superior: sup']);
    expect(route(rule, { measures: { days: 3.5, type: 'annual' } })).toEqual(['superior: sup', 'region: rm']);
    expect(route(rule, { measures: { days: 6, type: 'annual' } })).toEqual(['superior: sup', 'region: rm', 'hr: hr']);
    expect(route(rule, { measures: { days: 6, type: 'personal' } })).toEqual(['superior: sup', 'region: rm']);
  });
  it('a condition that cannot be answered drops nobody: the request is refused', () => {
    expect(
      route(chain([{ id: 'a', who: { superior: 1 }, when: [{ measure: 'dayz', is: '>', than: 3 }] }]), { measures: { days: 9 } }),
    ).toEqual(['unknown_measure a dayz']);
  });
});

describe('S7 nobody holds the post', () => {
  const org = office({ vacant: ['hr'] });
  it('the next level up sits instead and the card says why', () => {
    expect(route(chain([{ id: 'hr', who: { role: 'hr' } }]), { org })).toEqual(['hr: sup (empty role:hr)']);
  });
  it('preferably somebody not asked yet, so that the empty post is not passed over as a repetition', () => {
    expect(
      route(
        chain([
          { id: 'a', who: { superior: 1 } },
          { id: 'hr', who: { role: 'hr' } },
        ]),
        { org },
      ),
    ).toEqual(['a: sup', 'hr: rm (empty role:hr)']);
  });
  it('or the step is skipped, or the request cannot be submitted, by policy', () => {
    expect(
      route(
        chain([
          { id: 'a', who: { superior: 1 } },
          { id: 'hr', who: { role: 'hr' }, empty: 'skip' },
        ]),
        { org },
      ),
    ).toEqual(['a: sup', 'hr: -empty']);
    expect(
      route(
        chain([
          { id: 'a', who: { superior: 1 } },
          { id: 'hr', who: { role: 'hr' }, empty: 'refuse' },
        ]),
        { org },
      ),
    ).toEqual(['post_empty hr role:hr']);
  });
  it('too few levels: the highest superior there is', () => {
    expect(route(chain([{ id: 'a', who: { superior: 9 } }]))).toEqual(['a: boss (empty superior:9)']);
  });
  it('a region without a head: the head of the unit above', () => {
    expect(route(chain([{ id: 'a', who: { head: 'region' } }]), { org: office({ left: ['rm'] }) })).toEqual([
      'a: dept (left rm)',
    ]);
  });
  it('或签 needs no replacement while somebody holds the post; 会签 does', () => {
    const left = office({ left: ['fin'] });
    expect(route(chain([{ id: 'a', who: { people: ['E-fin', 'E-hr'] } }]), { org: left })).toEqual(['a: hr']);
    expect(route(chain([{ id: 'a', who: { people: ['E-fin', 'E-hr'] }, mode: 'all' }]), { org: left })).toEqual([
      'a: hr|boss (left fin)',
    ]);
  });
  it('the field of the form is empty: the superior', () => {
    expect(route(chain([{ id: 'a', who: { field: 'hand_over' } }]))).toEqual(['a: sup (empty field:hand_over)']);
  });
  it('nobody at all above the applicant: refused, naming the step, never silently stuck', () => {
    expect(route(chain([{ id: 'a', who: { superior: 1 } }]), { applicant: 'boss' })).toEqual(['nobody_to_decide a superior:1']);
  });
});

describe('the post is the applicant’s own', () => {
  it('the superior sits instead', () => {
    expect(route(chain([{ id: 'sup', who: { role: 'supervisor' } }]), { applicant: 'sup' })).toEqual(['sup: rm (applicant sup)']);
  });
  it('or the step is skipped by policy', () => {
    expect(
      route(
        chain([
          { id: 'sup', who: { role: 'supervisor' }, self: 'skip' },
          { id: 'hr', who: { role: 'hr' } },
        ]),
        { applicant: 'sup' },
      ),
    ).toEqual(['sup: -applicant', 'hr: hr']);
  });
  it('money is never skipped for that', () => {
    expect(
      route(
        chain(
          [
            { id: 'sup', who: { role: 'supervisor' }, self: 'skip' },
            { id: 'hr', who: { role: 'hr' } },
          ],
          { separation: true },
        ),
        { applicant: 'sup' },
      ),
    ).toEqual(['sup: rm (applicant sup)', 'hr: hr']);
  });
  it('或签: the others who hold the post decide', () => {
    expect(route(chain([{ id: 'fin', who: { role: 'finance' } }]), { applicant: 'fin' })).toEqual(['fin: fin2']);
  });
  it('a chain of nobody but the applicant is refused', () => {
    expect(route(chain([{ id: 'a', who: { people: ['E-emp'] }, self: 'skip' }]))).toEqual(['nobody_to_decide a']);
    expect(route(chain([{ id: 'a', who: { people: ['E-boss'] } }]), { applicant: 'boss' })).toEqual(['nobody_to_decide a boss']);
  });
  it('unless the chain says that a request nobody need see counts as approved; never with money', () => {
    const steps = [{ id: 'a', who: { people: ['E-boss'] }, self: 'skip' as const }];
    expect(route(chain(steps, { all_skipped: 'approve' }), { applicant: 'boss' })).toEqual(['a: -applicant']);
    expect(route(chain(steps, { all_skipped: 'approve', separation: true }), { applicant: 'boss' })).toEqual([
      'a: dept (applicant boss)',
    ]);
  });
});

describe('money: separation of duties', () => {
  it('the finance post is empty: somebody not asked yet decides, in the end the department, or the request is refused', () => {
    const org = office({ vacant: ['finance'] });
    expect(route(chain(EXPENSE, { separation: true }), { org })).toEqual([
      'check: ops',
      'superior: sup',
      'finance: rm (empty role:finance)',
    ]);
    const small = office({ vacant: ['finance', 'network_department', 'admin'], left: ['rm', 'dept', 'boss', 'adm', 'hr'] });
    expect(route(chain(EXPENSE, { separation: true }), { org: small })).toEqual(['nobody_to_decide finance role:finance']);
  });
  it('one person would decide all steps: the next level up sits at the second', () => {
    const org = office({
      vacant: ['finance', 'operations'],
      roles: [
        { role: 'finance', personId: per('sup'), scope: 'everywhere' },
        { role: 'operations', personId: per('sup'), scope: unt('branch') },
      ],
    });
    const planned = plan(chain(EXPENSE, { separation: true }), { org });
    expect(planned.ok && planned.value.map((s) => [s.people.map((p) => p.personId), s.skipped, s.insteadOf])).toEqual([
      [[per('sup')], null, undefined],
      [[per('rm')], null, per('sup')],
      [[per('sup')], 'repeat', undefined],
    ]);
  });
  it('a substitute who decides another step gives way to the superior', () => {
    expect(route(chain(EXPENSE, { separation: true }), { substitutes: [away('sup', 'ops')] })).toEqual([
      'check: ops',
      'superior: rm for sup',
      'finance: fin|fin2',
    ]);
  });
});

describe('who was asked before is not asked again', () => {
  const twice = [
    { id: 'a', who: { superior: 1 } },
    { id: 'hr', who: { role: 'hr' } },
    { id: 'b', who: { role: 'supervisor' } },
  ] as const;
  it('once: not again in this round', () => expect(route(chain(twice))).toEqual(['a: sup', 'hr: hr', 'b: -repeat']));
  it('none: asked again', () => expect(route(chain(twice, { repeat: 'none' }))).toEqual(['a: sup', 'hr: hr', 'b: sup']));
  it('consecutive: only of neighbouring steps', () => {
    expect(route(chain(twice, { repeat: 'consecutive' }))).toEqual(['a: sup', 'hr: hr', 'b: sup']);
    expect(route(chain([twice[0], twice[2]], { repeat: 'consecutive' }))).toEqual(['a: sup', 'b: -repeat']);
  });
  it('asked is not decided: one of two who shared a step may be asked alone later', () => {
    const shared = chain([
      { id: 'a', who: { role: 'finance' } },
      { id: 'b', who: { people: ['E-fin'] } },
    ]);
    expect(route(shared)).toEqual(['a: fin|fin2', 'b: fin']);
    expect(
      route(
        chain([
          { id: 'a', who: { role: 'finance' } },
          { id: 'b', who: { role: 'finance' } },
        ]),
      ),
    ).toEqual(['a: fin|fin2', 'b: -repeat']);
    expect(
      route(
        chain([
          { id: 'a', who: { role: 'finance' }, mode: 'all' },
          { id: 'b', who: { people: ['E-fin'] } },
        ]),
      ),
    ).toEqual(['a: fin|fin2', 'b: -repeat']);
  });
});

describe('O1 O2 the approver is away', () => {
  const rule = chain([{ id: 'a', who: { superior: 1 } }]);
  it('the substitute sits, for that span and these processes only', () => {
    expect(route(rule, { substitutes: [away('sup', 'ops')] })).toEqual(['a: ops for sup']);
    expect(route(rule, { substitutes: [away('sup', 'ops', [1, 9])] })).toEqual(['a: sup']);
    expect(route(rule, { substitutes: [away('sup', 'ops', [-9, 0])] })).toEqual(['a: sup']);
    expect(route(rule, { substitutes: [away('sup', 'ops', [-1, 1], ['expense'])] })).toEqual(['a: sup']);
    expect(route(rule, { substitutes: [away('sup', 'ops', [-1, 1], ['expense', 'leave'])] })).toEqual(['a: ops for sup']);
  });
  it('the substitute is away too: followed to who is there', () => {
    expect(route(rule, { substitutes: [away('sup', 'ops'), away('ops', 'peer')] })).toEqual(['a: peer for sup']);
  });
  it('in a circle, at the applicant, or at somebody who has left: the superior of who is away', () => {
    expect(route(rule, { substitutes: [away('sup', 'ops'), away('ops', 'sup')] })).toEqual(['a: rm for sup']);
    expect(route(rule, { substitutes: [away('sup', 'emp')] })).toEqual(['a: rm for sup']);
    expect(route(rule, { substitutes: [away('sup', 'ops')], org: office({ left: ['ops'] }) })).toEqual(['a: rm for sup']);
    expect(route(rule, { substitutes: [away('sup', 'emp'), away('rm', 'sup')] })).toEqual(['a: dept for sup']);
  });
  it('nobody above is there: the person keeps the seat', () => {
    expect(route(rule, { applicant: 'dept', substitutes: [away('boss', 'dept')] })).toEqual(['a: boss']);
  });
  it('或签: the substitute who holds the post too needs no second seat; 会签: the superior takes it', () => {
    expect(route(chain([{ id: 'f', who: { role: 'finance' } }]), { substitutes: [away('fin', 'fin2')] })).toEqual(['f: fin2']);
    expect(route(chain([{ id: 'f', who: { role: 'finance' }, mode: 'all' }]), { substitutes: [away('fin', 'fin2')] })).toEqual([
      'f: boss for fin|fin2',
    ]);
  });
});
