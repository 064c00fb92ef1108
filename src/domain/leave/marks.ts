import type { LocalDate } from '../../kernel/time.ts';
import type { MinuteSpan, WorkingHours } from '../workday/types.ts';
import type { LeaveMinutes } from './types.ts';

/** A stretch of one day of a leave, as it is kept beside the request. */
export interface Stretch {
  readonly date: LocalDate;
  readonly fromMin: number;
  readonly toMin: number;
  readonly minutes: LeaveMinutes;
}

export type MarkState = 'held' | 'approved' | 'freed';

/** What a half of a day is marked as for attendance: by which kind of leave, in which state, and whether all of the half is meant. */
export interface HalfMark {
  readonly state: MarkState;
  readonly leaveType: string;
  readonly whole: boolean;
}

export interface DayMark {
  readonly date: LocalDate;
  readonly am: HalfMark | null;
  readonly pm: HalfMark | null;
}

const RANK: Readonly<Record<MarkState, number>> = { approved: 2, held: 1, freed: 0 };

/** The attendance marks of one person, day by day: on leave, asked for, or given back, by halves. Standing leave goes before what was given back. */
export function dayMarks(
  rows: readonly (Stretch & { readonly leaveType: string; readonly state: MarkState })[],
  { am, pm }: WorkingHours,
): readonly DayMark[] {
  const half = (date: LocalDate, part: MinuteSpan): HalfMark | null => {
    const found = rows
      .filter((row) => row.date === date && row.fromMin < part.to && part.from < row.toMin)
      .toSorted((a, b) => RANK[b.state] - RANK[a.state])[0];
    if (!found) return null;
    return { state: found.state, leaveType: found.leaveType, whole: found.fromMin <= part.from && found.toMin >= part.to };
  };
  return [...new Set(rows.map((row) => row.date))].toSorted().map((date) => ({ date, am: half(date, am), pm: half(date, pm) }));
}

/** What of the former stretches no longer stands: the marks that a change, a revocation or a new holiday takes away. */
export function freedStretches(before: readonly Stretch[], after: readonly Stretch[], hours: WorkingHours): readonly Stretch[] {
  return before.flatMap((old) => {
    const still = after.filter((now) => now.date === old.date && now.fromMin < old.toMin && old.fromMin < now.toMin);
    const minutes = old.minutes - still.reduce((sum, now) => sum + now.minutes, 0);
    const gaps = gapsIn(old, still, hours);
    const length = gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0);
    let left = minutes;
    return minutes <= 0
      ? []
      : gaps.map((gap, i): Stretch => {
          const share = i === gaps.length - 1 ? left : Math.round((minutes * (gap.to - gap.from)) / length);
          left -= share;
          return { date: old.date, fromMin: gap.from, toMin: gap.to, minutes: share };
        });
  });
}

function gapsIn(old: Stretch, still: readonly Stretch[], { am, pm }: WorkingHours): readonly MinuteSpan[] {
  const gaps: MinuteSpan[] = [];
  let at = old.fromMin;
  for (const now of still.toSorted((a, b) => a.fromMin - b.fromMin)) {
    gaps.push({ from: at, to: now.fromMin });
    at = Math.max(at, now.toMin);
  }
  gaps.push({ from: at, to: old.toMin });
  // The lunch break belongs to neither half.
  return gaps
    .map(({ from, to }) => ({
      from: from >= am.to && from < pm.from ? pm.from : from,
      to: to > am.to && to <= pm.from ? am.to : to,
    }))
    .filter(({ from, to }) => from < to);
}
