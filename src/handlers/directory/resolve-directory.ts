import type { Directory, SkippedRow } from '../../bot/platform.ts';
import { assignRoles, type NumberHolders } from '../../domain/org/assign-roles.ts';
import { bindGroups, type GroupBinding, type GroupWish, type ListedGroup } from '../../domain/org/bind-groups.ts';
import { type BoundUnit, bindUnits, type UnitBinding } from '../../domain/org/bind-units.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import { matchPeople, type PeopleMatch } from '../../domain/org/match-people.ts';
import { NO_UNIT, type RoleHolder } from '../../domain/org/org.ts';
import type { OrgFault } from '../../domain/org/org-fault.ts';
import type { ChatId, Ids, PersonId, UnitId } from '../../kernel/id.ts';
import type { KnownCompany } from './known-company.ts';

/** Who and what everything in a reading of the directory is. */
export interface Resolved {
  /** Person by their id on the platform: everybody listed, and those known whose row could not be read. */
  readonly people: ReadonlyMap<string, PersonId>;
  readonly match: PeopleMatch;
  readonly units: readonly (BoundUnit & { readonly id: UnitId })[];
  readonly binding: UnitBinding;
  /** The unit of a department; of the empty id, or one that is not listed, none. */
  readonly unitOf: (department: string) => UnitId;
  readonly companyId: UnitId;
  readonly groups: readonly ListedGroup[];
  readonly groupBinding: GroupBinding;
  readonly groupWishes: readonly GroupWish[];
  readonly roles: readonly RoleHolder[];
  readonly faults: readonly OrgFault[];
  /** Rows that could not be read, of which at least the id is known. */
  readonly unread: { readonly people: ReadonlySet<PersonId>; readonly units: ReadonlySet<UnitId> };
  /** Units whose department the platform did not let us look into. */
  readonly closedUnits: ReadonlySet<UnitId>;
  /** A department could not be looked into: who or what lies in it is not seen this time. */
  readonly lostDepartment: boolean;
}

/** Gives everything listed its identity; who or what is new gets an id. */
export function resolveDirectory(known: KnownCompany, directory: Directory, config: OrgConfig, ids: Ids): Resolved {
  const { org } = known;
  const unreadIds = (what: SkippedRow['what']) =>
    new Set(directory.skipped.flatMap((row) => (row.what === what && row.externalId !== null ? [row.externalId] : [])));

  const match = matchPeople(
    directory.people,
    known.identities.map((row) => ({ ...row, personId: row.personId as PersonId })),
    org.people,
  );
  const unreadPeople = unreadIds('person');
  const people = new Map<string, PersonId>([
    ...known.identities.flatMap(({ externalId, personId }) =>
      unreadPeople.has(externalId) ? [[externalId, personId as PersonId] as const] : [],
    ),
    ...[...match.who].map(([externalId, id]) => [externalId, id ?? ids.next('per')] as const),
  ]);

  const unreadDepartments = unreadIds('department');
  const binding = bindUnits(
    config.units,
    directory.departments,
    { units: org.units, bound: known.departments, confirmed: known.confirmed.departments },
    unreadDepartments,
  );
  const units = binding.units.map((unit) => ({ ...unit, id: unit.id ?? ids.next('unt') }));
  const unread = [...unreadDepartments].flatMap((id) => known.departments.get(id) ?? []);
  const unitIds = new Map<string, UnitId>([
    ...[...unreadDepartments].flatMap((id) => {
      const unit = known.departments.get(id);
      return unit ? [[id, unit] as const] : [];
    }),
    ...units.map((unit) => [unit.externalId, unit.id] as const),
  ]);
  const companyId = unitIds.get(binding.company.externalId) ?? NO_UNIT;
  if (!unitIds.has('0')) unitIds.set('0', companyId);

  const byCode = new Map([
    ...org.units.filter((unit) => unread.includes(unit.id)).map((unit) => [unit.code, unit.id] as const),
    ...units.map((unit) => [unit.code, unit.id] as const),
  ]);
  const chatIds = new Map(known.groups.map((row) => [row.externalId, row.id as ChatId]));
  const groups = directory.groups.map((group) => ({ ...group, id: chatIds.get(group.externalId) ?? ids.next('cht') }));
  const groupWishes = wishesOf(config);
  const groupBinding = bindGroups(
    groupWishes,
    groups,
    known.groups.map((row) => ({ id: row.id as ChatId, boundAs: row.boundAs })),
    known.confirmed.groups,
  );

  const { roles, faults } = assignRoles(config.roles, numbersOf(known, directory, people), byCode, known.roles);
  return {
    people,
    match,
    units,
    binding,
    unitOf: (department) => unitIds.get(department) ?? NO_UNIT,
    companyId,
    groups,
    groupBinding,
    groupWishes,
    roles,
    faults: [...binding.faults, ...faults],
    unread: {
      people: new Set([...unreadPeople].flatMap((id) => people.get(id) ?? [])),
      units: new Set(unread),
    },
    closedUnits: new Set(
      directory.skipped.flatMap((row) =>
        row.what === 'department' && row.why.wrong === 'refused' ? (unitIds.get(row.externalId ?? '') ?? []) : [],
      ),
    ),
    lostDepartment: directory.skipped.some(
      (row) => row.what === 'department' && (row.externalId === null || row.why.wrong === 'refused'),
    ),
  };
}

function wishesOf(config: OrgConfig): readonly GroupWish[] {
  const wishes: GroupWish[] = config.groups.map(({ name, group_id, unit }) => ({ name, exact: group_id ?? null, unit }));
  const { group, group_id } = config.anchor;
  return group === null || wishes.some((wish) => wish.name === group)
    ? wishes
    : [...wishes, { name: group, exact: group_id ?? null, unit: null }];
}

/** Who has which employee number: in the company, or of those who have left. */
function numbersOf(
  { org }: KnownCompany,
  directory: Directory,
  people: ReadonlyMap<string, PersonId>,
): ReadonlyMap<string, NumberHolders> {
  const numbers = new Map<string, { listed: PersonId[]; left: PersonId[] }>();
  const note = (no: string | null, id: PersonId, has: keyof NumberHolders): void => {
    if (no === null) return;
    const holders = numbers.get(no) ?? { listed: [], left: [] };
    holders[has].push(id);
    numbers.set(no, holders);
  };
  const read = new Set<PersonId>();
  for (const one of directory.people) {
    const id = people.get(one.externalId);
    if (id === undefined) continue;
    read.add(id);
    note(one.employeeNo, id, one.status === 'left' ? 'left' : 'listed');
  }
  const there = new Set(people.values());
  for (const one of org.people) if (!read.has(one.id)) note(one.employeeNo, one.id, there.has(one.id) ? 'listed' : 'left');
  return numbers;
}
