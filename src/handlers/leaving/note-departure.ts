import type { Org, Person } from '../../domain/org/org.ts';
import type { Ids } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';

/**
 * That somebody who could act cannot any more, with the employment as it was, and what only the organisation of that moment knows: roles, the people they
 * led, the units they headed. Best written together with what makes them inactive, since the same change of the directory takes these away; where
 * that was missed, the next look notes what is still known.
 * @param org as it was while they could act
 * @param leftOn last day of who left; null for who is suspended
 */
export function noteDeparture(
  ids: Ids,
  org: Org,
  person: Person,
  leftOn: LocalDate | null,
  today: LocalDate,
  now: Instant,
): readonly Write[] {
  const id = ids.next('dep');
  const item = (kind: string, subject: string): Write => ({
    table: 'departureItem',
    insert: { id: `${id}:${kind}:${subject}`, departureId: id, kind, subject, before: '{}', state: 'done', at: now },
  });
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
    ...[...new Set(org.rolesOf(person.id).map(({ role, scope }) => `${role}:${scope}`))].map((held) => item('role', held)),
    ...org.units.filter((unit) => unit.active && unit.leaderId === person.id).map((unit) => item('unit', unit.id)),
    ...org.people
      .filter((one) => one.active && one.leaderId === person.id && one.id !== person.id)
      .map((one) => item('report', one.id)),
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
