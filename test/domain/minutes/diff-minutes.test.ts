import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffMinutes, type MinutesVersion, type VersionAction } from '../../../src/domain/minutes/diff-minutes.ts';
import { day } from '../workday/calendars.ts';

const action = (key: string | null, what: string, owner: string | null, more: Partial<VersionAction> = {}): VersionAction => ({
  key,
  what,
  owner,
  coOwners: [],
  due: { date: day('2026-06-30'), minutes: null },
  ...more,
});
const version = (actions: readonly VersionAction[], decisions: MinutesVersion['decisions'] = []): MinutesVersion => ({
  actions,
  decisions,
});

const first = version([
  action('1', '整理客户台账', 'zs', { coOwners: ['ls'] }),
  action('2', '更换展厅灯箱', 'ww'),
  action('3', '核对返利', null),
]);
const change = (at: number, more: Partial<VersionAction>): MinutesVersion =>
  version(first.actions.map((one, i) => (i === at ? { ...one, ...more } : one)));

describe('S66: a late edit asks only those it touches', () => {
  it('nothing changed touches nobody', () => {
    expect(diffMinutes(first, first)).toEqual({ changes: [], touched: [], touchesAll: false });
  });

  it.each([
    ['another day', { due: { date: day('2026-07-01'), minutes: null } }, ['due'], ['zs', 'ls']],
    ['a time of the day', { due: { date: day('2026-06-30'), minutes: 1080 } }, ['due'], ['zs', 'ls']],
    ['other words', { what: '整理全部客户台账' }, ['text'], ['zs', 'ls']],
    ['another owner: both hear of it', { owner: 'ww' }, ['owner'], ['zs', 'ls', 'ww']],
    ['one who helps no more', { coOwners: [] }, ['co_owners'], ['zs', 'ls']],
  ])('%s', (_, more, fields, touched) => {
    const diff = diffMinutes(first, change(0, more));
    expect(diff.changes.map((one) => one.fields)).toEqual([fields]);
    expect(diff.touched).toEqual(touched);
    expect(diff.touchesAll).toBe(false);
  });

  it('an item that is new, and one that is gone', () => {
    const without = version(first.actions.slice(1));
    expect(diffMinutes(first, without)).toMatchObject({
      changes: [{ before: { key: '1' }, after: null }],
      touched: ['zs', 'ls'],
    });
    expect(diffMinutes(without, first)).toMatchObject({
      changes: [{ before: null, after: { key: '1' } }],
      touched: ['zs', 'ls'],
    });
  });

  it('an item read anew is known by what it says', () => {
    const anew = version([action(null, '整理客户的台账', 'zs', { coOwners: ['ls'] }), ...first.actions.slice(1)]);
    expect(diffMinutes(first, anew).changes).toMatchObject([{ before: { key: '1' }, after: { key: null }, fields: ['text'] }]);
  });

  it('a decision touches those who carry it out, and everybody where nobody in particular does', () => {
    const decides = (text: string, actions: readonly number[]): MinutesVersion =>
      version(first.actions, [{ key: 'd', text, actions }]);
    expect(diffMinutes(decides('降价2%', [0]), decides('降价3%', [0]))).toMatchObject({
      touched: ['zs', 'ls'],
      touchesAll: false,
    });
    expect(diffMinutes(decides('降价2%', []), decides('降价3%', []))).toMatchObject({ touched: [], touchesAll: true });
  });

  it('to and fro touches the same people', () => {
    const person = fc.constantFrom('zs', 'ls', 'ww');
    const one = fc.record({
      key: fc.constantFrom('1', '2', '3', '4'),
      what: fc.constantFrom('整理客户台账', '更换展厅灯箱', '核对返利', '联系厂家'),
      owner: fc.option(person),
      coOwners: fc.uniqueArray(person, { maxLength: 2 }),
      due: fc.option(fc.constantFrom({ date: day('2026-06-30'), minutes: null }, { date: day('2026-07-01'), minutes: 600 })),
    });
    const versions = fc.uniqueArray(one, { maxLength: 4, selector: ({ key }) => key }).map((some) => version(some));
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const [there, back] = [diffMinutes(a, b), diffMinutes(b, a)];
        expect([...there.touched].sort()).toEqual([...back.touched].sort());
        expect(there.changes).toHaveLength(back.changes.length);
        expect(diffMinutes(a, a).changes).toEqual([]);
      }),
    );
  });
});
