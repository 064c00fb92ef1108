import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { leaveConfig } from '../../../src/domain/leave/config.ts';
import type { Stamp } from '../../../src/domain/leave/entry.ts';
import { type LeaveSpan, normaliseSpan, type RawPoint } from '../../../src/domain/leave/span.ts';
import type { LeaveType, TakenDay } from '../../../src/domain/leave/types.ts';
import type { WorkCalendar } from '../../../src/domain/workday/calendar.ts';
import type { Ids, PersonId, RequestId } from '../../../src/kernel/id.ts';
import { instant, type LocalDate, parseTime } from '../../../src/kernel/time.ts';
import { ordinary } from '../workday/calendars.ts';

export const config = leaveConfig(load(readFileSync(new URL('../../../config/leave.yaml', import.meta.url), 'utf8')));

export const type = (id: string, but: Partial<LeaveType> = {}): LeaveType => {
  const found = config.types.find((t) => t.id === id);
  if (!found) throw new Error(`no leave type ${id}`);
  return { ...found, ...but };
};

/** `2026-11-24 pm`, `2026-11-24 15:00`, `2026-11-24`. */
function point(text: string): RawPoint {
  const [date = '', part] = text.trim().split(' ');
  if (part === undefined) return { date };
  if (part === 'am' || part === 'pm') return { date, part };
  return { date, part: 'time', minutes: parseTime(part) ?? -1 };
}

/** `2026-11-24 pm..2026-11-26 am`; one point alone is one day or one half. */
export function span(text: string, calendar: WorkCalendar = ordinary): LeaveSpan {
  const [from = '', to = from] = text.split('..');
  const found = normaliseSpan({ from: point(from), to: point(to) }, calendar.hours);
  if (!found.ok) throw new Error(`${text}: ${found.error}`);
  return found.value;
}

export const rawSpan = (text: string): { from: RawPoint; to: RawPoint } => {
  const [from = '', to = from] = text.split('..');
  return { from: point(from), to: point(to) };
};

export const per = (n: string): PersonId => `per_${n}`;
export const req = (n: string | number): RequestId => `req_${n}`;

/** Ids that count up, so that entries sort as they were made. */
export function counted(start = 'x'): Ids {
  let n = 0;
  return { next: (prefix) => `${prefix}_${start}${String(++n).padStart(6, '0')}` };
}

export const stamp = (ids: Ids, but: Partial<Stamp> = {}): Stamp => ({
  ids,
  at: instant(0),
  personId: per('wang'),
  leaveType: 'annual',
  actorId: null,
  reason: 'test',
  ...but,
});

export const taken = (requestId: RequestId, date: LocalDate, but: Partial<TakenDay> = {}): TakenDay => ({
  requestId,
  personId: per('wang'),
  leaveType: 'annual',
  date,
  fromMin: 540,
  toMin: 1080,
  minutes: 480,
  state: 'approved',
  ...but,
});
