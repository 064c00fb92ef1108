import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLate, expectedDays, plannedDays } from '../../../src/domain/orders/plan-days.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';

const day = (text: string): LocalDate => text as LocalDate;
const LEADS = [3, 7, 5, 2];

describe('每一段该在哪天、预计哪天 (S45)', () => {
  it('从约定的交车日往回数；没做完的从上一段往后数，已经过了的从今天数', () => {
    expect(plannedDays(LEADS, day('2026-12-10'))).toEqual(['2026-11-26', '2026-12-03', '2026-12-08', '2026-12-10']);
    expect(expectedDays(LEADS, [day('2026-11-28')], day('2026-11-20'), day('2026-12-01'))).toEqual([
      '2026-11-28',
      '2026-12-05',
      '2026-12-10',
      '2026-12-12',
    ]);
    expect(daysLate(day('2026-12-12'), day('2026-12-10'))).toBe(2);
    expect(daysLate(day('2026-12-09'), day('2026-12-10'))).toBe(0);
  });

  it('S43 约得紧的，计划不从下单以前开始：剩下的天数按各段要用的分；约的日子已到的，都在那一天', () => {
    expect(plannedDays(LEADS, day('2026-12-01'), day('2026-11-23'))).toEqual([
      '2026-11-25',
      '2026-11-28',
      '2026-12-01',
      '2026-12-01',
    ]);
    expect(plannedDays(LEADS, day('2026-12-20'), day('2026-11-23'))).toEqual(plannedDays(LEADS, day('2026-12-20')));
    expect(plannedDays(LEADS, day('2026-11-20'), day('2026-11-23'))).toEqual(LEADS.map(() => '2026-11-20'));
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), fc.nat(60), (all, there) => {
        const since = day('2026-01-01');
        const days = plannedDays(all, addDays(since, there), since);
        for (const [at, one] of days.entries()) {
          expect(one >= since).toBe(true);
          if (at > 0) expect(one >= (days[at - 1] ?? one)).toBe(true);
        }
        expect(days.at(-1)).toBe(addDays(since, there));
      }),
    );
  });

  it('预计的从不在过去、一段不早于前一段；按计划做完的段数越多，预计交车不会变晚', () => {
    const leads = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(leads, fc.nat(30), fc.nat(60), fc.nat(6), (all, start, now, count) => {
        const [since, today] = [addDays(day('2026-01-01'), start), addDays(day('2026-02-01'), now)];
        const promised = addDays(
          since,
          all.reduce((a, b) => a + b, 0),
        );
        const plan = plannedDays(all, promised);
        const done = plan.slice(0, count).filter((one) => one <= today);
        const days = expectedDays(all, done, since, today);
        for (const [at, one] of days.entries()) {
          if (at >= done.length) expect(one >= today).toBe(true);
          if (at > 0) expect(one >= (days[at - 1] ?? one)).toBe(true);
        }
        const [last, before] = [days.at(-1), expectedDays(all, done.slice(0, -1), since, today).at(-1)];
        expect((last ?? '') <= (before ?? '')).toBe(true);
      }),
    );
  });
});
