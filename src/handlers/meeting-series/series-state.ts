import * as z from 'zod';
import type { Series } from '../../domain/meeting/series-rule.ts';
import type { UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { Org, ROLES } from '../../domain/org/org.ts';
import { dateField } from '../../domain/workday/schema-parts.ts';
import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import type { Write } from '../plan.ts';

const nth = z.union([z.literal('last'), z.number().int()]);
const on = z.union([
  z.strictObject({ by: z.literal('day'), day: z.number().int() }),
  z.strictObject({ by: z.literal('weekday'), nth, weekday: z.number().int() }),
  z.strictObject({ by: z.literal('workday'), nth }),
]);
const repeat = z.union([
  z.strictObject({ every: z.literal('week'), weekday: z.number().int() }),
  z.strictObject({ every: z.literal('month'), on }),
  z.strictObject({ every: z.literal('quarter'), month: z.number().int(), on }),
]);
const rule = z.strictObject({
  repeat,
  shift: z.enum(['skip', 'before', 'after', 'ask']),
  from: dateField,
  until: dateField.nullable(),
  at: z.number().int().nullable(),
});
const exception = z.union([
  z.strictObject({ planned: dateField, kind: z.literal('cancel') }),
  z.strictObject({ planned: dateField, kind: z.literal('change'), to: dateField.optional(), at: z.number().int().optional() }),
]);

const person = z.string() as unknown as z.ZodType<PersonId>;
/** What the meetings were last made of: whatever differs from it in one of them somebody has set by hand, and it stays. */
const usual = z.strictObject({
  title: z.string(),
  at: z.number().int(),
  minutes: z.number().int(),
  place: z.string().nullable(),
  video: z.boolean(),
  host: person,
  recorder: person.nullable(),
  audience: z.array(person),
});
export type Usual = z.infer<typeof usual>;

const schema = z.strictObject({
  rules: z.array(rule),
  exceptions: z.array(exception),
  /** The listed occurrences may be made: the host has said so, or a day has passed. */
  made: z.boolean(),
  since: dateField,
  /** Up to this day is told of what was not held. */
  reported: dateField,
  /** A fingerprint of everything the meetings follow from; the same: nothing is to be done. */
  seen: z.string(),
  usual: usual.nullable(),
  /** On which days of the plan the host was asked when it is held. */
  asked: z.array(z.string()).default([]),
});

/** What is kept of a series of a unit: its rules as they followed each other, what differs once, and how far it has come. */
export type SeriesState = Omit<z.infer<typeof schema>, 'rules' | 'exceptions'> & Series;

export const STATE_KEYS = 'meeting.series:';
const keyOf = (id: string): string => `${STATE_KEYS}${id}`;

export const readState = (text: string): SeriesState => schema.parse(JSON.parse(text)) as SeriesState;

/** Null where nothing is kept yet. */
export async function stateOf(
  reads: { valueOf(key: string): Promise<string | null> },
  id: string,
): Promise<{ readonly state: SeriesState; readonly text: string } | null> {
  const text = await reads.valueOf(keyOf(id));
  return text === null ? null : { text, state: readState(text) };
}

/** `before` is the text it was read as: whoever wrote meanwhile wins, and this is worked out anew. */
export const writeState = (id: string, state: SeriesState, before: string | null): Write =>
  before === null
    ? { table: 'keyValue', insert: { key: keyOf(id), value: toJson(state) } }
    : { table: 'keyValue', update: { value: toJson(state) }, where: { key: keyOf(id), value: before } };

/** Roles that hear of what was not held (S60). */
export const HEARS: readonly (typeof ROLES)[number][] = ['region_manager', 'network_department'];

/** … of a series of this unit: each once. */
export const hearersOf = ({ unit }: UnitSeries, org: Org): readonly PersonId[] => [
  ...new Set(HEARS.flatMap((role) => org.holders(role, unit.id)).map(({ id }) => id)),
];
