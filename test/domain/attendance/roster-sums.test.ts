import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DayRules, monthFrame } from '../../../src/domain/attendance/month-frame.ts';
import { addSheets, EMPTY_SHEET, sheetOf } from '../../../src/domain/attendance/month-sheet.ts';
import { type MonthFacts, personMonth } from '../../../src/domain/attendance/person-month.ts';
import { halvesOf, type NamedShift, rosterShift, stretchesOf } from '../../../src/domain/attendance/roster.ts';
import type { Shift } from '../../../src/domain/attendance/types.ts';
import type { PersonId, UnitId } from '../../../src/kernel/id.ts';
import { eachDay, type Instant, instant, type LocalDate } from '../../../src/kernel/time.ts';

const h = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const named = (name: string, ...hours: NamedShift['hours'][number][]): NamedShift => ({ name, also: [], hours, rest: null });
const SHIFTS = [named('早', h(8, 16)), named('两头', h(9, 13), h(17, 21)), named('夜', h(22, 6))];
const USUAL: Shift = {
  ...{ on: 540, off: 1080, rest: { from: 720, to: 780 }, grace: 5, serious: 30, lack: 120, advance: 180, cut: 1740 },
  ...{ delay: null, flex: 0, needed: null, lateLeave: [], wholeDay: 360, halfDay: 180 },
};
const MONTH = { from: '2026-11-01' as LocalDate, to: '2026-11-14' as LocalDate };
const DAYS = eachDay(MONTH.from, MONTH.to);
const midnightOf = (date: LocalDate): Instant => instant(Date.parse(`${date}T00:00:00+08:00`));
const NOW = instant(Date.parse('2026-11-30T12:00:00+08:00'));

/** What a roster has for each day (-1: off), with how many minutes late somebody comes and how many early they go. */
const days = fc.array(
  fc.record({
    shift: fc.integer({ min: -1, max: SHIFTS.length - 1 }),
    late: fc.constantFrom(0, 0, 0, 5, 6, 20),
    early: fc.constantFrom(0, 0, 0, 5, 6, 20),
    came: fc.constantFrom(true, true, true, false),
    half: fc.constantFrom(null, null, null, 0, 1),
  }),
  { minLength: DAYS.length, maxLength: DAYS.length },
);
type Said = typeof days extends fc.Arbitrary<infer T> ? T : never;

function monthOf(n: number, said: Said) {
  const on = (date: LocalDate) => said[DAYS.indexOf(date)];
  const rules = (date: LocalDate): DayRules => {
    const shift = SHIFTS[on(date)?.shift ?? -1];
    const base = { unitId: 'unt_sz' as UnitId, isOwnSource: false };
    if (!shift) return { ...base, shift: USUAL, isWorkday: false };
    return { ...base, shift: rosterShift(USUAL, shift), isWorkday: true, usual: halvesOf(USUAL) };
  };
  const punches = DAYS.flatMap((date) => {
    const { shift: at = -1, late = 0, early = 0, came = false, half = null } = on(date) ?? {};
    const shift = SHIFTS[at];
    if (!shift || !came || half !== null) return [];
    return stretchesOf(shift).flatMap(({ from, to }) => [from + late, to - early].map((minute) => ({ date, minute })));
  });
  const facts: MonthFacts = {
    personId: `per_${n}` as PersonId,
    isExempt: false,
    joinedOn: null,
    leftOn: null,
    punches: punches
      .map(({ date, minute }) => ({ at: instant(midnightOf(date) + minute * 60_000), outdoor: false }))
      .toSorted((a, b) => a.at - b.at),
    leave: DAYS.flatMap((date) => {
      const half = halvesOf(USUAL)[on(date)?.half ?? -1];
      return half ? [{ ...half, date, type: 'personal' }] : [];
    }),
    trips: [],
    overtime: [],
    corrections: [],
    notes: [],
    said: [],
    covers: [{ fromOn: '2026-10-01' as LocalDate, until: NOW }],
    now: NOW,
  };
  return personMonth(facts, monthFrame(MONTH, rules, midnightOf));
}

it('S57 两段、跨零点的班也一样：每人之和就是网点的数，应出勤的分钟就是班表的分钟，半天假是半个班', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 4 }), (people) => {
      const months = people.map((said, n) => monthOf(n, said));
      const each = months.map((month) => sheetOf(month, USUAL.wholeDay));
      expect(sheetOf(months.flat(), USUAL.wholeDay)).toEqual(each.reduce(addSheets, EMPTY_SHEET));
      people.forEach((said, n) => {
        months[n]?.forEach((day, i) => {
          const shift = SHIFTS[said[i]?.shift ?? -1];
          const asked = shift ? stretchesOf(shift).reduce((sum, { from, to }) => sum + to - from, 0) : 0;
          expect(day.scheduled).toBe(asked);
          expect(day.leave).toBe(shift && said[i]?.half != null ? asked / 2 : 0);
          expect(day.worked).toBeLessThanOrEqual(asked + 2 * 180);
        });
      });
    }),
    { numRuns: 60 },
  );
});
