import type { Org, Person, Unit } from './org.ts';

/**
 * Whether somebody is at the head of a unit. The directory says who is; where it names nobody for the company, it is who belongs to the company
 * itself, has nobody above, and has people below or is alone there.
 */
export function isHead(org: Org, person: Person, unit: Unit): boolean {
  if (unit.leaderId === person.id) return true;
  const isCompany = unit.kind === 'company' && unit.parentId === null;
  const named = unit.leaderId === null ? null : org.person(unit.leaderId);
  if (!isCompany || named?.active || person.unitId !== unit.id || org.superior(person.id) !== null) return false;
  return org.people.some((one) => one.active && one.leaderId === person.id) || org.staff(unit.id).length === 1;
}
