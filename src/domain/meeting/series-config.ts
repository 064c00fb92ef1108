import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import { type DayMinutes, parseTime } from '../../kernel/time.ts';
import { ROLES } from '../org/org.ts';
import { dateField, sayField } from '../workday/schema-parts.ts';
import type { MonthDay, Repeat } from './series-rule.ts';

const weekday = z.number().int().min(1).max(7);
const monthDay = z.union(
  [
    z.strictObject({ day: z.number().int().min(1).max(31) }),
    z.strictObject({ workday: z.union([z.literal('last'), z.number().int().min(1).max(23)]) }),
    z.strictObject({
      weekday,
      nth: z.union([z.literal('last'), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    }),
  ],
  {
    error: 'write { day: 25 }, { workday: last } or { weekday: 5, nth: last }',
  },
);

const atField = z.string().transform((text, context): DayMinutes => {
  const time = parseTime(text);
  if (time !== null && time < 1440) return time;
  context.addIssue({ code: 'custom', message: 'not a time of day; write HH:mm' });
  return z.NEVER;
});

const common = {
  /** Never changed: what was made is known by it. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'small letters and digits'),
  name: sayField,
  /** What else people call it. */
  words: z.array(z.string().min(1)).default([]),
  for: z.union([z.enum(['branch', 'region']), z.array(z.string().min(1)).min(1)]),
  from: dateField.nullable().default(null),
  until: dateField.nullable().default(null),
  shift: z.enum(['skip', 'before', 'after', 'ask']),
  at: atField,
  minutes: z.number().int().min(5).max(720),
  place: z.string().min(1).max(60).nullable().default(null),
  /** A room of the platform for each meeting: any that is large enough, with so many seats, or these by name, the first that is free. */
  room: z
    .union(
      [
        z.literal('any'),
        z.strictObject({ seats: z.number().int().min(1).max(1000) }),
        z.strictObject({ names: z.array(z.string().min(1).max(120)).min(1) }),
      ],
      { error: 'write any, { seats: 10 } or { names: [ … ] }' },
    )
    .nullable()
    .default(null),
  video: z.boolean().default(false),
  host: z.array(z.enum(ROLES)).min(1),
  /** Who hosts when the host is away and nobody does their work meanwhile; then those of `host` and the superior. */
  deputy: z.array(z.enum(ROLES)).default([]),
  recorder: z.array(z.enum(ROLES)).default([]),
  agenda: z.enum(['week', 'review']),
  /** What is talked about every time. */
  topics: z.array(z.string().min(1).max(60)).max(20).default([]),
  /** The same in English, in the same order. */
  topics_en: z.array(z.string().min(1).max(120)).max(20).default([]),
  /** Workdays before the meeting. */
  call: z.number().int().min(1).max(10).default(2),
  notice: z.number().int().min(1).max(10).default(1),
};

const seriesSchema = z
  .discriminatedUnion('every', [
    z.strictObject({ ...common, every: z.literal('week'), on: weekday }),
    z.strictObject({ ...common, every: z.literal('month'), on: monthDay }),
    z.strictObject({
      ...common,
      every: z.literal('quarter'),
      month: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      on: monthDay,
    }),
  ])
  .refine(({ call, notice }) => notice <= call, {
    path: ['notice'],
    message: 'topics are asked for before the notice goes out: notice must not exceed call',
  })
  .refine(({ at, minutes }) => at + minutes <= 1440, {
    path: ['minutes'],
    message: 'it would run past midnight',
  });

const schema = z.strictObject({
  /** So far ahead occurrences are made, days. */
  days_ahead: z.number().int().min(7).max(180).default(56),
  series: z
    .array(seriesSchema)
    .default([])
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two series have the same id'),
});

/** config/meetings.yaml (S60–S64). */
export type MeetingRules = z.infer<typeof schema>;
export type SeriesDefinition = MeetingRules['series'][number];

/**
 * `config/meetings.yaml`, handed in as parsed data; nothing at all is no series.
 * @throws AppError `config` naming every path and value that is wrong
 */
export const parseMeetingRules = (input: unknown): MeetingRules => parseConfig(schema, input ?? {}, 'meetings.yaml');

/** How a definition repeats, as the arithmetic of series has it. */
export function repeatOf(definition: SeriesDefinition): Repeat {
  if (definition.every === 'week') return { every: 'week', weekday: definition.on };
  const on = monthDayOf(definition.on);
  return definition.every === 'month' ? { every: 'month', on } : { every: 'quarter', month: definition.month, on };
}

function monthDayOf(on: z.infer<typeof monthDay>): MonthDay {
  if ('day' in on) return { by: 'day', day: on.day };
  if ('workday' in on) return { by: 'workday', nth: on.workday };
  return { by: 'weekday', weekday: on.weekday, nth: on.nth };
}
