import type { Directory } from '../../bot/platform.ts';
import { assignRoles, type NumberHolders } from '../../domain/org/assign-roles.ts';
import { bindGroups, type GroupBinding, type GroupWish, type ListedGroup } from '../../domain/org/bind-groups.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import { matchPeople, type PeopleMatch } from '../../domain/org/match-people.ts';
import type { RoleHolder } from '../../domain/org/org.ts';
import type { OrgFault } from '../../domain/org/org-fault.ts';
import type { ChatId, Ids, PersonId } from '../../kernel/id.ts';
import type { KnownCompany } from './known-company.ts';
import { type ResolvedUnits, resolveUnits } from './resolve-units.ts';

/** Who and what everything in a reading of the directory is. */
export interface Resolved extends ResolvedUnits {
  /** Person by their id on the platform: everybody listed, and those known who could not be read this time. */
  readonly people: ReadonlyMap<string, PersonId>;
  readonly match: PeopleMatch;
  /** Listed with the number of somebody else who is not there, and nobody has said yet whether they are the same; nothing goes by that number. */
  readonly doubtful: readonly { readonly is: PersonId; readonly was: PersonId }[];
  readonly groups: readonly ListedGroup[];
  readonly groupBinding: GroupBinding;
  readonly groupWishes: readonly GroupWish[];
  readonly roles: readonly RoleHolder[];
  readonly faults: readonly OrgFault[];
}

/** Gives everything listed its identity; who or what is new gets an id. */
export function resolveDirectory(known: KnownCompany, directory: Directory, config: OrgConfig, ids: Ids): Resolved {
  const units = resolveUnits(known, directory, config, ids);
  const match = matchPeople(
    directory.people,
    known.identities.map((row) => ({ ...row, personId: row.personId as PersonId })),
    known.org.people,
    known.same,
  );
  const people = new Map<string, PersonId>([
    ...unreadPeople(known, directory, units, match),
    ...[...match.who].map(([externalId, id]) => [externalId, id ?? ids.next('per')] as const),
  ]);
  const there = new Set(people.values());
  const doubtful = match.reusedNumbers.flatMap(({ externalId, was }) => {
    const is = people.get(externalId);
    return is && !there.has(was) && !known.different.has(`${is}:${was}`) ? [{ is, was }] : [];
  });
  const numbers = numbersOf(known, directory, people, new Set(doubtful.map(({ is }) => is)));
  const { roles, faults } = assignRoles(config.roles, numbers, units.byCode, known.roles);
  return {
    ...units,
    people,
    match,
    doubtful,
    ...resolveGroups(known, directory, config, ids),
    roles,
    faults: [...units.binding.faults, ...faults],
  };
}

/** Known people whose own row, or whose department, could not be read: not seen is not gone. */
function unreadPeople(
  { org, identities }: KnownCompany,
  { skipped }: Directory,
  units: ResolvedUnits,
  { who }: PeopleMatch,
): readonly (readonly [string, PersonId])[] {
  const rows = new Set(skipped.flatMap((row) => (row.what === 'person' && row.externalId ? [row.externalId] : [])));
  const listed = new Set(who.values());
  return identities.flatMap(({ externalId, personId }) => {
    const person = org.person(personId as PersonId);
    if (!person || listed.has(person.id)) return [];
    const isUnread = rows.has(externalId) || (person.leftOn === null && units.isUnseen(person.unitId));
    return isUnread ? [[externalId, person.id] as const] : [];
  });
}

function resolveGroups(
  known: KnownCompany,
  directory: Directory,
  config: OrgConfig,
  ids: Ids,
): Pick<Resolved, 'groups' | 'groupBinding' | 'groupWishes'> {
  const chatIds = new Map(known.groups.map((row) => [row.externalId, row.id as ChatId]));
  const listed = directory.groups.map((group) => ({ ...group, id: chatIds.get(group.externalId) ?? ids.next('cht') }));
  // A group that only the list lacks is there as it was.
  const lacking = new Set([...listed.map((group) => group.externalId), ...(directory.asked?.notIn ?? [])]);
  const groups = [
    ...listed,
    ...known.groups.flatMap(({ id, externalId, name, botIn }) =>
      botIn && !lacking.has(externalId) ? [{ id: id as ChatId, externalId, name }] : [],
    ),
  ];
  const before = known.groups.map((row) => ({ id: row.id as ChatId, boundAs: row.boundAs }));
  const groupWishes = wishesOf(config);
  return { groups, groupWishes, groupBinding: bindGroups(groupWishes, groups, before, known.confirmed.groups) };
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
  doubtful: ReadonlySet<PersonId>,
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
    if (!doubtful.has(id)) note(one.employeeNo, id, one.status === 'left' ? 'left' : 'listed');
  }
  const there = new Set(people.values());
  for (const one of org.people)
    if (!read.has(one.id)) note(one.employeeNo, one.id, there.has(one.id) && one.leftOn === null ? 'listed' : 'left');
  return numbers;
}
