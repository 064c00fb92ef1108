import * as z from 'zod';
import { type LocalDate, parseDate, parseTime } from '../../kernel/time.ts';
import type { MinuteSpan } from './types.ts';

/** A real day `YYYY-MM-DD`. */
export const dateField = z.string().transform((text, context): LocalDate => {
  const date = parseDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'expected a day of the calendar, YYYY-MM-DD' });
  return z.NEVER;
});

export const sayField = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** `HH:mm-HH:mm`; the end may stand before the start (over midnight). */
export const timeRangeField = z.string().transform((text, context): MinuteSpan => {
  const [a, b, ...rest] = text.split('-');
  const from = a === undefined ? null : parseTime(a.trim());
  const to = b === undefined ? null : parseTime(b.trim());
  if (from !== null && to !== null && rest.length === 0 && from !== to) return { from, to };
  context.addIssue({ code: 'custom', message: 'expected two times, HH:mm-HH:mm' });
  return z.NEVER;
});

/** As above within one day. */
export const workSpanField = timeRangeField.refine((span) => span.from < span.to, 'the end must stand after the start');
