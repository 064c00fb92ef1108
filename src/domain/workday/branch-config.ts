import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import { dateField, sayField, timeRangeField, workSpanField } from './schema-parts.ts';
import type { HolidayYear, MinuteSpan, OverlayDay, WorkingHours } from './types.ts';
import { buildCalendar, DEFAULT_HOURS, type WorkCalendar } from './work-calendar.ts';

const half = z.enum(['am', 'pm']);
const named = { from: dateField, to: dateField.optional(), name: sayField };

const overlayDay = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('holiday'), ...named }),
    z.strictObject({ kind: z.literal('closure'), ...named }),
    z.strictObject({ kind: z.literal('half_holiday'), ...named, off: half }),
    z.strictObject({ kind: z.literal('workday'), ...named, only: half.nullable().default(null) }),
  ])
  .transform((day): OverlayDay => ({ ...day, to: day.to ?? day.from }))
  .refine((day) => day.from <= day.to, { message: 'the end must not stand before the start', path: ['to'] });

const hours = z
  .strictObject({ am: workSpanField, pm: workSpanField })
  .refine((h) => h.am.to <= h.pm.from, { message: 'the afternoon must start after the morning ends', path: ['pm'] });

const weekend = z.array(z.int().min(1).max(7)).max(6, 'a branch must work on one day of the week at least');

const branch = z.strictObject({
  hours: hours.optional(),
  weekend: weekend.optional(),
  quiet: timeRangeField.optional(),
  days: z.array(overlayDay).default([]),
});

const file = z.strictObject({ company: branch, branches: z.record(z.string(), branch).default({}) });

/** Nothing is sent to people between these times (21:00–08:30 by default). */
export const DEFAULT_QUIET: MinuteSpan = { from: 21 * 60, to: 8 * 60 + 30 };

export interface BranchHours {
  readonly hours: WorkingHours;
  readonly weekend: readonly number[];
  readonly quiet: MinuteSpan;
  readonly days: readonly OverlayDay[];
}

export interface BranchCalendars {
  readonly company: BranchHours;
  /** By unit code; each already holds the company's days before its own. */
  readonly branches: ReadonlyMap<string, BranchHours>;
}

/**
 * `config/calendar.yaml`, handed in as parsed data.
 * @throws Fault `config` naming every path and value that is wrong
 */
export function parseBranchCalendars(input: unknown): BranchCalendars {
  const found = parseConfig(file, input, 'branch calendars');
  const company: BranchHours = {
    hours: found.company.hours ?? DEFAULT_HOURS,
    weekend: found.company.weekend ?? [6, 7],
    quiet: found.company.quiet ?? DEFAULT_QUIET,
    days: found.company.days,
  };
  const own = Object.entries(found.branches).map(([code, b]): [string, BranchHours] => [
    code,
    {
      hours: b.hours ?? company.hours,
      weekend: b.weekend ?? company.weekend,
      quiet: b.quiet ?? company.quiet,
      days: [...company.days, ...b.days],
    },
  ]);
  return { company, branches: new Map(own) };
}

/** The calendar of a branch by unit code; a branch without an entry follows the company. */
export function calendarOf(years: readonly HolidayYear[], from: BranchCalendars, branchCode: string | null): WorkCalendar {
  const { hours, weekend, days } = (branchCode === null ? undefined : from.branches.get(branchCode)) ?? from.company;
  return buildCalendar({ years, hours, weekend, days });
}
