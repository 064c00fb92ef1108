import { describe, expect, it } from 'vitest';
import { addSign } from '../../../src/domain/approval/add-sign.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import { annulBySystem, closeBySystem } from '../../../src/domain/approval/close-by-system.ts';
import { callOff } from '../../../src/domain/approval/consent.ts';
import { delegate, transfer } from '../../../src/domain/approval/hand-over.ts';
import { beforeClosing, reopen } from '../../../src/domain/approval/reopen.ts';
import { reseat } from '../../../src/domain/approval/reseat.ts';
import { restoreSeat } from '../../../src/domain/approval/restore-seat.ts';
import { away, chain, Desk, office, per } from './office.ts';

const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const one = () => chain([{ id: 'a', who: { superior: 1 } }]);
const two = () =>
  chain([
    { id: 'a', who: { superior: 1 } },
    { id: 'b', who: { people: ['E-hr'] } },
  ]);
const leaves = (desk: Desk, name: string, why: 'left' | 'suspended' = 'left'): string => {
  desk.org = office({ left: [name] });
  return desk.done(reseat(desk.instance, { person: per(name), why }, desk.ctx()));
};
const returns = (desk: Desk, name: string, seatOf = name): string => {
  desk.org = office();
  return desk.done(restoreSeat(desk.instance, { seatId: desk.seat(seatOf).id, person: per(name) }, desk.ctx()));
};

describe('S7 whoever sits somewhere leaves, by whatever way they came to sit there', () => {
  it('one who sat for somebody: the heldSeat goes back to that person, not up their own line', () => {
    const desk = new Desk(one(), { substitutes: [away('sup', 'peer')] });
    expect(desk.asked).toEqual(['peer for sup']);
    desk.substitutes = [];
    expect(leaves(desk, 'peer')).toBe('done');
    expect(desk.asked).toEqual(['sup']);
  });
  it('while that person has another substitute, it goes to them', () => {
    const desk = new Desk(one(), { substitutes: [away('sup', 'peer')] });
    desk.substitutes = [away('sup', 'ops')];
    leaves(desk, 'peer');
    expect(desk.asked).toEqual(['ops for sup']);
  });
  it('somebody who is sat for leaves: whoever sat for them speaks no more, and the next level up has it', () => {
    const desk = new Desk(one(), { substitutes: [away('sup', 'peer')] });
    desk.substitutes = [];
    expect(leaves(desk, 'sup')).toBe('done');
    expect(desk.asked).toEqual(['rm']);
    expect(desk.step('a').note.replaced).toEqual({ why: 'left', wanted: 'sup' });
  });
  it('suspended is not away for good: whoever sits for them goes on', () => {
    const desk = new Desk(one(), { substitutes: [away('sup', 'peer')] });
    expect(leaves(desk, 'sup', 'suspended')).toBe('no_such_seat');
    expect(desk.asked).toEqual(['peer for sup']);
  });
  it.each([
    [
      'transferred to',
      (desk: Desk) => transfer(desk.instance, per('sup'), { to: per('peer'), reason: 'x' }, desk.ctx()),
      ['sup'],
    ],
    [
      'added before',
      (desk: Desk) => addSign(desk.instance, per('sup'), { place: 'before', people: [per('fin')], reason: 'x' }, desk.ctx()),
      ['boss'],
    ],
    [
      'asked for an opinion',
      (desk: Desk) => delegate(desk.instance, per('sup'), { to: per('fin'), reason: 'x' }, desk.ctx()),
      ['sup'],
    ],
  ])('%s: somebody is asked all the same, and the request can be decided', (_how, verb, asked) => {
    const desk = new Desk(one());
    expect(desk.done(verb(desk))).toBe('done');
    const name = desk.asked[0] ?? '';
    expect(leaves(desk, name)).toBe('done');
    expect(desk.asked).toEqual(asked);
    for (let i = 0; i < 3 && desk.instance.state === 'pending'; i++) yes(desk, desk.asked[0] ?? '');
    expect(desk.instance.state).toBe('approved');
  });
  it('once more changes nothing', () => {
    const desk = new Desk(one());
    leaves(desk, 'sup');
    expect(leaves(desk, 'sup')).toBe('no_such_seat');
  });
});

describe('S7 whoever comes back has their heldSeat again', () => {
  it('while nobody has spoken from it; who had it meanwhile is not asked any more', () => {
    const desk = new Desk(one());
    leaves(desk, 'sup');
    expect(desk.asked).toEqual(['rm']);
    expect(returns(desk, 'sup')).toBe('done');
    expect(desk.asked).toEqual(['sup']);
    expect(yes(desk, 'rm')).not.toBe('done');
    yes(desk, 'sup');
    expect(desk.instance.state).toBe('approved');
  });
  it('decided meanwhile, or the step is over: it stays as it is', () => {
    const desk = new Desk(two());
    leaves(desk, 'sup');
    yes(desk, 'rm');
    expect(returns(desk, 'sup')).toBe('no_such_seat');
    expect(desk.asked).toEqual(['hr']);
  });
  it('left, back, left again and back: one heldSeat, never two', () => {
    const desk = new Desk(one());
    leaves(desk, 'sup');
    returns(desk, 'sup');
    leaves(desk, 'sup');
    expect(desk.asked).toEqual(['rm']);
    returns(desk, 'sup');
    expect(desk.asked).toEqual(['sup']);
    expect(desk.seat('sup').state).toBe('open');
  });
  it('a heldSeat beside others that fell away stands beside them again', () => {
    const desk = new Desk(chain([{ id: 'a', who: { people: ['E-sup', 'E-peer'] }, mode: 'all' }]));
    const everyone = ['rm', 'dept', 'boss', 'adm', 'fin', 'fin2', 'hr', 'sup'];
    desk.org = office({ left: everyone });
    desk.done(reseat(desk.instance, { person: per('sup'), why: 'left' }, desk.ctx()));
    expect(desk.asked).toEqual(['peer']);
    expect(returns(desk, 'sup')).toBe('done');
    expect(desk.asked.toSorted()).toEqual(['peer', 'sup']);
  });
});

describe('S7 a request closed because its applicant had left stands as it stood', () => {
  it('seats, steps and state are what they were, and it is decided as if nothing had been', () => {
    const desk = new Desk(two());
    yes(desk, 'sup');
    const [story, asked] = [desk.story, desk.asked];
    const before = beforeClosing(desk.instance);
    desk.done(closeBySystem(desk.instance, { state: 'withdrawn', note: '' }, desk.ctx()));
    expect(desk.asked).toEqual([]);
    expect(desk.done(reopen(desk.instance, before, desk.ctx()))).toBe('done');
    expect([desk.story, desk.asked, desk.instance.state]).toEqual([story, asked, 'pending']);
    expect(desk.last?.events.map((event) => event.kind)).toContain('seat_opened');
    expect(desk.done(reopen(desk.instance, before, desk.ctx()))).toBe('closed');
    yes(desk, 'hr');
    expect(desk.instance.state).toBe('approved');
  });
  it('an approved one that was undone is approved again, with who approved it', () => {
    const desk = new Desk(one());
    yes(desk, 'sup');
    const { closedAt, closedById } = desk.instance;
    const before = beforeClosing(desk.instance);
    expect(desk.done(annulBySystem(desk.instance, desk.ctx()))).toBe('done');
    expect(desk.instance.state).toBe('revoked');
    desk.done(reopen(desk.instance, before, desk.ctx()));
    expect(desk.instance).toMatchObject({ state: 'approved', closedAt, closedById });
  });
});

describe('O2 whoever was to take over cannot come', () => {
  const asking = () =>
    new Desk(
      chain([
        { id: 'c', who: { field: 'handover' }, consent: true },
        { id: 'a', who: { superior: 1 } },
      ]),
      { fields: { handover: per('peer') } },
    );
  const rechoose = (desk: Desk, who: string, gone: string): string =>
    desk.done(callOff(desk.instance, per(who), { gone: per(gone) }, desk.ctx(1)));

  it('left without an answer, and with those who decide: the applicant may call it back for that person only', () => {
    const desk = asking();
    leaves(desk, 'peer');
    expect(desk.asked).toEqual(['sup']);
    expect(rechoose(desk, 'sup', 'peer')).toBe('not_applicant');
    expect(rechoose(desk, 'emp', 'ops')).toBe('stale_version');
    expect(rechoose(desk, 'emp', 'peer')).toBe('done');
    expect(desk.instance.state).toBe('returned');
    expect(rechoose(desk, 'emp', 'peer')).toBe('closed');
  });
});
