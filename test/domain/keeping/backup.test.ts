import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, backupTime, expendable } from '../../../src/domain/keeping/backup.ts';
import { judgeDisk, sampled } from '../../../src/domain/keeping/disk.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';

const START = '2026-01-01' as LocalDate;
const POLICY = { daily: 7, weekly: 5, monthly: 12 };
const nightly = (days: number): string[] =>
  Array.from({ length: days }, (_, n) => backupName({ day: addDays(START, n), second: 3.5 * 3600 }));

describe('留哪些备份', () => {
  it('名字写着业务时区的时间，读得回来；别的文件不认', () => {
    expect(backupName({ day: '2026-11-23' as LocalDate, second: 12_605 })).toBe('erwang-20261123-033005.db');
    expect(backupTime('erwang-20261123-033005.db')).toEqual({ day: '2026-11-23', second: 12_605 });
    for (const name of [
      'erwang-20261332-000000.db',
      'erwang-20261123-250000.db',
      'erwang.db',
      'my-erwang-20261123-033005.db',
      'erwang-20261123-033005.db.json',
    ])
      expect(backupTime(name), name).toBeNull();
  });

  it('一年每夜一份：最近7天、5周、12个月各一份，每段留最新的', () => {
    const all = nightly(365);
    const gone = new Set(expendable(all, POLICY));
    const kept = all.filter((name) => !gone.has(name));
    expect(kept.slice(-7)).toEqual(all.slice(-7));
    expect(kept.filter((name) => name.startsWith('erwang-202603'))).toEqual(['erwang-20260331-033000.db']);
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12);
    expect(kept.length).toBeGreaterThanOrEqual(18);
  });

  it('边做边清和最后一次清，留下的一样多；最新的一份、别人的文件从不清掉', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }),
        fc.nat(9),
        fc.nat(6),
        fc.nat(13),
        (days, daily, weekly, monthly) => {
          const names = days.map((day, n) => backupName({ day: addDays(START, day), second: n }));
          const gone = expendable([...names, 'letter.db', 'erwang.db'], { daily, weekly, monthly });
          expect(gone.every((name) => names.includes(name))).toBe(true);
          const newest = [...names].sort().at(-1);
          if (newest) expect(gone).not.toContain(newest);
          const left = names.filter((name) => !gone.includes(name));
          expect(new Set(left).size).toBeLessThanOrEqual(Math.max(daily, 1) + weekly + monthly);
          expect(expendable(left, { daily, weekly, monthly })).toEqual([]);
        },
      ),
    );
  });
});

describe('磁盘还够不够', () => {
  const policy = { warnPercent: 10, warnDays: 30, stopMb: 64 };
  const GB = 1e9;
  it.each([
    [50 * GB, [], false, 'ok', null],
    [9 * GB, [], false, 'low', null],
    [11 * GB, [], true, 'low', null],
    [12.5 * GB, [], true, 'ok', null],
    [0.05 * GB, [], false, 'full', null],
    // Ten days ago 20 GB more: ten days left.
    [20 * GB, [{ day: '2026-11-13', free: 40 * GB }], false, 'low', 10],
    [80 * GB, [{ day: '2026-11-13', free: 81 * GB }], false, 'ok', 800],
    // Two days tell nothing, and more space than before nothing bad.
    [20 * GB, [{ day: '2026-11-21', free: 40 * GB }], false, 'ok', null],
    [20 * GB, [{ day: '2026-11-13', free: 10 * GB }], false, 'ok', null],
  ])('剩 %d 字节、样本 %j、先前 %s → %s，还能用 %s 天', (free, samples, wasLow, state, daysLeft) => {
    const found = judgeDisk({ free, total: 100 * GB }, samples as never, '2026-11-23' as LocalDate, policy, wasLow);
    expect(found).toMatchObject({ state, daysLeft });
  });

  it('一天一个样本，最多十五个；时钟倒回去就从头记', () => {
    let samples: ReturnType<typeof sampled> = [];
    for (let n = 0; n < 20; n++) samples = sampled(sampled(samples, addDays(START, n), 100 - n), addDays(START, n), 0);
    expect(samples).toHaveLength(15);
    expect(samples.at(-1)).toEqual({ day: '2026-01-20', free: 81 });
    expect(sampled(samples, START, 7)).toEqual([{ day: START, free: 7 }]);
  });
});
