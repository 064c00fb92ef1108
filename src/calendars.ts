import type { Config } from './config.ts';
import type { Org } from './domain/org/org.ts';
import { calendarOf } from './domain/workday/branch-config.ts';
import type { MinuteSpan } from './domain/workday/types.ts';
import type { WorkCalendar } from './domain/workday/work-calendar.ts';
import type { UnitId } from './kernel/id.ts';

/** The company's calendars by unit, built on first use: a unit follows its own entry in calendar.yaml, else that of the nearest unit above. */
export function calendarsOf(config: Pick<Config, 'calendars' | 'holidays'>): (org: Org, unit: UnitId) => WorkCalendar {
  const built = new Map<string, WorkCalendar>();
  return (org, unit) => {
    const code = org.lineage(unit).find((u) => config.calendars.branches.has(u.code))?.code ?? null;
    const kept = built.get(code ?? '');
    if (kept) return kept;
    const calendar = calendarOf(config.holidays, config.calendars, code);
    built.set(code ?? '', calendar);
    return calendar;
  };
}

/** When nothing is sent to people of a unit: its own entry, else that of the nearest unit above, else the company's. */
export function quietHoursOf(config: Pick<Config, 'calendars'>): (org: Org, unit: UnitId) => MinuteSpan {
  const { branches, company } = config.calendars;
  return (org, unit) => {
    const code = org.lineage(unit).find((u) => branches.has(u.code))?.code;
    return (code === undefined ? undefined : branches.get(code))?.quiet ?? company.quiet;
  };
}
