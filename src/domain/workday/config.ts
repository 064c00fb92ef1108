import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import { daysBetween, eachDay, type LocalDate, weekday } from '../../kernel/time.ts';
import { dateField, sayField } from './schema-parts.ts';
import type { Holiday, HolidayYear } from './types.ts';

const LONGEST = 15;

const holiday = z
  .strictObject({
    id: z.string().regex(/^[a-z_]+$/, 'expected a lower-case id'),
    also: z.array(z.string()).default([]),
    name: sayField,
    from: dateField,
    to: dateField,
    statutory: z.array(dateField).default([]),
    swapped: z.array(dateField).default([]),
    work: z.array(dateField).default([]),
  })
  .superRefine((found, context) => {
    for (const [path, message] of faults(found)) context.addIssue({ code: 'custom', path, message });
  });

const holidayYear = z
  .strictObject({
    region: z.string().min(2),
    year: z.int().min(2000).max(2100),
    source: z.enum(['official', 'provisional']),
    notice: z
      .strictObject({ title: z.string().min(1), date: dateField })
      .nullable()
      .default(null),
    holidays: z.array(holiday).min(1),
  })
  .superRefine((found, context) => {
    const seen = new Map<LocalDate, string>();
    found.holidays.forEach((h, i) => {
      if (!h.from.startsWith(`${found.year}-`) && !h.to.startsWith(`${found.year}-`))
        context.addIssue({ code: 'custom', path: ['holidays', i, 'from'], message: `expected a day of ${found.year}` });
      for (const date of [...eachDay(h.from, h.to), ...h.work]) {
        const other = seen.get(date);
        if (other) context.addIssue({ code: 'custom', path: ['holidays', i], message: `${date} is already part of ${other}` });
        seen.set(date, h.id);
      }
    });
  });

/**
 * One `config/holidays/CN-<year>.yaml`, handed in as parsed data.
 * @throws Fault `config` naming every path and value that is wrong
 */
export const parseHolidayYear = (input: unknown): HolidayYear => parseConfig(holidayYear, input, 'holiday year');

function faults(h: Holiday): (readonly [PropertyKey[], string])[] {
  const length = daysBetween(h.from, h.to) + 1;
  if (length < 1) return [[['to'], 'the end must not stand before the start']];
  if (length > LONGEST) return [[['to'], `a holiday lasts at most ${LONGEST} days`]];
  const inside = (date: LocalDate): boolean => h.from <= date && date <= h.to;
  const out: (readonly [PropertyKey[], string])[] = [];
  for (const field of ['statutory', 'swapped'] as const)
    h[field].forEach((date, i) => {
      if (!inside(date)) out.push([[field, i], 'expected a day of this holiday']);
    });
  h.work.forEach((date, i) => {
    if (inside(date)) out.push([['work', i], 'a make-up workday cannot be a day of the holiday']);
  });
  for (const date of eachDay(h.from, h.to))
    if (weekday(date) < 6 && !h.statutory.includes(date) && !h.swapped.includes(date))
      out.push([['swapped'], `${date} is a weekday off and must be listed as statutory or swapped`]);
  return out;
}
