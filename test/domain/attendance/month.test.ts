import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepDays, readDays } from '../../../src/domain/attendance/kept-days.ts';
import { monthFrame } from '../../../src/domain/attendance/month-frame.ts';
import { addSheets, EMPTY_SHEET, sheetOf } from '../../../src/domain/attendance/month-sheet.ts';
import type { DayNote } from '../../../src/domain/attendance/notes.ts';
import { type MonthFacts, personMonth } from '../../../src/domain/attendance/person-month.ts';
import { type PersonDay, SET_STATES, type Shift } from '../../../src/domain/attendance/types.ts';
import type { PersonId, UnitId } from '../../../src/kernel/id.ts';
import { addDays, instant, type LocalDate, toInstant, weekday, type Zone } from '../../../src/kernel/time.ts';

const ZONE = 'Asia/Shanghai' as Zone;
const FROM = '2026-11-01' as LocalDate;
const DAYS = 14;
const midnightOf = (date: LocalDate) => toInstant(date, 0, ZONE);
const SHIFT: Shift = {
  on: 540,
  off: 1080,
  rest: { from: 720, to: 780 },
  grace: 5,
  serious: 30,
  lack: 120,
  advance: 240,
  cut: 1740,
  delay: null,
  flex: 0,
  needed: null,
  lateLeave: [],
  wholeDay: 360,
  halfDay: 180,
};
const UNITS: readonly UnitId[] = ['unt_a', 'unt_b'];
const unitOf = (person: number, date: LocalDate): UnitId =>
  person === 0 && date < addDays(FROM, 7) ? 'unt_b' : (UNITS[person % 2] as UnitId);

const dateArb = fc.integer({ min: 0, max: DAYS - 1 }).map((n) => addDays(FROM, n));
const punchArb = fc.record({
  at: fc
    .tuple(fc.integer({ min: -1, max: DAYS }), fc.integer({ min: 0, max: 1439 }))
    .map(([day, minute]) => instant(midnightOf(addDays(FROM, day)) + minute * 60_000)),
  outdoor: fc.boolean(),
});
const leaveArb = fc
  .record({ date: dateArb, type: fc.constantFrom('annual', 'sick'), half: fc.integer({ min: 0, max: 2 }) })
  .map(({ half, ...rest }) => ({
    ...rest,
    from: half === 1 ? 780 : 540,
    to: half === 0 ? 720 : 1080,
  }));
const noteArb: fc.Arbitrary<DayNote> = fc.record({
  date: dateArb,
  about: fc.constant('day'),
  what: fc.constant('set' as const),
  value: fc.constantFrom(...SET_STATES),
  reason: fc.string({ maxLength: 10 }),
  byId: fc.constant<PersonId>('per_boss'),
  at: fc.integer({ min: 1, max: 1000 }).map((n) => instant(n)),
});
const factsArb: fc.Arbitrary<MonthFacts> = fc.record({
  personId: fc.constant<PersonId>('per_1'),
  isExempt: fc.boolean(),
  joinedOn: fc.option(dateArb),
  leftOn: fc.option(dateArb),
  punches: fc.array(punchArb, { maxLength: 60 }),
  leave: fc.array(leaveArb, { maxLength: 5 }),
  trips: fc.array(fc.record({ from: dateArb, to: dateArb }), { maxLength: 2 }),
  overtime: fc.array(fc.record({ date: dateArb, from: fc.constant(1080), to: fc.constant(1200) }), { maxLength: 2 }),
  corrections: fc.array(
    fc.record({
      date: dateArb,
      side: fc.constantFrom('in' as const, 'out' as const),
      state: fc.constantFrom('approved' as const, 'pending' as const),
    }),
    { maxLength: 4 },
  ),
  notes: fc.array(noteArb, { maxLength: 3 }),
  said: fc.array(
    fc.record({
      date: dateArb,
      text: fc.constantFrom('正常', '旷工', '缺卡', '年假', 'XX', '迟到12分钟'),
      at: fc.integer({ min: 0, max: 9 }).map(instant),
    }),
    { maxLength: 6 },
  ),
  covers: fc.array(fc.record({ fromOn: dateArb, until: dateArb.map((date) => midnightOf(addDays(date, 2))) }), { maxLength: 2 }),
  now: fc.integer({ min: 1, max: 20 }).map((n) => midnightOf(addDays(FROM, n))),
});
const monthOf = (facts: MonthFacts, person = 1): readonly PersonDay[] =>
  personMonth(
    facts,
    monthFrame(
      { from: FROM, to: addDays(FROM, DAYS - 1) },
      (date) => ({ unitId: unitOf(person, date), shift: SHIFT, isWorkday: weekday(date) < 6, isOwnSource: false }),
      midnightOf,
    ),
  );

describe('S54 S56 一个月', () => {
  it('各人之和等于各网点之和等于全公司，月中调动的按天分开', () => {
    fc.assert(
      fc.property(fc.array(factsArb, { minLength: 1, maxLength: 4 }), (company) => {
        const people = company.map((facts, i) => monthOf({ ...facts, personId: `per_${i}` }, i));
        const all = people.flat();
        const sum = (parts: readonly (readonly PersonDay[])[]) =>
          parts.map((days) => sheetOf(days, 360)).reduce(addSheets, EMPTY_SHEET);
        const byPerson = sum(people);
        const byBranch = sum(UNITS.map((unit) => all.filter(({ unitId }) => unitId === unit)));
        expect(plainSheet(byPerson)).toEqual(plainSheet(byBranch));
        expect(plainSheet(byPerson)).toEqual(plainSheet(sheetOf(all, 360)));
      }),
    );
  });

  it('Q12 人改过的一天，再来什么打卡、请假、补卡、文件，都是人改的样子', () => {
    fc.assert(
      fc.property(factsArb, factsArb, noteArb, (before, after, note) => {
        for (const facts of [before, { ...after, notes: before.notes }]) {
          const day = monthOf({
            ...facts,
            joinedOn: null,
            leftOn: null,
            notes: [...facts.notes, { ...note, at: instant(2000) }],
          }).find(({ date }) => date === note.date);
          expect(day?.byHand).toEqual({ state: note.value, reason: note.reason, by: 'per_boss', at: 2000 });
          expect(day?.anomalies).toEqual([]);
          expect(day?.marks).toContain('by_hand');
        }
      }),
    );
  });

  it('打卡先来后来、来几遍都一样；重算一遍一个字不变', () => {
    fc.assert(
      fc.property(factsArb, fc.infiniteStream(fc.nat()), (facts, order) => {
        const days = keepDays(monthOf(facts));
        const mixed = facts.punches
          .map((punch) => ({ punch, key: order.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ punch }) => punch);
        const last = new Map(mixed.map((punch) => [punch.at, punch]));
        const same = facts.punches.every((punch) => last.get(punch.at)?.outdoor === punch.outdoor);
        if (same) expect(keepDays(monthOf({ ...facts, punches: [...mixed, ...mixed] }))).toBe(days);
        expect(keepDays(monthOf(facts))).toBe(days);
      }),
    );
  });

  it('Q9 没结的日子从不算异常；分钟从不是负的；在场多久最多记多久', () => {
    fc.assert(
      fc.property(factsArb, (facts) => {
        for (const day of monthOf(facts)) {
          if (day.open) expect([day.anomalies, day.late, day.early]).toEqual([[], 0, 0]);
          for (const minutes of [day.worked, day.late, day.early, day.leave, day.trip, day.overtime, day.scheduled])
            expect(minutes).toBeGreaterThanOrEqual(0);
          expect(day.leave + day.trip).toBeLessThanOrEqual(day.scheduled);
          expect(day.leaves.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThanOrEqual(day.leave);
          expect([0, 0.5, 1]).toContain(day.value);
        }
      }),
    );
  });

  it('存下来再读出来是同样的日子', () => {
    fc.assert(
      fc.property(factsArb, (facts) => {
        const days = monthOf(facts).filter(({ unitId }) => unitId === 'unt_b');
        expect(readDays('per_1', 'unt_b', keepDays(days))).toEqual(days);
        // Of a shift that begins at two at night somebody may come at midnight sharp.
        const atMidnight = days.map((day) => ({
          ...day,
          in: 0,
          out: 0,
          anomalies: day.anomalies.map((one) => ({ ...one, at: 0 })),
        }));
        expect(readDays('per_1', 'unt_b', keepDays(atMidnight))).toEqual(atMidnight);
      }),
    );
  });
});

const plainSheet = ({ leave, ...rest }: ReturnType<typeof sheetOf>) => ({
  ...rest,
  leave: [...leave].toSorted(([a], [b]) => (a < b ? -1 : 1)),
});
