import type { UnitId } from '../../kernel/id.ts';
import type { Org, Person } from '../org/org.ts';

/** Another program: it does what operations do, for these units and what lies below them, and is nobody of the company. */
export interface Program {
  readonly name: string;
  readonly units: readonly UnitId[];
}

/**
 * The organisation as it is, with a program at work in it as operations of its units (S4). Who is asked to do something stays who it was: a program may, and is
 * never the one who is waited for.
 * @param as the person under whose id it acts
 * @param unit where it opens something
 */
export function withProgram(
  org: Org,
  { name, units }: Program,
  as: Person,
  unit: UnitId,
): { readonly org: Org; readonly person: Person } {
  const person: Person = { ...as, name, unitId: unit };
  return {
    person,
    org: {
      ...org,
      person: (id) => (id === person.id ? person : org.person(id)),
      hasRole: (id, role) => (id === person.id ? role === 'operations' : org.hasRole(id, role)),
      rolesOf: (id) =>
        id === person.id ? units.map((scope) => ({ role: 'operations' as const, personId: id, scope })) : org.rolesOf(id),
    },
  };
}

/** Whether a unit is one of a program's, or lies below one. */
export const isOf = (org: Org, { units }: Program, unit: UnitId): boolean =>
  org.lineage(unit).some(({ id }) => units.includes(id));
