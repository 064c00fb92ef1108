import { describe, expect, it } from 'vitest';
import { addSign } from '../../../src/domain/approval/add-sign.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import { closeBySystem } from '../../../src/domain/approval/close-by-system.ts';
import { escalate } from '../../../src/domain/approval/escalate.ts';
import { delegate, transfer } from '../../../src/domain/approval/hand-over.ts';
import { answer, ask } from '../../../src/domain/approval/pause.ts';
import { canRevoke, revoke } from '../../../src/domain/approval/revoke.ts';
import { comment, urge } from '../../../src/domain/approval/urge.ts';
import type { RequestId } from '../../../src/kernel/id.ts';
import { chain, Desk, later, per } from './office.ts';

const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const remind = (desk: Desk, who = 'emp'): string => desk.done(urge(desk.instance, per(who), {}, desk.ctx()));
const SLA = chain([
  { id: 'a', who: { superior: 1 }, sla_hours: 8 },
  { id: 'b', who: { role: 'hr' }, sla_hours: 16 },
]);

describe('催办', () => {
  it('once in four hours, by the applicant, telling who is reminded and when the next may be', () => {
    const desk = new Desk(SLA);
    expect(remind(desk, 'peer')).toBe('not_applicant');
    expect(remind(desk)).toBe('done');
    expect(desk.last?.events).toEqual([{ kind: 'urged', by: per('emp'), people: [per('sup')] }]);
    desk.now = later(3.99);
    expect(urge(desk.instance, per('emp'), {}, desk.ctx())).toMatchObject({
      error: { code: 'throttled', until: later(4), last: later(0) },
    });
    desk.now = later(4);
    expect(remind(desk)).toBe('done');
  });
});

describe('要求补充: the clock stands still while the applicant is asked', () => {
  it('until the answer; the deadline moves by what the pause took', () => {
    const desk = new Desk(SLA);
    expect(desk.step('a').dueAt).toBe(later(8));
    expect(desk.done(ask(desk.instance, per('peer'), { question: '?' }, desk.ctx()))).toBe('not_seated');
    expect(desk.done(ask(desk.instance, per('sup'), { question: ' ' }, desk.ctx()))).toBe('reason_required');
    expect(desk.done(answer(desk.instance, per('emp'), { text: '早' }, desk.ctx()))).toBe('not_paused');
    expect(desk.done(ask(desk.instance, per('sup'), { question: '几天？' }, desk.ctx()))).toBe('done');
    expect(desk.asked).toEqual(['sup']);
    expect(remind(desk)).toBe('paused');
    desk.now = later(20);
    expect(desk.done(escalate(desk.instance, desk.ctx()))).toBe('paused');
    expect(desk.done(answer(desk.instance, per('sup'), { text: '我' }, desk.ctx()))).toBe('not_applicant');
    expect(desk.done(answer(desk.instance, per('emp'), { text: '三天' }, desk.ctx()))).toBe('done');
    expect(desk.instance.pausedAt).toBeNull();
    expect(desk.step('a').dueAt).toBe(later(28));
  });
  it('a deadline counted in working hours is moved by who knows the calendar', () => {
    const desk = new Desk(SLA);
    desk.done(ask(desk.instance, per('sup'), { question: '?' }, desk.ctx()));
    desk.done(answer(desk.instance, per('emp'), { text: '!' }, { ...desk.ctx(), postponed: () => later(77) }));
    expect(desk.step('a').dueAt).toBe(later(77));
  });
  it('a decision ends the pause', () => {
    const desk = new Desk(SLA);
    desk.done(ask(desk.instance, per('sup'), { question: '?' }, desk.ctx()));
    yes(desk, 'sup');
    expect(desk.instance.pausedAt).toBeNull();
  });
  it('评论 decides nothing and is open to everybody involved, no others', () => {
    const desk = new Desk(SLA);
    const say = (who: string, text = '知道了'): string => desk.done(comment(desk.instance, per(who), { text }, desk.ctx()));
    expect([say('sup'), say('emp'), say('hr'), say('peer'), say('sup', '')]).toEqual([
      'done',
      'done',
      'not_seated',
      'not_seated',
      'reason_required',
    ]);
    expect(desk.instance.version).toBe(3);
  });
});

describe('overdue: up to the superior, never approved by itself', () => {
  const due = (desk: Desk): string => {
    desk.now = desk.steps.find((s) => s.state === 'open')?.dueAt ?? desk.now;
    return desk.done(escalate(desk.instance, desk.ctx()));
  };
  it('add: the superior may decide as well, either is enough; then the next superior', () => {
    const desk = new Desk(SLA);
    expect(desk.done(escalate(desk.instance, desk.ctx()))).toBe('not_overdue');
    expect(due(desk)).toBe('done');
    expect(desk.asked).toEqual(['sup', 'rm']);
    expect(desk.step('a').dueAt).toBe(later(16));
    expect(due(desk)).toBe('done');
    expect(desk.asked).toEqual(['sup', 'rm', 'dept']);
    yes(desk, 'rm');
    expect(desk.story).toEqual(['a approved: sup passed, rm approved, dept passed', 'b open: hr open']);
  });
  it('replace: the superior decides instead', () => {
    const desk = new Desk(chain([{ id: 'a', who: { superior: 1 }, sla_hours: 8, overdue: 'replace' }]));
    due(desk);
    expect(desk.story).toEqual(['a open: sup moved, rm open']);
    expect(yes(desk, 'sup')).toBe('not_seated');
  });
  it('replace: an adviser of the overdue seat is no longer asked either', () => {
    const desk = new Desk(chain([{ id: 'a', who: { superior: 1 }, sla_hours: 8, overdue: 'replace' }]));
    desk.done(delegate(desk.instance, per('sup'), { to: per('fin'), reason: 'x' }, desk.ctx()));
    due(desk);
    expect(desk.story).toEqual(['a open: sup moved, fin cancelled, rm open']);
  });
  it('会签: beside each who has not decided; their own yes is enough for their seat', () => {
    const desk = new Desk(chain([{ id: 'a', who: { people: ['E-sup', 'E-hr', 'E-fin'] }, mode: 'all', sla_hours: 8 }]));
    yes(desk, 'fin');
    due(desk);
    expect(desk.asked.toSorted()).toEqual(['boss', 'hr', 'rm', 'sup']);
    yes(desk, 'sup');
    yes(desk, 'boss');
    expect(desk.instance.state).toBe('approved');
  });
  it('a seat that was transferred or waits for advice is escalated as one seat', () => {
    const desk = new Desk(SLA);
    due(desk);
    desk.done(transfer(desk.instance, per('sup'), { to: per('peer'), reason: 'x' }, desk.ctx()));
    yes(desk, 'rm');
    expect(desk.step('a').state).toBe('approved');
    const advised = new Desk(SLA);
    advised.done(delegate(advised.instance, per('sup'), { to: per('fin'), reason: 'x' }, advised.ctx()));
    due(advised);
    expect(advised.asked.toSorted()).toEqual(['fin', 'rm']);
    yes(advised, 'rm');
    expect(advised.story[0]).toBe('a approved: sup passed, fin passed, rm approved');
  });
  it('who was added after an overdue seat still comes after', () => {
    const desk = new Desk(SLA);
    desk.done(addSign(desk.instance, per('sup'), { place: 'after', people: [per('fin')], reason: 'x' }, desk.ctx()));
    due(desk);
    yes(desk, 'rm');
    expect(desk.asked).toEqual(['fin']);
  });
  it('nobody above: refused, so that the office can tell the administrators', () => {
    const desk = new Desk(chain([{ id: 'a', who: { people: ['E-boss'] }, sla_hours: 1 }]));
    expect(due(desk)).toBe('nobody_to_decide');
  });
  it('no deadline, no escalation', () => {
    expect(escalate(new Desk(chain([{ id: 'a', who: { superior: 1 } }])).instance, new Desk(SLA).ctx())).toMatchObject({
      error: { code: 'not_overdue', due: null },
    });
  });
});

describe('ended by the office, undone by a request of its own', () => {
  it('S55 not decided in time: ended as not approved, by nobody', () => {
    const desk = new Desk(SLA);
    expect(desk.done(closeBySystem(desk.instance, { state: 'rejected', note: '假期已开始' }, desk.ctx()))).toBe('done');
    expect(desk.instance).toMatchObject({ state: 'rejected', closedById: null, closedNote: '假期已开始' });
    expect(desk.done(closeBySystem(desk.instance, { state: 'withdrawn', note: '' }, desk.ctx()))).toBe('closed');
  });
  it('销假: only an approved request, by its applicant, one revocation at a time; undone when that is approved', () => {
    const desk = new Desk(chain([{ id: 'a', who: { superior: 1 } }]));
    expect(canRevoke(desk.instance, per('emp'), [])).toMatchObject({ error: { code: 'not_approved', state: 'pending' } });
    yes(desk, 'sup');
    const original = desk.instance;
    expect(canRevoke(original, per('sup'), [])).toMatchObject({ error: { code: 'not_applicant' } });
    const undoing = new Desk(SLA);
    const revocation = { ...undoing.instance, id: 'req_undo' as RequestId, revokesId: original.id };
    expect(canRevoke(original, per('emp'), [revocation])).toMatchObject({
      error: { code: 'revoking_already', request: 'req_undo' },
    });
    expect(canRevoke(original, per('emp'), [{ ...revocation, state: 'rejected' }]).ok).toBe(true);
    expect(revoke(original, revocation, desk.ctx())).toMatchObject({ error: { code: 'not_approved' } });
    expect(revoke(original, { ...revocation, state: 'approved', revokesId: null }, desk.ctx())).toMatchObject({
      error: { code: 'not_approved' },
    });
    expect(desk.done(revoke(original, { ...revocation, state: 'approved' }, desk.ctx()))).toBe('done');
    expect(desk.instance.state).toBe('revoked');
    expect(desk.done(revoke(desk.instance, { ...revocation, state: 'approved' }, desk.ctx()))).toBe('not_approved');
  });
});
