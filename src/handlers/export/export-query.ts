import * as z from 'zod';
import { personName, unitLabel } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { rootsOf } from '../../domain/org/roots-of.ts';
import { unitsAnsweredFor } from '../../domain/org/scope.ts';
import { unitsWithin } from '../../domain/org/units-below.ts';
import { isId, type PersonId, type UnitId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { daysBetween, type LocalDate, parseDate } from '../../kernel/time.ts';

/** Longest time in one file. */
export const MOST_DAYS = 366;

/** What a file is to hold. `unit` null: everything the person answers for. `person`: one of them alone; one's own record where `own`. */
export interface ExportQuery {
  readonly own: boolean;
  readonly unit: UnitId | null;
  readonly person: PersonId | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const schema = z.object({
  own: z.boolean(),
  unit: z.string().nullable(),
  person: z.string().nullable(),
  from: z.string(),
  to: z.string(),
});

/** A query that lay in the outbox; null when it makes no sense. */
export function exportQuery(given: unknown): ExportQuery | null {
  const read = schema.safeParse(given);
  if (!read.success) return null;
  const { own, unit, person } = read.data;
  const [from, to] = [parseDate(read.data.from), parseDate(read.data.to)];
  if (!from || !to || daysBetween(from, to) < 0 || daysBetween(from, to) >= MOST_DAYS) return null;
  return {
    own,
    unit: unit !== null && isId('unt', unit) ? unit : null,
    person: person !== null && isId('per', person) ? person : null,
    from,
    to,
  };
}

/** The units a file may hold now: those the person answers for, below the one named (S4). Empty: nothing may be had. */
export function exportUnits(org: Org, viewer: Person, query: Pick<ExportQuery, 'unit'>): readonly UnitId[] {
  const answered = unitsAnsweredFor(org, viewer).map((unit) => unit.id);
  return unitsWithin(org, answered, query.unit);
}

/** Whose file it is, as its name and the announcement say: a person, a unit, or all that somebody answers for. */
export function exportWhose(org: Org, viewer: Person, query: ExportQuery): Text {
  const person = query.person ? org.person(query.person) : null;
  if (person) return plain(personName(org, person.id));
  const roots = rootsOf(unitsAnsweredFor(org, viewer));
  const unit = query.unit ? org.unit(query.unit) : roots.length === 1 ? roots[0] : null;
  return unit ? plain(unitLabel(org, unit)) : t('export.all');
}
