import * as z from 'zod';
import { isId, type PersonId, type UnitId } from '../../kernel/id.ts';
import { daysBetween, type LocalDate, parseDate } from '../../kernel/time.ts';
import { MOST_DAYS } from './read-out.ts';

/** What a card of who is out shows: so many days of a unit (null: everything in sight) or of one person, a page of it. */
export interface OutQuery {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly unit: UnitId | null;
  readonly person: PersonId | null;
  readonly page: number;
  /** Shown to a whole group: only what stands, and nothing to press. */
  readonly group: boolean;
}

const day = z.string().transform((text, c): LocalDate => {
  const date = parseDate(text);
  if (date === null) c.addIssue({ code: 'custom', message: 'no day' });
  return date as LocalDate;
});
const schema = z.object({
  from: day,
  to: day,
  unit: z.string().nullable(),
  person: z.string().nullable(),
  page: z.number().int().min(0).max(1000),
  group: z.boolean().default(false),
});

/** A query that travelled with a button or an outbox row; null when it makes no sense. */
export function outQuery(given: unknown): OutQuery | null {
  const read = schema.safeParse(given);
  if (!read.success) return null;
  const { unit, person, ...rest } = read.data;
  const length = daysBetween(rest.from, rest.to);
  if (length < 0 || length >= MOST_DAYS) return null;
  return {
    ...rest,
    unit: unit !== null && isId('unt', unit) ? unit : null,
    person: person !== null && isId('per', person) ? person : null,
  };
}
