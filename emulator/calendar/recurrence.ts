import type { CalendarEvent } from './book.ts';
import type { Span } from './span.ts';

const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;
/** As RFC 5545 abbreviates them; 1970-01-01 was a Thursday. */
const DAYS = ['TH', 'FR', 'SA', 'SU', 'MO', 'TU', 'WE'];

/**
 * When an event takes place between two moments (milliseconds). Of RFC 5545 the part people use for meetings: FREQ=DAILY or WEEKLY with INTERVAL,
 * BYDAY, COUNT and UNTIL, days in China's zone; any other rule is taken to mean its first time only.
 */
export function timesOf(event: Pick<CalendarEvent, 'from' | 'to' | 'fields'>, min: number, max: number): Span[] {
  const rule = ruleOf(event.fields.recurrence);
  const length = event.to - event.from;
  const inside = (from: number): boolean => from < max && from + length > min;
  if (rule === null) return inside(event.from) ? [{ from: event.from, to: event.to }] : [];
  const first = dayOf(event.from);
  const firstWeek = weekOf(first);
  const times: Span[] = [];
  let count = 0;
  for (let day = first; day * DAY - CHINA < Math.min(max, rule.until); day++) {
    const steps = rule.weekly ? weekOf(day) - firstWeek : day - first;
    const named = rule.weekly ? rule.days.has(day % 7) || (rule.days.size === 0 && day % 7 === first % 7) : true;
    if (!named || steps % rule.interval !== 0) continue;
    const from = event.from + (day - first) * DAY;
    if (++count > rule.count || from > rule.until) break;
    if (inside(from)) times.push({ from, to: from + length });
  }
  return times;
}

interface Rule {
  readonly weekly: boolean;
  readonly interval: number;
  readonly days: ReadonlySet<number>;
  readonly count: number;
  readonly until: number;
}

function ruleOf(written: unknown): Rule | null {
  if (typeof written !== 'string') return null;
  const parts = new Map(written.split(';').map((part) => part.split('=', 2) as [string, string]));
  const freq = parts.get('FREQ');
  if (freq !== 'DAILY' && freq !== 'WEEKLY') return null;
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  return {
    weekly: freq === 'WEEKLY',
    interval: Math.max(1, Number(parts.get('INTERVAL') ?? 1)),
    days: new Set((parts.get('BYDAY') ?? '').split(',').flatMap((name) => (DAYS.includes(name) ? [DAYS.indexOf(name)] : []))),
    count: Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
    // The last day itself still counts.
    until: until ? Date.parse(`${until[1]}-${until[2]}-${until[3]}T24:00:00+08:00`) : Number.POSITIVE_INFINITY,
  };
}

const dayOf = (ms: number): number => Math.floor((ms + CHINA) / DAY);
/** Weeks begin on Monday, four days after a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
