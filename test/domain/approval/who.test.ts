import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/domain/approval/approve.ts';
import { changedRows } from '../../../src/domain/approval/diff.ts';
import { urge } from '../../../src/domain/approval/urge.ts';
import { everybodyInvolved, progress, waitingFor } from '../../../src/domain/approval/who.ts';
import { chain, Desk, per } from './office.ts';

const RULE = chain([
  { id: 'a', who: { role: 'finance' } },
  { id: 'b', who: { superior: 1 } },
]);

describe('O3 who is asked, who is involved, how far it is', () => {
  it('those who were never asked are not involved yet', () => {
    const desk = new Desk(RULE);
    expect(waitingFor(desk.instance)).toEqual([per('fin'), per('fin2')]);
    expect(everybodyInvolved(desk.instance)).toEqual([per('emp'), per('fin'), per('fin2')]);
    expect(progress(desk.instance)).toEqual({ done: 0, total: 2 });
    desk.done(approve(desk.instance, per('fin'), { comment: '' }, desk.ctx()));
    expect(everybodyInvolved(desk.instance)).toEqual([per('emp'), per('fin'), per('fin2'), per('sup')]);
    expect(progress(desk.instance)).toEqual({ done: 1, total: 2 });
  });
});

describe('what is written is what changed', () => {
  it('from nothing: every row; afterwards only those that differ', () => {
    const desk = new Desk(RULE);
    const all = changedRows(null, desk.instance);
    expect([all.steps.added.length, all.seats.added.length, all.seats.changed.length]).toEqual([2, 3, 0]);
    expect(all.request).toMatchObject({ id: desk.instance.id, version: 1, state: 'pending' });
    const before = desk.instance;
    desk.done(urge(before, per('emp'), {}, desk.ctx()));
    expect(changedRows(before, desk.instance)).toEqual({
      request: { version: 2, lastUrgedAt: desk.instance.lastUrgedAt },
      steps: { added: [], changed: [] },
      seats: { added: [], changed: [] },
    });
  });
  it('rows that were built anew with the same content are not written', () => {
    const { instance } = new Desk(RULE);
    const copy = { ...instance, steps: instance.steps.map((s) => ({ ...s })), seats: instance.seats.map((s) => ({ ...s })) };
    expect(changedRows(instance, copy)).toEqual({
      request: {},
      steps: { added: [], changed: [] },
      seats: { added: [], changed: [] },
    });
  });
});
