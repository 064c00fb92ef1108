import * as z from 'zod';
import type { Moment } from './book.ts';

/** A point of an event: seconds as a *string*, or a date for all-day events. */
export const momentSchema = z
  .strictObject({
    timestamp: z
      .string()
      .regex(/^\d{9,11}$/)
      .optional(),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    timezone: z.string().optional(),
  })
  .refine((m) => (m.timestamp === undefined) !== (m.date === undefined), 'either timestamp (seconds, a string) or date');

const DAY = 86_400_000;

/** Milliseconds; an all-day event ends with the last day it names. Dates are read in China's zone. */
export function millisOf(moment: Moment, edge: 'start' | 'end'): number {
  if (moment.timestamp !== undefined) return Number(moment.timestamp) * 1000;
  return Date.parse(`${moment.date}T00:00:00+08:00`) + (edge === 'end' ? DAY : 0);
}

/** RFC 3339 with a zone, as freebusy wants it. */
export const rfc3339 = z
  .string()
  .refine(
    (s) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(s) && !Number.isNaN(Date.parse(s)),
    'RFC3339',
  );

/** Milliseconds as RFC 3339 in China's zone. */
export const toRfc3339 = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
