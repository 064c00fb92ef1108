import { describe, expect, it } from 'vitest';
import { countLeave } from '../../../src/domain/leave/count.ts';
import { teamCoverage } from '../../../src/domain/leave/coverage.ts';
import { overlaps } from '../../../src/domain/leave/overlap.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { per, req, span, taken, type } from './office.ts';

const days = (text: string) => countLeave(span(text), type('annual'), ordinary).days;
const team = ['li', 'zhao', 'chen'].map((name) => ({ id: per(name), name, post: '销售顾问', active: true }));
const off = (who: string, date: string, fromMin = 540, toMin = 1080, state: 'held' | 'approved' | 'freed' = 'approved') =>
  taken(req(who), day(date), { personId: per(who), fromMin, toMin, state });

describe('O9 who else is off', () => {
  it('O9 each counted day names those off, approved and pending, and says how many remain', () => {
    const cover = teamCoverage(days('2026-11-27..2026-12-01'), team, [
      off('li', '2026-11-27'),
      off('zhao', '2026-12-01', 540, 720, 'held'),
    ]);
    expect(cover.map((c) => [c.date, c.off.map((o) => `${o.name} ${o.state} ${o.fromMin}-${o.toMin}`), c.present])).toEqual([
      ['2026-11-27', ['li approved 540-1080'], 2],
      ['2026-11-30', [], 3],
      ['2026-12-01', ['zhao held 540-720'], 2],
    ]);
  });

  it('O9 two half days that do not meet leave more people than two that do', () => {
    const day1 = days('2026-12-01');
    const [apart] = teamCoverage(day1, team, [off('li', '2026-12-01', 540, 720), off('zhao', '2026-12-01', 810, 1080)]);
    const [together] = teamCoverage(day1, team, [off('li', '2026-12-01', 540, 720), off('zhao', '2026-12-01', 600, 660)]);
    expect([apart?.present, together?.present]).toEqual([2, 1]);
  });

  it('O9 someone off in the afternoon does not matter to a free morning, nor does a leave that was given back', () => {
    const [morning] = teamCoverage(days('2026-12-01 am'), team, [
      off('li', '2026-12-01', 810, 1080),
      off('zhao', '2026-12-01', 540, 1080, 'freed'),
    ]);
    expect(morning).toMatchObject({ off: [], present: 3 });
  });

  it('O9 minimum staffing by post counts the thinnest moment', () => {
    const rule = { post: '销售顾问', min: 3, units: [], severity: 'warn' as const };
    const cover = teamCoverage(days('2026-12-01..2026-12-02'), team, [off('li', '2026-12-02', 840, 900)], [rule]);
    expect(cover.map((c) => c.short)).toEqual([[], [{ post: '销售顾问', min: 3, present: 2 }]]);
  });
});

describe('S55 overlap with one’s own leave', () => {
  it('S55 only the minutes both claim are named', () => {
    const mine = taken(req(1), day('2026-12-01'), { fromMin: 660, toMin: 900, minutes: 180 });
    expect(overlaps(days('2026-12-01 am'), [mine])).toEqual([
      { date: '2026-12-01', requestId: 'req_1', leaveType: 'annual', state: 'approved', fromMin: 660, toMin: 720 },
    ]);
    expect(overlaps(days('2026-12-01 am'), [mine], req(1))).toEqual([]);
  });
});
