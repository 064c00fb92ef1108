import type { Org, Person } from '../../domain/org/org.ts';
import type { Ids } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';
import type { DepartureItem } from './ports.ts';

/** Kinds of what only the organisation of that moment knows. */
export const HELD: readonly string[] = ['role', 'unit', 'report'];

/**
 * That somebody who could act cannot any more, with the employment as it was, and what only the organisation of that moment knows: roles, the people they
 * led, the units they headed. Best written together with what makes them inactive, since the same change of the directory takes these away; where
 * that was missed, the next look notes what is still known.
 * @param org as it was while they could act
 * @param leftOn last day of who left; null for who is suspended
 * @param held what was noted before already, of somebody who was suspended first
 */
export function noteDeparture(
  ids: Ids,
  org: Org,
  person: Person,
  leftOn: LocalDate | null,
  today: LocalDate,
  now: Instant,
  held: readonly Pick<DepartureItem, 'kind' | 'subject'>[] = [],
): readonly Write[] {
  const id = ids.next('dep');
  const found = new Map<string, Pick<DepartureItem, 'kind' | 'subject'>>();
  const note = (kind: string, subject: string): void => void found.set(`${kind}:${subject}`, { kind, subject });
  for (const { kind, subject } of held) note(kind, subject);
  for (const { role, scope } of org.rolesOf(person.id)) note('role', `${role}:${scope}`);
  for (const unit of org.units) if (unit.active && unit.leaderId === person.id) note('unit', unit.id);
  for (const one of org.people) if (one.active && one.leaderId === person.id && one.id !== person.id) note('report', one.id);
  return [
    {
      table: 'departure',
      insert: {
        id,
        personId: person.id,
        kind: leftOn === null ? 'suspended' : 'left',
        joinedOn: person.joinedOn,
        since: leftOn ?? today,
        unitId: person.unitId,
        state: 'open',
        at: now,
        settledAt: null,
      },
      // They left before, and were back for less than a look: that departure goes on.
      onConflict: 'ignore',
    },
    ...[...found].map(
      ([key, { kind, subject }]): Write => ({
        table: 'departureItem',
        insert: { id: `${id}:${key}`, departureId: id, kind, subject, before: '{}', state: 'done', at: now },
      }),
    ),
  ];
}

/** The departures in a change of the organisation: everybody who could act before it and cannot after. */
export const departuresIn = (
  ids: Ids,
  before: Org,
  after: readonly Pick<Person, 'id' | 'active' | 'leftOn'>[],
  today: LocalDate,
  now: Instant,
): readonly Write[] =>
  after.flatMap(({ id, active, leftOn }) => {
    const person = before.person(id);
    return person?.active && !active ? noteDeparture(ids, before, person, leftOn, today, now) : [];
  });
