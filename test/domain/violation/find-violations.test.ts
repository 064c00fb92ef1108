import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAttendanceRules } from '../../../src/domain/attendance/config.ts';
import type { DayAnomaly, PersonDay } from '../../../src/domain/attendance/types.ts';
import { findViolations, sameFacts } from '../../../src/domain/violation/find-violations.ts';
import type { Counted, ViolationRule } from '../../../src/domain/violation/rules.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const DAY: PersonDay = {
  personId: 'per_1',
  unitId: 'unt_1',
  date: '2026-11-02' as LocalDate,
  state: 'ok',
  open: false,
  scheduled: 480,
  worked: 480,
  value: 1,
  late: 0,
  early: 0,
  missing: [],
  overtime: 0,
  leave: 0,
  trip: 0,
  in: null,
  out: null,
  marks: [],
  leaves: [],
  anomalies: [],
  byHand: null,
};
const anomaly = (change: Partial<DayAnomaly>): DayAnomaly => ({
  kind: 'late',
  at: null,
  said: '',
  explained: null,
  note: '',
  by: null,
  answer: 'accepted',
  ...change,
});
const day = (change: Partial<PersonDay>): PersonDay => ({ ...DAY, ...change });
const absent = (change: Partial<PersonDay> = {}) =>
  day({ ...change, byHand: { state: 'absent', reason: '', by: 'per_2', at: 0 as never } });
const rule = (counts: Counted, atLeast: number, excused: ViolationRule['excused'] = ['errand']): ViolationRule => ({
  id: counts,
  name: '规则',
  regulation: '规定',
  counts,
  atLeast,
  excused,
  consequence: '提醒',
  objectDays: 3,
  decidedBy: 'superior',
});
const NONE = new Set<LocalDate>();
const amountOf = (days: readonly PersonDay[], counts: Counted, saidLeave: ReadonlySet<LocalDate> = NONE): number =>
  findViolations(days, [rule(counts, 1)], { wholeDay: 360, saidLeave })[0]?.amount ?? -1;

describe('S59 一天算不算、算多少', () => {
  it.each<[string, PersonDay, Counted, number]>([
    ['主管认可的迟到算一次', day({ late: 21, anomalies: [anomaly({})] }), 'late', 1],
    ['严重迟到也是迟到', day({ late: 40, anomalies: [anomaly({ kind: 'serious' })] }), 'late', 1],
    ['主管还没认可的不算', day({ late: 21, anomalies: [anomaly({ answer: null })] }), 'late', 0],
    ['主管不认可的不算', day({ late: 21, anomalies: [anomaly({ answer: 'refused' })] }), 'late', 0],
    ['没到齐的日子不算', day({ open: true, anomalies: [anomaly({})] }), 'late', 0],
    ['公出、主管认可的不算', day({ anomalies: [anomaly({ explained: 'errand' })] }), 'late', 0],
    ['忘打卡的算', day({ anomalies: [anomaly({ explained: 'forgot' })] }), 'late', 1],
    ['早退是早退，不是迟到', day({ early: 10, anomalies: [anomaly({ kind: 'early' })] }), 'late', 0],
    ['两头都缺是两次', day({ missing: ['in', 'out'], anomalies: [anomaly({ kind: 'missing' })] }), 'missing', 2],
    ['一头缺是一次', day({ missing: ['in'], anomalies: [anomaly({ kind: 'missing' })] }), 'missing', 1],
    [
      '全天没有卡、主管认可的忘打卡是两次缺卡',
      day({ anomalies: [anomaly({ kind: 'candidate', explained: 'forgot' })] }),
      'missing',
      2,
    ],
    ['主管定的旷工是一天', absent(), 'absent', 1],
    ['请了半天假，另一半旷工是半天', absent({ leave: 240 }), 'absent', 0.5],
    ['一整天都在假里，没有旷工', absent({ leave: 480 }), 'absent', 0],
    ['半天班旷工是半天', absent({ scheduled: 240 }), 'absent', 0.5],
    ['差一分钟不到一整天的是半天', absent({ scheduled: 359 }), 'absent', 0.5],
    ['刚到一整天的是一天', absent({ scheduled: 360 }), 'absent', 1],
    [
      '主管改成正常的不算',
      day({ byHand: { state: 'ok', reason: '', by: 'per_2', at: 0 as never }, anomalies: [anomaly({})] }),
      'late',
      0,
    ],
    ['看不懂的字不算违规', day({ anomalies: [anomaly({ kind: 'unknown_text' })] }), 'missing', 0],
  ])('%s', (_, one, counts, amount) => {
    expect(amountOf([one], counts)).toBe(amount);
  });

  it('说已请假而没有批准的假，旷工改算没有批准就休假，不重复算', () => {
    const said = new Set(['2026-11-02' as LocalDate]);
    expect(amountOf([absent()], 'unapproved', said)).toBe(1);
    expect(amountOf([absent()], 'absent', said)).toBe(0);
    const accepted = day({ anomalies: [anomaly({ kind: 'candidate', explained: 'on_leave' })] });
    expect(amountOf([accepted], 'unapproved')).toBe(1);
  });

  it.each([
    [2, false],
    [3, true],
    [4, true],
  ])('一个月迟到三次起：%i次 → %s', (times, met) => {
    const days = Array.from({ length: times }, (_, i) =>
      day({ date: `2026-11-0${i + 1}` as LocalDate, late: 10, anomalies: [anomaly({})] }),
    );
    const [found] = findViolations(days, [rule('late', 3)], { wholeDay: 360, saidLeave: NONE });
    expect(found).toMatchObject({ met, amount: times });
    expect(found?.facts.map(({ day: date }) => date)).toEqual(days.map(({ date }) => date));
  });

  it('天的先后不影响结果；合计等于每天之和；少一天不会更多', () => {
    const some = fc.array(
      fc.record({
        n: fc.integer({ min: 1, max: 28 }),
        late: fc.integer({ min: 0, max: 90 }),
        answer: fc.constantFrom('accepted' as const, 'refused' as const, null),
        explained: fc.constantFrom('forgot', 'errand', null),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const days = [...new Map(drawn.map((one) => [one.n, one])).values()].map(({ n, late, answer, explained }) =>
          day({ date: `2026-11-${String(n).padStart(2, '0')}` as LocalDate, late, anomalies: [anomaly({ answer, explained })] }),
        );
        const of = (all: readonly PersonDay[]) => findViolations(all, [rule('late', 3)], { wholeDay: 360, saidLeave: NONE })[0];
        const [found, turned, fewer] = [of(days), of(days.toReversed()), of(days.slice(1))];
        expect(sameFacts(found?.facts ?? [], turned?.facts ?? [])).toBe(true);
        expect(found?.amount).toBe((found?.facts ?? []).reduce((sum, { amount }) => sum + amount, 0));
        expect(fewer?.amount ?? 0).toBeLessThanOrEqual(found?.amount ?? 0);
      }),
    );
  });
});

describe('S59 规则表', () => {
  it('没写就什么也不提；一个 id 写两次、没有的数法会说出来', () => {
    expect(parseAttendanceRules(null).violations).toEqual([]);
    const one = { id: 'late', name: '迟到', regulation: '第五条', counts: 'late', atLeast: 3, consequence: '提醒' };
    expect(parseAttendanceRules({ violations: [one] }).violations[0]).toMatchObject({ objectDays: 3, decidedBy: 'superior' });
    expect(() => parseAttendanceRules({ violations: [one, one] })).toThrow('id');
    expect(() => parseAttendanceRules({ violations: [{ ...one, counts: 'smile' }] })).toThrow('counts');
    expect(() => parseAttendanceRules({ violations: [{ ...one, atLeast: 0.3 }] })).toThrow('atLeast');
  });
});
