import { fingerprint } from '../../kernel/fingerprint.ts';
import { onceFor } from '../../kernel/once-for.ts';
import type { Org } from './org.ts';

/** All of the company that decides who answers for what, in short: another one once somebody comes, goes, moves, leads or gets a role, or a unit changes. */
export const companyMark = onceFor((org: Org): string => {
  const people = org.people.map(({ id, active, leftOn, unitId, leaderId }) => [id, active, leftOn !== null, unitId, leaderId]);
  const units = org.units.map(({ id, parentId, leaderId, active }) => [id, parentId, leaderId, active]);
  const roles = org.people.flatMap(({ id }) => org.rolesOf(id).map(({ role, scope }) => [id, role, scope]));
  return fingerprint(JSON.stringify([people, units, roles]));
});
