import { describe, expect, it } from 'vitest';
import { addSign, removeSign } from '../../../src/domain/approval/add-sign.ts';
import { advise, takeBack } from '../../../src/domain/approval/advise.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import { delegate, transfer } from '../../../src/domain/approval/hand-over.ts';
import { reject } from '../../../src/domain/approval/reject.ts';
import { returnTo } from '../../../src/domain/approval/return-to.ts';
import { away, chain, Desk, office, per } from './office.ts';

const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const nay = (desk: Desk, name: string): string => desk.done(reject(desk.instance, per(name), { reason: '不行' }, desk.ctx()));
const hand = (desk: Desk, from: string, to: string, reason = '我出差'): string =>
  desk.done(transfer(desk.instance, per(from), { to: per(to), reason }, desk.ctx()));
const ask = (desk: Desk, from: string, to: string, reason = '请先看'): string =>
  desk.done(delegate(desk.instance, per(from), { to: per(to), reason }, desk.ctx()));
const opinion = (desk: Desk, who: string, favour: boolean, words = '不妥'): string =>
  desk.done(advise(desk.instance, per(who), { favour, words }, desk.ctx()));
const back = (desk: Desk, who: string): string => desk.done(takeBack(desk.instance, per(who), desk.ctx()));
const add = (desk: Desk, by: string, place: 'before' | 'after', ...people: string[]): string =>
  desk.done(addSign(desk.instance, per(by), { place, people: people.map(per), reason: '请会看' }, desk.ctx()));
const remove = (desk: Desk, by: string, whom: string): string =>
  desk.done(removeSign(desk.instance, per(by), { seatId: desk.seat(whom).id, reason: '不用了' }, desk.ctx()));

const ONE = chain([{ id: 'a', who: { superior: 1 } }]);
const ALL = chain([{ id: 'a', who: { people: ['E-sup', 'E-hr'] }, mode: 'all' }]);

describe('转交', () => {
  it('the heldSeat goes to somebody else, and the chain shows from whom and why', () => {
    const desk = new Desk(ONE);
    expect(hand(desk, 'sup', 'rm')).toBe('done');
    expect(desk.story).toEqual(['a open: sup moved, rm open']);
    expect(desk.seat('rm')).toMatchObject({ origin: 'transfer', fromSeatId: desk.seat('sup').id });
    expect(desk.seat('sup').comment).toBe('我出差');
    expect(yes(desk, 'sup')).toBe('not_seated');
    yes(desk, 'rm');
    expect(desk.instance.state).toBe('approved');
  });
  it('not without a reason, not to the applicant, to nobody, to who has left, or to who sits there or has decided', () => {
    const desk = new Desk(
      chain([
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { people: ['E-hr', 'E-fin'] }, mode: 'all' },
      ]),
      { org: office({ left: ['peer'] }) },
    );
    expect(hand(desk, 'sup', 'rm', ' ')).toBe('reason_required');
    expect(hand(desk, 'sup', 'emp')).toBe('self_decision');
    expect(hand(desk, 'sup', 'nobody')).toBe('unknown_person');
    expect(hand(desk, 'sup', 'peer')).toBe('person_left');
    expect(hand(desk, 'sup', 'sup')).toBe('already_seated');
    yes(desk, 'sup');
    expect(hand(desk, 'hr', 'fin')).toBe('already_seated');
    expect(hand(desk, 'hr', 'sup')).toBe('decided_before');
  });
  it('not to the person for whom one sits: that heldSeat is theirs already', () => {
    const desk = new Desk(ONE, { substitutes: [away('sup', 'ops')] });
    expect(hand(desk, 'ops', 'sup')).toBe('already_seated');
    expect(yes(desk, 'sup')).toBe('done');
  });
  it('it may be given back, but does not go round for ever', () => {
    const desk = new Desk(ONE);
    expect(['sup>rm', 'rm>sup', 'sup>rm', 'rm>sup'].map((h) => hand(desk, ...(h.split('>') as [string, string])))).toEqual([
      'done',
      'done',
      'done',
      'cycle',
    ]);
    expect(desk.asked).toEqual(['rm']);
  });
  it('a step planned to be skipped because the same person had decided is asked after a transfer', () => {
    const desk = new Desk(
      chain([
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { role: 'supervisor' } },
      ]),
    );
    expect(desk.story).toEqual(['a open: sup open', 'b skipped: sup passed']);
    hand(desk, 'sup', 'hr');
    yes(desk, 'hr');
    expect(desk.story).toEqual(['a approved: sup moved, hr approved', 'b open: sup open']);
  });
});

describe('委派: an opinion first, then it comes back', () => {
  it('the adviser’s word decides nothing; the delegator decides', () => {
    for (const favour of [true, false]) {
      const desk = new Desk(ONE);
      ask(desk, 'sup', 'fin');
      expect(desk.story).toEqual(['a open: sup waiting, fin open']);
      expect(yes(desk, 'sup')).toBe('awaiting_opinion');
      expect(opinion(desk, 'fin', favour)).toBe('done');
      expect(desk.asked).toEqual(['sup']);
      expect(desk.last?.events[0]).toMatchObject({ kind: 'advised', favour });
      expect(opinion(desk, 'fin', favour)).toBe('already_decided');
      yes(desk, 'sup');
      expect(desk.instance.state).toBe('approved');
    }
  });
  it('an opinion is no decision and a decision no opinion; who is against it says why', () => {
    const desk = new Desk(ONE);
    expect(opinion(desk, 'sup', true)).toBe('no_opinion_asked');
    ask(desk, 'sup', 'fin');
    expect(yes(desk, 'fin')).toBe('adviser_only');
    expect(nay(desk, 'fin')).toBe('adviser_only');
    expect(opinion(desk, 'fin', false, ' ')).toBe('opinion_words');
    expect(opinion(desk, 'hr', true)).toBe('not_seated');
  });
  it('who asked takes the question back and decides; nobody else can', () => {
    const desk = new Desk(ONE);
    expect(back(desk, 'sup')).toBe('no_question_open');
    ask(desk, 'sup', 'fin');
    expect(back(desk, 'fin')).toBe('no_question_open');
    expect(back(desk, 'emp')).toBe('no_question_open');
    expect(back(desk, 'sup')).toBe('done');
    expect(desk.story).toEqual(['a open: sup open, fin cancelled']);
    expect(desk.last?.events[0]).toMatchObject({ kind: 'taken_back', people: [per('fin')] });
    expect(opinion(desk, 'fin', true)).toBe('not_seated');
    yes(desk, 'sup');
    expect(desk.instance.state).toBe('approved');
  });
  it('who stands in for the asker may take it back too', () => {
    const desk = new Desk(ONE);
    ask(desk, 'sup', 'fin');
    desk.substitutes = [away('sup', 'ops')];
    expect(back(desk, 'ops')).toBe('done');
    expect(yes(desk, 'ops')).toBe('done');
    expect(desk.instance.state).toBe('approved');
  });
  it('an adviser hands nothing on', () => {
    const desk = new Desk(ONE);
    ask(desk, 'sup', 'fin');
    expect(hand(desk, 'fin', 'hr')).toBe('adviser_only');
    expect(ask(desk, 'fin', 'hr')).toBe('adviser_only');
    expect(add(desk, 'fin', 'before', 'hr')).toBe('adviser_only');
    expect(desk.done(returnTo(desk.instance, per('fin'), { to: 'applicant', reason: 'x' }, desk.ctx()))).toBe('adviser_only');
  });
  it('或签: somebody else decides meanwhile and the adviser is no longer needed', () => {
    const desk = new Desk(chain([{ id: 'a', who: { people: ['E-sup', 'E-hr'] } }]));
    ask(desk, 'sup', 'fin');
    yes(desk, 'hr');
    expect(desk.story).toEqual(['a approved: sup passed, fin passed, hr approved']);
  });
});

describe('加签、减签', () => {
  it('before: they decide first, all of them, then the one who added', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'before', 'hr', 'fin', 'hr');
    expect(desk.story).toEqual(['a open: sup waiting, hr open, fin open']);
    yes(desk, 'fin');
    expect(desk.asked).toEqual(['hr']);
    yes(desk, 'hr');
    expect(desk.asked).toEqual(['sup']);
    yes(desk, 'sup');
    expect(desk.instance.state).toBe('approved');
  });
  it('before: a no of theirs is a no', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'before', 'hr', 'fin');
    nay(desk, 'hr');
    expect(desk.instance.state).toBe('rejected');
  });
  it('after: that yes does not pass the step without them, even 或签', () => {
    const desk = new Desk(chain([{ id: 'a', who: { people: ['E-sup', 'E-hr'] } }]));
    add(desk, 'sup', 'after', 'fin');
    expect(desk.asked).toEqual(['sup', 'hr']);
    yes(desk, 'sup');
    expect(desk.asked).toEqual(['hr', 'fin']);
    yes(desk, 'fin');
    expect(desk.story).toEqual(['a approved: sup approved, fin approved, hr passed']);
  });
  it('a transferred heldSeat keeps who was added after it', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'after', 'fin');
    hand(desk, 'sup', 'rm');
    yes(desk, 'rm');
    expect(desk.asked).toEqual(['fin']);
  });
  it('who was added may add and hand over in turn', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'before', 'hr');
    add(desk, 'hr', 'before', 'fin');
    hand(desk, 'fin', 'fin2');
    expect(desk.asked).toEqual(['fin2']);
    yes(desk, 'fin2');
    expect(desk.asked).toEqual(['hr']);
    yes(desk, 'hr');
    expect(desk.asked).toEqual(['sup']);
  });
  it('减签: who added takes them out, and is asked again', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'before', 'hr');
    expect(remove(desk, 'rm', 'hr')).toBe('not_seated');
    expect(remove(desk, 'sup', 'hr')).toBe('done');
    expect(desk.story).toEqual(['a open: sup open, hr cancelled']);
    expect(remove(desk, 'sup', 'hr')).toBe('no_such_seat');
    expect(remove(desk, 'sup', 'sup')).toBe('no_such_seat');
  });
  it('减签 after one’s own yes lets the step pass', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'after', 'hr');
    yes(desk, 'sup');
    expect(remove(desk, 'sup', 'hr')).toBe('done');
    expect(desk.instance.state).toBe('approved');
  });
  it('not without people or a reason, not the applicant, not twice the same', () => {
    const desk = new Desk(ALL);
    expect(add(desk, 'sup', 'before')).toBe('nothing_to_ask');
    expect(desk.done(addSign(desk.instance, per('sup'), { place: 'after', people: [per('fin')], reason: '' }, desk.ctx()))).toBe(
      'reason_required',
    );
    expect(add(desk, 'sup', 'after', 'emp')).toBe('self_decision');
    expect(add(desk, 'sup', 'after', 'hr')).toBe('already_seated');
  });
  it('who handed the heldSeat on takes nobody out of it any more', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'after', 'fin');
    hand(desk, 'sup', 'rm');
    expect(remove(desk, 'sup', 'fin')).toBe('not_seated');
    expect(remove(desk, 'rm', 'fin')).toBe('done');
  });
  it('who said yes as the substitute of somebody added before is not asked a second time, and the step passes', () => {
    const desk = new Desk(ONE);
    add(desk, 'sup', 'before', 'hr');
    desk.substitutes = [away('hr', 'sup')];
    yes(desk, 'sup');
    expect(desk.story).toEqual(['a approved: sup passed, hr for hr approved']);
    expect(desk.instance.state).toBe('approved');
  });
});
