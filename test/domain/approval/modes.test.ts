import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/domain/approval/approve.ts';
import { reject } from '../../../src/domain/approval/reject.ts';
import { withdraw } from '../../../src/domain/approval/withdraw.ts';
import { makeOrg } from '../../../src/domain/org/org.ts';
import { chain, Desk, office, per, person, unit } from './office.ts';

const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const nay = (desk: Desk, name: string, reason = '不行'): string =>
  desk.done(reject(desk.instance, per(name), { reason }, desk.ctx()));
const THREE = { people: ['E-fin', 'E-fin2', 'E-hr'] };

describe('或签、会签、依次、按比例', () => {
  it('或签: the first yes passes the step, the others need not decide any more and are told who did', () => {
    const desk = new Desk(
      chain([
        { id: 'a', who: THREE },
        { id: 'b', who: { superior: 1 } },
      ]),
    );
    expect(desk.asked).toEqual(['fin', 'fin2', 'hr']);
    expect(yes(desk, 'fin2')).toBe('done');
    expect(desk.story).toEqual(['a approved: fin passed, fin2 approved, hr passed', 'b open: sup open']);
    const late = approve(desk.instance, per('hr'), { comment: '' }, desk.ctx());
    expect(late).toMatchObject({ ok: false, error: { code: 'already_decided', by: per('fin2'), verdict: 'approved' } });
    expect(desk.last?.events.map((e) => e.kind)).toEqual(['decided', 'step_closed', 'step_opened', 'seat_opened']);
  });
  it('会签: everybody; a no of one ends the request and closes the cards of the others', () => {
    const desk = new Desk(chain([{ id: 'a', who: THREE, mode: 'all' }]));
    yes(desk, 'fin');
    expect(desk.instance.state).toBe('pending');
    expect(nay(desk, 'hr')).toBe('done');
    expect(desk.story).toEqual(['a rejected: fin approved, fin2 cancelled, hr rejected']);
    expect(desk.instance).toMatchObject({ state: 'rejected', closedById: per('hr'), closedNote: '不行' });
    const done = new Desk(chain([{ id: 'a', who: THREE, mode: 'all' }]));
    for (const name of ['hr', 'fin', 'fin2']) yes(done, name);
    expect(done.instance).toMatchObject({ state: 'approved', closedById: per('fin2') });
  });
  it('依次: one after another, in the order of the chain', () => {
    const desk = new Desk(chain([{ id: 'a', who: THREE, mode: 'turn' }]));
    expect(desk.asked).toEqual(['fin']);
    expect(approve(desk.instance, per('hr'), { comment: '' }, desk.ctx())).toMatchObject({
      error: { code: 'not_your_turn', before: [per('fin')] },
    });
    yes(desk, 'fin');
    expect(desk.asked).toEqual(['fin2']);
    yes(desk, 'fin2');
    yes(desk, 'hr');
    expect(desk.instance.state).toBe('approved');
  });
  it('按比例: the share passes it; a no counts until the share is out of reach', () => {
    const rule = chain([{ id: 'a', who: THREE, mode: 'ratio', ratio: 0.6 }]);
    const passes = new Desk(rule);
    yes(passes, 'fin');
    nay(passes, 'hr');
    expect(passes.instance.state).toBe('pending');
    yes(passes, 'fin2');
    expect(passes.instance.state).toBe('approved');
    const fails = new Desk(rule);
    nay(fails, 'fin');
    nay(fails, 'hr');
    expect(fails.instance.state).toBe('rejected');
  });
  it.each([
    [0.5, 3, 2],
    [2 / 3, 3, 2],
    [1, 3, 3],
    [0.01, 3, 1],
    [0.3, 3, 1],
  ])('a share of %f of %i people is %i of them', (ratio, _people, needed) => {
    const desk = new Desk(chain([{ id: 'a', who: THREE, mode: 'ratio', ratio }]));
    for (const name of ['fin', 'fin2', 'hr'].slice(0, needed - 1)) yes(desk, name);
    expect(desk.instance.state).toBe('pending');
    yes(desk, ['fin', 'fin2', 'hr'][needed - 1] as string);
    expect(desk.instance.state).toBe('approved');
  });
  it('a no returns the request to its applicant where the chain says so', () => {
    const desk = new Desk(chain([{ id: 'a', who: { superior: 1 } }], { on_reject: 'return' }));
    nay(desk, 'sup');
    expect(desk.instance).toMatchObject({ state: 'returned', closedAt: null, closedNote: '不行' });
  });
});

describe('O24 every press gets a true answer', () => {
  const rule = chain([
    { id: 'a', who: { superior: 1 } },
    { id: 'b', who: { role: 'hr' } },
  ]);
  it('a stranger, the applicant, somebody whose turn has not come, a press on an old card, a no without a reason', () => {
    const desk = new Desk(rule);
    expect(yes(desk, 'peer')).toBe('not_seated');
    expect(yes(desk, 'emp')).toBe('self_decision');
    expect(yes(desk, 'hr')).toBe('not_your_turn');
    expect(approve(desk.instance, per('sup'), { comment: '' }, desk.ctx(0))).toMatchObject({
      error: { code: 'stale_version', seen: 0, now: 1 },
    });
    expect(nay(desk, 'sup', '  ')).toBe('reason_required');
    expect(desk.instance.version).toBe(1);
  });
  it('pressed twice: the second press tells what was decided and when', () => {
    const desk = new Desk(rule);
    const at = desk.now;
    yes(desk, 'sup');
    expect(approve(desk.instance, per('sup'), { comment: '' }, desk.ctx())).toMatchObject({
      error: { code: 'already_decided', by: per('sup'), at },
    });
  });
  it('after the end: closed, with the state it ended in', () => {
    const desk = new Desk(rule);
    expect(desk.done(withdraw(desk.instance, per('sup'), { reason: '' }, desk.ctx()))).toBe('not_applicant');
    expect(desk.done(withdraw(desk.instance, per('emp'), { reason: '不去了' }, desk.ctx()))).toBe('done');
    expect(desk.story).toEqual(['a cancelled: sup cancelled', 'b cancelled: hr cancelled']);
    expect(approve(desk.instance, per('sup'), { comment: '' }, desk.ctx())).toMatchObject({
      error: { code: 'closed', state: 'withdrawn' },
    });
    expect(withdraw(desk.instance, per('emp'), { reason: '' }, desk.ctx())).toMatchObject({
      error: { code: 'closed', state: 'withdrawn' },
    });
  });
  it('somebody who has left decides nothing, even on an open seat', () => {
    const desk = new Desk(rule);
    desk.org = office({ left: ['sup'] });
    expect(yes(desk, 'sup')).toBe('not_seated');
  });
});

describe('who said yes is not asked again, by what was really said', () => {
  it('两人或签之后 one of them alone: skipped when it was that one, asked when it was the other', () => {
    const rule = chain([
      { id: 'a', who: { role: 'finance' } },
      { id: 'b', who: { people: ['E-fin'] } },
      { id: 'c', who: { role: 'hr' } },
    ]);
    const same = new Desk(rule);
    yes(same, 'fin');
    expect(same.story).toEqual(['a approved: fin approved, fin2 passed', 'b skipped: fin passed', 'c open: hr open']);
    const other = new Desk(rule);
    yes(other, 'fin2');
    expect(other.asked).toEqual(['fin']);
  });
  it('none: the same person is asked once more', () => {
    const desk = new Desk(
      chain(
        [
          { id: 'a', who: { superior: 1 } },
          { id: 'b', who: { superior: 1 } },
        ],
        { repeat: 'none' },
      ),
    );
    yes(desk, 'sup');
    expect(desk.asked).toEqual(['sup']);
    yes(desk, 'sup');
    expect(desk.instance.state).toBe('approved');
  });
  it('money: one of two decided before and is one of two again: the other one is asked', () => {
    const desk = new Desk(
      chain(
        [
          { id: 'a', who: { role: 'finance' } },
          { id: 'b', who: { role: 'finance' } },
        ],
        { separation: true },
      ),
    );
    yes(desk, 'fin');
    expect(desk.asked).toEqual(['fin2']);
  });
  it('money: the only one who would decide has decided before: the next level up is asked as well', () => {
    const steps = [
      { id: 'a', who: { role: 'finance' as const } },
      { id: 'b', who: { people: ['E-fin'] } },
    ];
    const desk = new Desk(chain(steps, { separation: true }));
    yes(desk, 'fin');
    expect(desk.story).toEqual(['a approved: fin approved, fin2 passed', 'b open: boss open']);
    const other = new Desk(chain(steps));
    yes(other, 'fin');
    expect(other.instance.state).toBe('approved');
  });
});

it('a share that is a whole number of people is not rounded up by the machine (0.28 of 25 is 7)', () => {
  const names = Array.from({ length: 25 }, (_, i) => `p${i}`);
  const org = makeOrg(
    [...names, 'emp'].map((name) => person(name)),
    [unit('branch', 'branch', null, null)],
    [],
  );
  const numbers = names.map((n) => `E-${n}`);
  const who = [{ people: numbers.slice(0, 20) }, { people: numbers.slice(20) }];
  const desk = new Desk(chain([{ id: 'a', who, mode: 'ratio', ratio: 0.28 }]), { org });
  for (const name of names.slice(0, 6)) yes(desk, name);
  expect(desk.instance.state).toBe('pending');
  yes(desk, 'p6');
  expect(desk.instance.state).toBe('approved');
});
