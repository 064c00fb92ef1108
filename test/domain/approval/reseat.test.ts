import { describe, expect, it } from 'vitest';
import { addSign } from '../../../src/domain/approval/add-sign.ts';
import { advise } from '../../../src/domain/approval/advise.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import { delegate } from '../../../src/domain/approval/hand-over.ts';
import { reseat } from '../../../src/domain/approval/reseat.ts';
import { chain, Desk, office, per } from './office.ts';

const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const leaves = (desk: Desk, ...names: string[]): string => {
  desk.org = office({ left: names });
  return desk.done(reseat(desk.instance, { person: per(names.at(-1) as string), why: 'left' }, desk.ctx()));
};

describe('S7 an approver leaves while a request waits', () => {
  it('the open seat moves to the next level up, and the card says why', () => {
    const desk = new Desk(chain([{ id: 'a', who: { superior: 1 } }]));
    expect(leaves(desk, 'sup')).toBe('done');
    expect(desk.story).toEqual(['a open: sup moved, rm open']);
    expect(desk.step('a').note.replaced).toEqual({ why: 'left', wanted: 'sup' });
    expect(desk.last?.events[0]).toMatchObject({ kind: 'reseated', from: per('sup'), to: per('rm'), why: 'left' });
    yes(desk, 'rm');
    expect(desk.instance.state).toBe('approved');
  });
  it('a seat that waits looks for its person when it opens', () => {
    const desk = new Desk(
      chain([
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { people: ['E-hr'] } },
      ]),
    );
    expect(leaves(desk, 'hr')).toBe('no_such_seat');
    yes(desk, 'sup');
    expect(desk.story[1]).toBe('b open: boss open');
    expect(desk.step('b').note.replaced).toEqual({ why: 'left', wanted: 'hr' });
  });
  it('who waits for somebody added before leaves: when the seat is to open again it moves on', () => {
    const desk = new Desk(chain([{ id: 'a', who: { superior: 1 } }]));
    desk.done(addSign(desk.instance, per('sup'), { place: 'before', people: [per('hr')], reason: 'x' }, desk.ctx()));
    leaves(desk, 'sup');
    yes(desk, 'hr');
    expect(desk.story).toEqual(['a open: sup moved, hr approved, rm open']);
  });
  it('an adviser leaves: the delegator is asked again', () => {
    const desk = new Desk(chain([{ id: 'a', who: { superior: 1 } }]));
    desk.done(delegate(desk.instance, per('sup'), { to: per('hr'), reason: 'x' }, desk.ctx()));
    expect(leaves(desk, 'hr')).toBe('done');
    expect(desk.asked).toEqual(['sup']);
  });
  it('who asked for an opinion leaves: the next one up decides, with the opinion or without', () => {
    const asked = (): Desk => {
      const desk = new Desk(chain([{ id: 'a', who: { superior: 1 } }]));
      desk.done(delegate(desk.instance, per('sup'), { to: per('hr'), reason: 'x' }, desk.ctx()));
      expect(leaves(desk, 'sup')).toBe('done');
      expect(desk.asked).toEqual(['hr', 'rm']);
      return desk;
    };
    const without = asked();
    yes(without, 'rm');
    expect(without.story).toEqual(['a approved: sup moved, hr passed, rm approved']);
    expect(without.instance.state).toBe('approved');
    const opinion = asked();
    opinion.done(advise(opinion.instance, per('hr'), { favour: false, words: 'no' }, opinion.ctx()));
    expect(opinion.asked).toEqual(['rm']);
    const alone = new Desk(chain([{ id: 'a', who: { superior: 1 } }]));
    alone.done(delegate(alone.instance, per('sup'), { to: per('peer'), reason: 'x' }, alone.ctx()));
    expect(leaves(alone, 'rm', 'dept', 'boss', 'adm', 'fin', 'fin2', 'hr', 'sup')).toBe('nobody_to_decide');
    const both = new Desk(chain([{ id: 'a', who: { people: ['E-sup', 'E-ops'] }, mode: 'all' }]));
    both.done(delegate(both.instance, per('sup'), { to: per('peer'), reason: 'x' }, both.ctx()));
    expect(leaves(both, 'rm', 'dept', 'boss', 'adm', 'fin', 'fin2', 'hr', 'sup')).toBe('done');
    expect(both.asked).toEqual(['ops']);
    yes(both, 'ops');
    expect(both.instance.state).toBe('approved');
  });
  it('the superior has decided already: the next one up, then the department', () => {
    const desk = new Desk(
      chain([
        { id: 'a', who: { role: 'region_manager' } },
        { id: 'b', who: { superior: 1 } },
      ]),
    );
    yes(desk, 'rm');
    leaves(desk, 'sup');
    expect(desk.asked).toEqual(['dept']);
    leaves(desk, 'sup', 'boss', 'dept');
    expect(desk.asked).toEqual(['adm']);
  });
  it('nobody is left: refused and told; beside others the seat falls away', () => {
    const everyone = ['rm', 'dept', 'boss', 'adm', 'fin', 'fin2', 'hr'];
    const alone = new Desk(chain([{ id: 'a', who: { superior: 1 } }]));
    expect(leaves(alone, ...everyone, 'sup')).toBe('nobody_to_decide');
    const both = new Desk(chain([{ id: 'a', who: { people: ['E-sup', 'E-peer'] }, mode: 'all' }]));
    expect(leaves(both, ...everyone, 'sup')).toBe('done');
    expect(both.story).toEqual(['a open: sup cancelled, peer open']);
    yes(both, 'peer');
    expect(both.instance.state).toBe('approved');
  });
  it('a step that opens for somebody who has left, with nobody above: it stays open and the office is told', () => {
    const desk = new Desk(
      chain([
        { id: 'a', who: { superior: 1 } },
        { id: 'b', who: { people: ['E-hr'] } },
      ]),
    );
    desk.org = office({ left: ['hr', 'boss', 'adm', 'dept', 'rm'] });
    yes(desk, 'sup');
    expect(desk.last?.events.map((e) => e.kind)).toContain('stuck');
    expect(desk.instance.state).toBe('pending');
  });
});
