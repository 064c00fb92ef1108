import { say } from '../../kernel/text.ts';
import { daysInMonth, type LocalDate, localDate, parts } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { addWorkdays, isWorkday } from '../workday/workdays.ts';
import { dayText, type LeaveFinding } from './finding.ts';
import type { Case } from './leave-case.ts';
import type { BlockRule } from './types.ts';

/** Days on which the company gives no leave (month-end stock-taking, auto show); one finding a rule, naming its first day. */
export function checkBlocks({ request: { type }, facts, count }: Case): readonly LeaveFinding[] {
  const counted = count.days.filter((day) => day.minutes > 0).map((day) => day.date);
  return facts.config.blocks.flatMap((block): LeaveFinding[] => {
    if (block.exempt.includes(type.id) || !applies(block, facts.applicant.units)) return [];
    const hit = counted.filter((date) => isBlocked(block, date, facts.calendar));
    const first = hit[0];
    if (!first) return [];
    return [
      {
        code: 'blocked_day',
        severity: block.severity,
        clause: type.clause,
        facts: { block: say(block.name), date: { date: first }, days: hit.length },
        accept: { code: 'other_days', facts: { block: say(block.name), days: hit.map(dayText) } },
        field: 'from',
      },
    ];
  });
}

const applies = (rule: { readonly units: readonly string[] }, units: readonly string[]): boolean =>
  rule.units.length === 0 || rule.units.some((unit) => units.includes(unit));

/** The day is one on which the rule gives no leave. */
export function isBlocked(block: BlockRule, date: LocalDate, calendar: WorkCalendar): boolean {
  const { when } = block;
  if ('from' in when) return when.from <= date && date <= when.to;
  const { year, month } = parts(date);
  const end = localDate(year, month, daysInMonth(year, month)) as LocalDate;
  const last = isWorkday(calendar, end) ? end : addWorkdays(calendar, end, -1);
  const first = when.lastWorkdaysOfMonth === 1 ? last : addWorkdays(calendar, last, 1 - when.lastWorkdaysOfMonth);
  return isWorkday(calendar, date) && first <= date && date <= last;
}
