import { join, plain, say } from '../../kernel/text.ts';
import { shared } from '../workday/minute-spans.ts';
import { halvesOf, type WorkCalendar, workSpans } from '../workday/work-calendar.ts';
import { nextWorkday, workdayOnOrAfter } from '../workday/workdays.ts';
import { shownAmount } from './amount.ts';
import type { DayLine } from './day-line.ts';
import { dayText, type LeaveFinding } from './finding.ts';
import type { Case } from './leave-case.ts';
import { overlaps, stretchText } from './overlap.ts';
import { type LeaveType, leaveType } from './types.ts';

/** The leave costs something or frees from a shift, fits the unit of its type and is not longer than allowed. */
export function checkSize({ request: { type, span }, count, facts }: Case): readonly LeaveFinding[] {
  const base = { severity: 'refuse', clause: type.clause } as const;
  const out: LeaveFinding[] = [];
  if (count.total === 0 && !count.days.some(({ excused }) => excused)) {
    const next = workdayOnOrAfter(facts.calendar, span.from.date);
    out.push({
      ...base,
      code: 'nothing_to_count',
      facts: { type: say(type.name), from: { date: span.from.date }, to: { date: span.to.date } },
      accept: {
        code: 'days_with_work',
        facts: { date: { date: next === span.from.date ? nextWorkday(facts.calendar, next) : next } },
      },
      field: 'from',
    });
  }
  const misfit = count.days.find((day) => !fits(day, type, facts.calendar));
  if (misfit) {
    out.push({
      ...base,
      code: 'unit_step',
      facts: { type: say(type.name), date: { date: misfit.date }, step: shownAmount(type.minStep, type) },
      accept: { code: 'step_of', facts: { step: shownAmount(type.minStep, type) } },
      field: 'to',
    });
  }
  if (type.maxRun !== null && count.total > type.maxRun) {
    const most = shownAmount(type.maxRun, type);
    out.push({
      ...base,
      code: 'over_max_run',
      facts: { type: say(type.name), asked: shownAmount(count.total, type), most },
      accept: { code: 'at_most', facts: { most } },
      field: 'to',
    });
  }
  return out;
}

/** Halves fit half-day types, whole days fit day types; clock hours outside whole halves must be a multiple of the step. */
function fits(day: DayLine, { unit, minStep }: LeaveType, calendar: WorkCalendar): boolean {
  if (day.minutes === 0) return true;
  if (unit === 'day') return day.part === 'all';
  if (unit === 'half_day') return day.part !== 'time';
  // Halves are whole, whichever hours they have.
  if (day.part !== 'time') return true;
  const worked = workSpans(calendar, day.date);
  const loose = (worked.length > 0 ? worked : halvesOf(calendar.hours))
    .map((span) => ({ length: span.to - span.from, covered: shared(span, { from: day.fromMin, to: day.toMin }) }))
    .reduce((sum, { length, covered }) => (covered < length ? sum + covered : sum), 0);
  return loose % minStep === 0;
}

/** No other leave of the person stands in the same minutes; the clash is named. */
export function checkOverlap({ request: { type, self }, count, facts }: Case): readonly LeaveFinding[] {
  const clashes = overlaps(count.days, facts.ownDays, self);
  const first = clashes[0];
  if (!first) return [];
  const other = leaveType(facts.config, first.leaveType);
  const name = other ? say(other.name) : plain(first.leaveType);
  const taken = new Set(clashes.map((clash) => clash.date));
  const free = count.days.filter((day) => day.minutes > 0 && !taken.has(day.date));
  return [
    {
      code: 'overlap',
      severity: 'refuse',
      clause: type.clause,
      facts: {
        clash: join([stretchText(first, facts.calendar.hours), name], ' '),
        date: { date: first.date },
        from: { clock: first.fromMin },
        to: { clock: first.toMin },
        other: name,
        days: taken.size,
      },
      accept:
        free.length > 0
          ? { code: 'free_days', facts: { days: free.map((day) => dayText(day.date)) } }
          : {
              code: 'other_days',
              facts: { block: name, days: clashes.map((clash) => stretchText(clash, facts.calendar.hours)) },
            },
      field: 'from',
      requests: [...new Set(clashes.map((clash) => clash.requestId))],
    },
  ];
}
