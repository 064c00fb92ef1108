import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/domain/approval/advise.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import { giveBack } from '../../../src/domain/approval/give-back.ts';
import { delegate, transfer } from '../../../src/domain/approval/hand-over.ts';
import { reject } from '../../../src/domain/approval/reject.ts';
import { heldSeatsOf, standsFor } from '../../../src/domain/approval/substitute.ts';
import { seatOf } from '../../../src/domain/approval/who.ts';
import { away, chain, Desk, later, NOW, per } from './office.ts';
import { Dice, randomOffice, randomSubstitutes, seeds } from './random-office.ts';

const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const ONE = chain([{ id: 'a', who: { superior: 1 } }]);
const TWO = chain([
  { id: 'a', who: { superior: 1 } },
  { id: 'b', who: { role: 'hr' } },
]);

describe('O1 the approver goes away while a request waits: the substitute has all verbs, recorded as B for A', () => {
  it.each(['approve', 'reject', 'transfer', 'delegate'] as const)('%s', (verb) => {
    const desk = new Desk(ONE);
    expect(yes(desk, 'ops')).toBe('not_seated');
    desk.substitutes = [away('sup', 'ops')];
    const ctx = desk.ctx();
    const done = {
      approve: () => approve(desk.instance, per('ops'), { comment: '' }, ctx),
      reject: () => reject(desk.instance, per('ops'), { reason: 'x' }, ctx),
      transfer: () => transfer(desk.instance, per('ops'), { to: per('rm'), reason: 'x' }, ctx),
      delegate: () => delegate(desk.instance, per('ops'), { to: per('rm'), reason: 'x' }, ctx),
    }[verb]();
    expect(desk.done(done)).toBe('done');
    if (verb !== 'delegate')
      expect(desk.seat('sup')).toMatchObject({ personId: per('sup'), onBehalfOfId: per('sup'), decidedById: per('ops') });
    if (verb === 'approve')
      expect(desk.last?.events[0]).toMatchObject({ kind: 'decided', by: per('ops'), onBehalfOf: per('sup') });
  });
  it('down the chain of substitutes, in a circle too; never the applicant, never outside the span', () => {
    const desk = new Desk(ONE);
    const can = (name: string): boolean => seatOf(desk.instance, per(name), desk.substitutes, desk.now) !== null;
    desk.substitutes = [away('sup', 'ops'), away('ops', 'peer'), away('peer', 'sup')];
    expect(['sup', 'ops', 'peer', 'rm', 'emp'].map(can)).toEqual([true, true, true, false, false]);
    desk.substitutes = [away('sup', 'emp')];
    expect(can('emp')).toBe(false);
    desk.substitutes = [away('sup', 'ops', [-2, -1])];
    expect(can('ops')).toBe(false);
    expect(seatOf(desk.instance, per('ops'), desk.substitutes)).not.toBeNull();
  });
  it('the person for whom somebody sits may decide as well, and then speaks for nobody', () => {
    const desk = new Desk(ONE, { substitutes: [away('sup', 'ops')] });
    expect(desk.asked).toEqual(['ops for sup']);
    expect(yes(desk, 'sup')).toBe('done');
    expect(desk.last?.events[0]).toMatchObject({ by: per('sup'), onBehalfOf: null });
  });
});

describe('O1 who sits is looked at when the seat opens', () => {
  it('away by then: the substitute; back by then: the person', () => {
    const desk = new Desk(TWO, { substitutes: [away('hr', 'adm', [-1, 5])] });
    expect(desk.story).toEqual(['a open: sup open', 'b waiting: adm for hr waiting']);
    desk.now = later(6);
    yes(desk, 'sup');
    expect(desk.asked).toEqual(['hr']);
    const other = new Desk(TWO);
    other.substitutes = [away('hr', 'adm', [1, 5])];
    other.now = later(2);
    yes(other, 'sup');
    expect(other.asked).toEqual(['adm for hr']);
    expect(other.seat('adm').origin).toBe('substitute');
  });
  it('the substitute sits there already, or has decided before: the superior of who is away', () => {
    const both = new Desk(
      chain([
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { people: ['E-hr', 'E-fin'] }, mode: 'all' },
      ]),
    );
    both.substitutes = [away('hr', 'fin')];
    yes(both, 'sup');
    expect(both.asked).toEqual(['boss for hr', 'fin']);
    const before = new Desk(TWO);
    before.substitutes = [away('hr', 'sup')];
    yes(before, 'sup');
    expect(before.asked).toEqual(['boss for hr']);
  });
  it('nobody decides twice in a round by standing in', () => {
    const desk = new Desk(TWO);
    yes(desk, 'sup');
    desk.substitutes = [away('hr', 'sup')];
    expect(yes(desk, 'sup')).toBe('already_decided');
    expect(yes(desk, 'hr')).toBe('done');
    const all = new Desk(chain([{ id: 'a', who: { people: ['E-hr', 'E-fin'] }, mode: 'all' }]));
    all.substitutes = [away('hr', 'fin')];
    yes(all, 'fin');
    expect(yes(all, 'fin')).toBe('already_decided');
    expect(all.instance.state).toBe('pending');
  });
  it('handed over to somebody who is away: the substitute is asked', () => {
    const desk = new Desk(ONE);
    desk.substitutes = [away('rm', 'dept')];
    desk.done(transfer(desk.instance, per('sup'), { to: per('rm'), reason: 'x' }, desk.ctx()));
    expect(desk.asked).toEqual(['dept for rm']);
  });
});

describe('O1 standing in ends while a request waits', () => {
  it('the heldSeat goes back to the person, who is asked anew; the substitute decides nothing any more', () => {
    const desk = new Desk(ONE, { substitutes: [away('sup', 'ops')] });
    expect(desk.done(giveBack(desk.instance, per('sup'), desk.ctx()))).toBe('no_such_seat');
    desk.substitutes = [];
    expect(desk.done(giveBack(desk.instance, per('sup'), desk.ctx()))).toBe('done');
    expect(desk.story).toEqual(['a open: ops for sup moved, sup open']);
    expect(yes(desk, 'ops')).toBe('not_seated');
    expect(yes(desk, 'sup')).toBe('done');
    expect(desk.instance.state).toBe('approved');
  });
  it('or to who stands in from now on', () => {
    const desk = new Desk(ONE, { substitutes: [away('sup', 'ops')] });
    desk.substitutes = [away('sup', 'rm')];
    desk.done(giveBack(desk.instance, per('sup'), desk.ctx()));
    expect(desk.asked).toEqual(['rm for sup']);
  });
  it('a heldSeat on which the superior sits because the substitute could not stays while the person is away', () => {
    const desk = new Desk(ONE, { substitutes: [away('sup', 'emp')] });
    expect(desk.asked).toEqual(['rm for sup']);
    expect(desk.done(giveBack(desk.instance, per('sup'), desk.ctx()))).toBe('no_such_seat');
  });
  it('an adviser’s heldSeat stays an adviser’s', () => {
    const desk = new Desk(ONE);
    desk.substitutes = [away('rm', 'dept')];
    desk.done(delegate(desk.instance, per('sup'), { to: per('rm'), reason: 'x' }, desk.ctx()));
    expect(desk.asked).toEqual(['dept for rm']);
    desk.substitutes = [];
    desk.done(giveBack(desk.instance, per('rm'), desk.ctx()));
    expect(desk.asked).toEqual(['rm']);
    expect(yes(desk, 'rm')).toBe('adviser_only');
    expect(desk.done(advise(desk.instance, per('rm'), { favour: true, words: '' }, desk.ctx()))).toBe('done');
    expect(desk.instance.state).toBe('pending');
    expect(desk.asked).toEqual(['sup']);
  });
});

describe('O1 for whom somebody stands in', () => {
  it('the list of them says the same as the rule for each, process by process', () => {
    const processes = ['leave', 'expense', 'repair'];
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const { people } = randomOffice(dice);
        const all = [...randomSubstitutes(dice, people), ...randomSubstitutes(dice, people)];
        for (const { id } of people) {
          const seats = heldSeatsOf(id, all, NOW, processes);
          const listed = people.flatMap((p) =>
            processes
              .filter((process) => seats.some((c) => c.personId === p.id && c.processes.includes(process)))
              .map((x) => `${p.id} ${x}`),
          );
          const ruled = people.flatMap((p) =>
            p.id === id ? [] : processes.filter((process) => standsFor(id, p.id, all, NOW, process)).map((x) => `${p.id} ${x}`),
          );
          expect(listed).toEqual(ruled);
        }
      }),
    );
  });
});
