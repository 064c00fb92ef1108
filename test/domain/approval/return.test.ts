import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/domain/approval/approve.ts';
import type { ChainRule } from '../../../src/domain/approval/chain.ts';
import { resubmit } from '../../../src/domain/approval/resubmit.ts';
import { returnTo } from '../../../src/domain/approval/return-to.ts';
import { withdraw } from '../../../src/domain/approval/withdraw.ts';
import { chain, Desk, office, per, plan } from './office.ts';

const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const back = (desk: Desk, name: string, to: string, reason = '请补'): string =>
  desk.done(returnTo(desk.instance, per(name), { to: to === 'applicant' ? to : desk.step(to).id, reason }, desk.ctx()));
const again = (desk: Desk, rule: ChainRule, who = 'emp'): string => {
  const route = plan(rule);
  return route.ok ? desk.done(resubmit(desk.instance, per(who), { route: route.value }, desk.ctx())) : 'no route';
};

const RULE = chain([
  { id: 'superior', who: { superior: 1 } },
  { id: 'region', who: { role: 'region_manager' } },
  { id: 'again', who: { role: 'supervisor' } },
  { id: 'hr', who: { role: 'hr' } },
]);

describe('退回 to the applicant', () => {
  it('stops the request; only a reasoned word of who is asked does it; withdrawing is still possible', () => {
    const desk = new Desk(RULE);
    expect(back(desk, 'sup', 'applicant', '')).toBe('reason_required');
    expect(back(desk, 'hr', 'applicant')).toBe('not_your_turn');
    yes(desk, 'sup');
    expect(back(desk, 'rm', 'applicant')).toBe('done');
    expect(desk.instance).toMatchObject({ state: 'returned', closedNote: '请补', closedAt: null });
    expect(desk.story).toEqual([
      'superior approved: sup approved',
      'region cancelled: rm returned',
      'again skipped: sup passed',
      'hr cancelled: hr cancelled',
    ]);
    expect(yes(desk, 'hr')).toBe('closed');
    expect(desk.done(withdraw(desk.instance, per('emp'), { reason: '' }, desk.ctx()))).toBe('done');
  });
  it('resubmitted: a new round from the start, in which earlier approvals do not count (steedos #2068)', () => {
    const desk = new Desk(RULE);
    yes(desk, 'sup');
    back(desk, 'rm', 'applicant');
    expect(again(desk, RULE, 'sup')).toBe('not_applicant');
    expect(again(desk, RULE)).toBe('done');
    expect(desk.instance).toMatchObject({ state: 'pending', round: 2, closedNote: null });
    expect(desk.asked).toEqual(['sup']);
    for (const name of ['sup', 'rm', 'hr']) expect(yes(desk, name)).toBe('done');
    expect(desk.instance.state).toBe('approved');
    expect(again(desk, RULE)).toBe('closed');
  });
  it('or from the step that gave it back, with the approvals before it kept, where the chain says so', () => {
    const rule = { ...RULE, after_return: 'step' } as const;
    const desk = new Desk(rule);
    yes(desk, 'sup');
    back(desk, 'rm', 'applicant');
    again(desk, rule);
    expect(desk.story).toEqual([
      'superior skipped:',
      'region open: rm open',
      'again skipped: sup passed',
      'hr waiting: hr waiting',
    ]);
    expect(desk.step('superior').note.kept).toBe(1);
    yes(desk, 'rm');
    expect(desk.asked).toEqual(['sup']);
    back(desk, 'sup', 'applicant');
    again(desk, rule);
    expect(desk.steps.map((s) => s.note.kept)).toEqual([1, 2, undefined, undefined]);
    expect(desk.asked).toEqual(['sup']);
  });
  it('what was changed is always seen by somebody: nothing is kept when nobody would be left to ask', () => {
    const rule = chain(
      [
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { role: 'hr' }, when: [{ measure: 'days', is: '>', than: 5 }] },
      ],
      { after_return: 'step' },
    );
    const desk = new Desk(rule, { measures: { days: 6 } });
    yes(desk, 'sup');
    back(desk, 'hr', 'applicant');
    const shorter = plan(rule, { measures: { days: 2 } });
    expect(shorter.ok && desk.done(resubmit(desk.instance, per('emp'), { route: shorter.value }, desk.ctx()))).toBe('done');
    expect(desk.story).toEqual(['a open: sup open']);
  });
  it('nor when the step that gave it back is no longer asked', () => {
    const rule = chain(
      [
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { role: 'region_manager' } },
        { id: 'c', who: { role: 'hr' }, when: [{ measure: 'days', is: '>', than: 5 }] },
      ],
      { after_return: 'step' },
    );
    const desk = new Desk(rule, { measures: { days: 6 } });
    yes(desk, 'sup');
    yes(desk, 'rm');
    back(desk, 'hr', 'applicant');
    const shorter = plan(rule, { measures: { days: 2 } });
    expect(shorter.ok && desk.done(resubmit(desk.instance, per('emp'), { route: shorter.value }, desk.ctx()))).toBe('done');
    expect(desk.story).toEqual(['a open: sup open', 'b waiting: rm waiting']);
  });
  it('nor when its post is empty by now and skipped: a changed request is never approved by what was said before', () => {
    const rule = chain(
      [
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { role: 'hr' }, empty: 'skip' },
      ],
      { after_return: 'step' },
    );
    const desk = new Desk(rule);
    yes(desk, 'sup');
    back(desk, 'hr', 'applicant');
    desk.org = office({ vacant: ['hr'] });
    const now = plan(rule, { org: desk.org });
    expect(now.ok && desk.done(resubmit(desk.instance, per('emp'), { route: now.value }, desk.ctx()))).toBe('done');
    expect(desk.story).toEqual(['a open: sup open', 'b skipped:']);
  });
  it('only what was returned is resubmitted', () => {
    expect(again(new Desk(RULE), RULE)).toBe('not_returned');
  });
});

describe('退回 to an earlier step', () => {
  it('a new round from there on; the step before it stays approved, everybody after it is asked again', () => {
    const desk = new Desk(RULE);
    yes(desk, 'sup');
    yes(desk, 'rm');
    expect(back(desk, 'hr', 'region')).toBe('done');
    expect(desk.instance).toMatchObject({ state: 'pending', round: 2 });
    expect(desk.story).toEqual([
      'superior skipped:',
      'region open: rm open',
      'again waiting: sup waiting',
      'hr waiting: hr waiting',
    ]);
    yes(desk, 'rm');
    expect(desk.asked).toEqual(['sup']);
    yes(desk, 'sup');
    expect(back(desk, 'hr', 'superior')).toBe('done');
    expect(desk.asked).toEqual(['sup']);
    for (const name of ['sup', 'rm', 'hr']) yes(desk, name);
    expect(desk.instance).toMatchObject({ state: 'approved', round: 3 });
  });
  it('not forward, not to itself, not to what is not there', () => {
    const desk = new Desk(RULE);
    yes(desk, 'sup');
    expect(back(desk, 'rm', 'hr')).toBe('no_such_step');
    expect(back(desk, 'rm', 'region')).toBe('no_such_step');
    expect(desk.done(returnTo(desk.instance, per('rm'), { to: 'stp_none', reason: 'x' }, desk.ctx()))).toBe('no_such_step');
  });
});
