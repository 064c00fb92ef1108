import type { Org, Person, Role } from '../org/org.ts';

/** Whose sheets go into the books. */
export const BRINGING: readonly Role[] = ['finance', 'admin'];

export const mayBring = (org: Org, person: Person): boolean => BRINGING.some((role) => org.hasRole(person.id, role));
