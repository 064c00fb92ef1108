import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince, type Known, nameOf } from '../../../src/domain/orders/news.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const day = (text: string): LocalDate => text as LocalDate;
const known = (change: Partial<Known>): Known => ({ state: 'entered', done: {}, promised: day('2026-12-10'), ...change });

describe('上次告诉以后变了什么 (O20, Q16)', () => {
  it('做了的、更正掉的、改了的交车日、取消，各说一次', () => {
    const was = known({ state: 'scheduled', done: { schedule: day('2026-11-20') } });
    const is = known({ state: 'cancelled', done: { deposit: day('2026-11-21') }, promised: day('2026-12-20') });
    const changes = changesSince(was, is, ['cancelled']);
    expect(changes).toEqual([
      { what: 'done', move: 'deposit', on: '2026-11-21' },
      { what: 'undone', move: 'schedule', on: '2026-11-20' },
      { what: 'promised', on: '2026-12-20' },
      { what: 'ended', state: 'cancelled' },
    ]);
    expect(changes.map(nameOf)).toEqual(['deposit', 'schedule', 'promise', 'cancelled']);
  });

  it('没变就什么也不说；先后两段说的，合起来正是一次说的：改过去又改回来的不在里面', () => {
    const moves = ['schedule', 'ship', 'deposit', 'certificate'];
    const anyKnown = fc.record({
      state: fc.constantFrom('entered', 'scheduled', 'cancelled'),
      done: fc.subarray(moves).map((some) => Object.fromEntries(some.map((move) => [move, day('2026-11-20')]))),
      promised: fc.constantFrom(day('2026-12-10'), day('2026-12-20')),
    });
    fc.assert(
      fc.property(anyKnown, anyKnown, anyKnown, (a, b, c) => {
        expect(changesSince(a, a, ['cancelled'])).toEqual([]);
        const told = (was: Known, is: Known) =>
          changesSince(was, is, []).filter(({ what }) => what === 'done' || what === 'undone');
        const once = new Map<string, number>();
        for (const change of [...told(a, b), ...told(b, c)])
          once.set(nameOf(change), (once.get(nameOf(change)) ?? 0) + (change.what === 'done' ? 1 : -1));
        const net = told(a, c).map((change) => [nameOf(change), change.what === 'done' ? 1 : -1]);
        expect(Object.fromEntries([...once].filter(([, sum]) => sum !== 0))).toEqual(Object.fromEntries(net));
      }),
    );
  });
});
