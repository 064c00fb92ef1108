import type { PersonId, UnitId } from '../../kernel/id.ts';
import { holdsFor } from './holds-for.ts';
import type { Org } from './org.ts';

/** The units for which somebody is finance (S109); empty for everybody else. Units that are closed are among them: what they owe is paid all the same. */
export const financeUnits = (org: Org, person: PersonId): readonly UnitId[] =>
  org.units.filter(({ id }) => holdsFor(org, person, ['finance'], id)).map(({ id }) => id);

/** Everybody who is finance for this unit. */
export const financeFor = (org: Org, unit: UnitId): readonly PersonId[] =>
  org.unit(unit) ? financeStaff(org).filter((id) => holdsFor(org, id, ['finance'], unit)) : [];

/** Everybody who is finance for some unit. */
export const financeStaff = (org: Org): readonly PersonId[] =>
  org.people.filter(({ id, active }) => active && org.hasRole(id, 'finance')).map(({ id }) => id);
