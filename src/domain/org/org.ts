import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';

export type Gender = 'female' | 'male' | 'unknown';
export type Language = 'zh-CN' | 'en';

/** Roles of the policy. An employee without a role is 业务人员. */
export const ROLES = ['supervisor', 'region_manager', 'operations', 'network_department', 'finance', 'hr', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const UNIT_KINDS = ['company', 'department', 'network', 'region', 'branch'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Person {
  readonly id: PersonId;
  /** As the directory gives it; null = none. Not unique: the same number may be given to two people by mistake. */
  readonly employeeNo: string | null;
  readonly name: string;
  readonly title: string;
  readonly unitId: UnitId;
  readonly leaderId: PersonId | null;
  readonly gender: Gender;
  readonly joinedOn: LocalDate | null;
  readonly careerFrom: LocalDate | null;
  readonly language: Language;
  /** May act: has neither left nor been suspended. */
  readonly active: boolean;
  /** The account is stopped for a time; the person belongs to the company all the same. */
  readonly suspended: boolean;
  /** Since when they have left; null for everybody else, the suspended too. */
  readonly leftOn: LocalDate | null;
}

/** The unit of who belongs to none: nobody's, and nothing lies above it. */
export const NO_UNIT: UnitId = 'unt_none';

export interface Unit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: UnitId | null;
  readonly leaderId: PersonId | null;
  readonly active: boolean;
}

/** Written out, so that a unit which is missing can never be taken for it. */
export const EVERYWHERE = 'everywhere';

export interface RoleHolder {
  readonly role: Role;
  readonly personId: PersonId;
  /** The unit for which the role is held, with everything below it. */
  readonly scope: UnitId | typeof EVERYWHERE;
}

/** The organisation as it stands: a frozen snapshot, answered from memory. */
export interface Org {
  readonly person: (id: PersonId) => Person | null;
  readonly unit: (id: UnitId) => Unit | null;
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  /** From the unit itself up to the root. */
  readonly lineage: (id: UnitId) => readonly Unit[];
  /** Active people directly in the unit. */
  readonly staff: (id: UnitId) => readonly Person[];
  /** Active people of the unit and of everything below it. */
  readonly staffBelow: (id: UnitId) => readonly Person[];
  /** Active direct superior: the person's leader, else the head of the nearest unit above, never the person; null at the top. */
  readonly superior: (id: PersonId) => Person | null;
  /** Active holders of a role *for* a unit: those of the nearest unit upward that has any. */
  readonly holders: (role: Role, unitId: UnitId) => readonly Person[];
  readonly hasRole: (id: PersonId, role: Role) => boolean;
  readonly rolesOf: (id: PersonId) => readonly RoleHolder[];
  /** Others of the same name who belong to the company. */
  readonly namesakes: (id: PersonId) => readonly Person[];
}

/** Builds the snapshot. Links to unknown people or units are treated as absent; loops in either tree end after one visit. */
export function makeOrg(people: readonly Person[], units: readonly Unit[], written: readonly RoleHolder[]): Org {
  const personById = new Map(people.map((p) => [p.id, p]));
  const unitById = new Map(units.map((u) => [u.id, u]));
  const staffOf = groupBy(
    people.filter((p) => p.active && unitById.has(p.unitId)),
    (p) => p.unitId,
  );
  const childrenOf = groupBy(
    units.filter((u) => u.parentId !== null),
    (u) => u.parentId as UnitId,
  );
  // A role for a unit that is not (any more) there grants nothing.
  const roles = written.filter((r) => r.scope === EVERYWHERE || unitById.get(r.scope)?.active === true);
  const rolesByPerson = groupBy(roles, (r) => r.personId);

  const byName = groupBy(
    people.filter((p) => p.leftOn === null),
    (p) => p.name,
  );

  const lineage = (id: UnitId): readonly Unit[] => {
    const seen: Unit[] = [];
    for (let at = unitById.get(id); at && !seen.includes(at); at = at.parentId ? unitById.get(at.parentId) : undefined)
      seen.push(at);
    return seen;
  };

  const staffBelow = (id: UnitId): readonly Person[] => {
    const found: Person[] = [];
    const seen = new Set<UnitId>();
    const context = (unit: UnitId): void => {
      if (seen.has(unit)) return;
      seen.add(unit);
      found.push(...(staffOf.get(unit) ?? []));
      for (const child of childrenOf.get(unit) ?? []) context(child.id);
    };
    context(id);
    return found;
  };

  const active = (id: PersonId | null): Person | null => {
    const person = id === null ? undefined : personById.get(id);
    return person?.active ? person : null;
  };

  const superior = (id: PersonId): Person | null => {
    const person = personById.get(id);
    if (!person) return null;
    const direct = active(person.leaderId);
    if (direct && direct.id !== id) return direct;
    for (const unit of lineage(person.unitId)) {
      const head = active(unit.leaderId);
      if (head && head.id !== id) return head;
    }
    return null;
  };

  const holders = (role: Role, unitId: UnitId): readonly Person[] => {
    const all = roles.filter((r) => r.role === role);
    for (const unit of lineage(unitId)) {
      const here = all.filter((r) => r.scope === unit.id).flatMap((r) => active(r.personId) ?? []);
      if (here.length > 0) return here;
    }
    return all.filter((r) => r.scope === EVERYWHERE).flatMap((r) => active(r.personId) ?? []);
  };

  return {
    person: (id) => personById.get(id) ?? null,
    unit: (id) => unitById.get(id) ?? null,
    people,
    units,
    lineage,
    staff: (id) => staffOf.get(id) ?? [],
    staffBelow,
    superior,
    holders,
    hasRole: (id, role) => (rolesByPerson.get(id) ?? []).some((r) => r.role === role),
    rolesOf: (id) => rolesByPerson.get(id) ?? [],
    namesakes: (id) => (byName.get(personById.get(id)?.name ?? '') ?? []).filter((p) => p.id !== id),
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
