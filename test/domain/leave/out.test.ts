import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutRow, outOf } from '../../../src/domain/leave/out.ts';
import { DEFAULT_HOURS } from '../../../src/domain/workday/work-calendar.ts';

const row = (change: Partial<OutRow> = {}): OutRow => ({
  personId: 'per_min',
  unitId: 'unt_sz',
  date: '2026-11-24',
  fromMin: 540,
  toMin: 1080,
  state: 'approved',
  ...change,
});
const parts = (...rows: OutRow[]) => outOf(rows, () => DEFAULT_HOURS).map(({ part, held }) => (held ? { held: part } : part));

describe('who is away, out of the days of leave', () => {
  it('names days, halves and hours', () => {
    expect(parts(row())).toEqual(['day']);
    expect(parts(row({ toMin: 720 }))).toEqual(['am']);
    expect(parts(row({ fromMin: 810 }))).toEqual(['pm']);
    expect(parts(row({ fromMin: 600, toMin: 690 }))).toEqual([{ from: 600, to: 690 }]);
    expect(parts(row({ fromMin: 690, toMin: 870 }))).toEqual([{ from: 690, to: 870 }]);
  });

  it('a morning and an afternoon asked for one by one are a day; what is pending stays apart', () => {
    expect(parts(row({ toMin: 720 }), row({ fromMin: 810 }))).toEqual(['day']);
    expect(parts(row({ toMin: 720 }), row({ fromMin: 810, state: 'held' }))).toEqual(['am', { held: 'pm' }]);
    expect(parts(row({ fromMin: 540, toMin: 600 }), row({ fromMin: 660, toMin: 720 }))).toEqual([
      { from: 540, to: 600 },
      { from: 660, to: 720 },
    ]);
    expect(parts(row({ state: 'freed' }))).toEqual([]);
  });

  it('whatever the rows, nobody is left out, invented, or told of twice for the same minute', () => {
    const some = fc.record({
      personId: fc.constantFrom('per_a', 'per_b'),
      unitId: fc.constant('unt_sz'),
      date: fc.constantFrom('2026-11-24', '2026-11-25'),
      fromMin: fc.integer({ min: 0, max: 1300 }),
      toMin: fc.integer({ min: 1, max: 139 }),
      state: fc.constantFrom('approved', 'held', 'freed'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (given) => {
        const rows = given
          .map((one) => ({ ...one, toMin: one.fromMin + one.toMin }))
          .sort((a, b) => a.date.localeCompare(b.date) || a.fromMin - b.fromMin);
        const outs = outOf(rows, () => DEFAULT_HOURS);
        const counted = rows.filter((one) => one.state !== 'freed');
        const key = (one: { personId: string; date: string }, held: boolean) => `${one.personId} ${one.date} ${held}`;
        expect(new Set(outs.map((one) => key(one, one.held)))).toEqual(
          new Set(counted.map((one) => key(one, one.state === 'held'))),
        );
        for (const out of outs) {
          const same = outs.filter((one) => one !== out && key(one, one.held) === key(out, out.held));
          for (const other of same) expect(overlap(out.part, other.part)).toBe(false);
        }
      }),
    );
  });
});

type Part = ReturnType<typeof outOf>[number]['part'];
const spanOf = (part: Part): { from: number; to: number } =>
  part === 'day'
    ? { from: 540, to: 1080 }
    : part === 'am'
      ? { from: 540, to: 720 }
      : part === 'pm'
        ? { from: 810, to: 1080 }
        : part;
const overlap = (a: Part, b: Part): boolean => spanOf(a).from < spanOf(b).to && spanOf(b).from < spanOf(a).to;
