import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOrg, type Unit } from '../../../src/domain/org/org.ts';
import { periodBefore, periodOf, type Rhythm, sheetsDue } from '../../../src/domain/submission/period.ts';
import type { UnitId } from '../../../src/kernel/id.ts';
import { addDays, type LocalDate, weekday } from '../../../src/kernel/time.ts';
import { person } from '../approval/office.ts';
import { ordinary } from '../workday/calendars.ts';

const day = (text: string): LocalDate => text as LocalDate;
const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2020-01-01'), n));
const unit = (id: string, over: Partial<Unit> = {}): Unit => ({
  id: id as UnitId,
  code: id,
  name: id,
  kind: 'branch',
  parentId: null,
  leaderId: null,
  active: true,
  ...over,
});
const MONTH: Rhythm = { every: 'month', of: 'branch', opens: 0, due: 3 };

describe('期间和应交 (S57)', () => {
  it.each([
    ['week', '2026-11-23', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-29', '2026-11-16', '2026-11-22'],
    ['week', '2027-01-03', '2026-12-21', '2026-12-27'],
    ['month', '2026-12-01', '2026-11-01', '2026-11-30'],
    ['month', '2027-01-31', '2026-12-01', '2026-12-31'],
    ['month', '2028-03-01', '2028-02-01', '2028-02-29'],
  ] as const)('%s，%s 看的是 %s 到 %s', (every, today, from, to) => {
    expect(periodBefore(every, day(today))).toEqual({ from, to });
  });

  it('每一天恰好在一期里，一期接一期，不重不漏', () => {
    fc.assert(
      fc.property(fc.constantFrom('week' as const, 'month' as const), days, (every, at) => {
        const { from, to } = periodOf(every, at);
        expect(from <= at && at <= to).toBe(true);
        expect(periodOf(every, from)).toEqual({ from, to });
        expect(periodOf(every, addDays(to, 1)).from).toBe(addDays(to, 1));
        expect(periodBefore(every, addDays(to, 1))).toEqual({ from, to });
        if (every === 'week') expect(weekday(from)).toBe(1);
      }),
    );
  });

  it('截止日按网点自己的工作日数：节假日不算，补班的周六算', () => {
    const org = makeOrg([person('a', { unitId: 'u1' as UnitId })], [unit('u1')], []);
    const [sheet] = sheetsDue(MONTH, org, day('2026-12-01'), () => ordinary, day('2026-11-01'));
    // 11月30日是周一：12月1、2、3日。
    expect(sheet).toMatchObject({ from: '2026-11-01', to: '2026-11-30', opens: '2026-12-01', due: '2026-12-03' });
  });

  it('有人的网点才有；停用的、没有人的、别的种类的没有；启用之前的不补', () => {
    const org = makeOrg(
      [
        person('a', { unitId: 'u1' as UnitId }),
        person('b', { unitId: 'team' as UnitId }),
        person('c', { unitId: 'r' as UnitId }),
      ],
      [
        unit('r', { kind: 'region' }),
        unit('u1', { parentId: 'r' as UnitId }),
        unit('empty', { parentId: 'r' as UnitId }),
        unit('closed', { parentId: 'r' as UnitId, active: false }),
        unit('u2', { parentId: 'r' as UnitId }),
        unit('team', { kind: 'department', parentId: 'u2' as UnitId }),
      ],
      [],
    );
    const of = (since: string): readonly string[] =>
      sheetsDue(MONTH, org, day('2026-12-20'), () => ordinary, day(since)).map((sheet) => sheet.unit.id);
    expect(of('2026-11-01')).toEqual(['u1', 'u2']);
    expect(of('2026-11-02')).toEqual([]);
  });
});
