import type { PunchAt } from '../punches.ts';

const TIME = /(次日\s*)?(\d{1,2}):(\d{2})(?::\d{2})?(\s*[(（]?外勤[)）]?)?/gu;
/** Earlier than that and behind a later one, a time is of the next day. Minutes. */
const CUT = 300;

/** Every time in a cell, glued or apart: `08:0118:02`, `09:00 次日 01:10`, one a line with 外勤 behind. What is no time of a day is none. */
export function timesIn(cell: string): readonly PunchAt[] {
  const found: PunchAt[] = [];
  let last = -1;
  for (const [, next, hours, minutes, outdoor] of cell.normalize('NFKC').matchAll(TIME)) {
    if (Number(hours) > 24 || Number(minutes) > 59) continue;
    const at = Number(hours) * 60 + Number(minutes);
    const isNext = next !== undefined || (at < CUT && last >= CUT);
    found.push({ at: at + (isNext ? 1440 : 0), outdoor: outdoor !== undefined });
    if (!isNext) last = Math.max(last, at);
  }
  return found;
}
