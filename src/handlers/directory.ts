import type { Directory, DirectoryDepartment, DirectoryPerson, PlatformName } from '../bot/platform.ts';
import type { OrgConfig } from '../domain/org/config.ts';
import { EVERYWHERE, type Org } from '../domain/org/org.ts';
import type { ChatId, PersonId, UnitId } from '../kernel/id.ts';
import { type Instant, type LocalDate, toLocal } from '../kernel/time.ts';
import type { House } from './house.ts';
import { nothing, type Plan, type Row, type Table, type Write } from './plan.ts';

/** A mistake in org.yaml that only shows against the directory. */
export interface OrgFault {
  readonly path: string;
  readonly value: string;
  readonly why: 'unknown_person' | 'unknown_department' | 'left';
}

/**
 * Makes the organisation follow the platform's directory and config/org.yaml: new and changed people, units, roles and groups as one plan.
 * People are known by employee number, units by department; who is gone is kept, inactive, since old requests name them (S7).
 */
export async function followDirectory(
  house: House,
  platform: PlatformName,
  directory: Directory,
  config: OrgConfig,
  now: Instant,
): Promise<Plan> {
  const org = await house.reads.org();
  const today = toLocal(now, house.zone).date;
  const unitIds = unitIdsOf(house, org, directory, config);
  const byNo = new Map(org.people.flatMap((p) => (p.employeeNo ? [[p.employeeNo, p.id] as const] : [])));
  const byExternal = new Map([...(await house.reads.externalIds(platform))].map(([id, external]) => [external, id]));
  const personIds = new Map(
    directory.people.map((p) => [
      p.externalId,
      byExternal.get(p.externalId) ?? (p.employeeNo ? byNo.get(p.employeeNo) : undefined) ?? house.ids.next('per'),
    ]),
  );
  const leader = (externalId: string | null): PersonId | null =>
    externalId === null ? null : (personIds.get(externalId) ?? null);

  const units = directory.departments.flatMap((d) => unitWrites(org, d, unitIds, leader, config));
  const people = directory.people.flatMap((p) => personWrites(org, p, personIds, unitIds, leader, config, now, today));
  const gone = leavers(org, personIds, now, today);
  const identities = await identityWrites(house, platform, directory, personIds);
  const roles = roleWrites(house, org, directory, personIds, unitIds, config);
  const groups = await groupWrites(house, platform, directory, unitIds, config);
  const feeds = deadFeeds([...people, ...gone]);
  const writes = [...units, ...people, ...gone, ...feeds, ...identities, ...roles, ...groups];
  return {
    ...nothing,
    writes,
    audit:
      writes.length > 0
        ? [{ actorId: 'system', act: 'org.follow', subject: `directory:${platform}`, detail: { writes: writes.length } }]
        : [],
  };
}

/** What org.yaml names and the directory does not have. */
export function checkOrgConfig(directory: Directory, config: OrgConfig): readonly OrgFault[] {
  const people = new Map(directory.people.map((p) => [p.employeeNo, p]));
  const names = new Set(directory.departments.map((d) => d.name));
  return [
    ...config.units.flatMap((unit, i): OrgFault[] =>
      names.has(unit.department) ? [] : [{ path: `units.${i}.department`, value: unit.department, why: 'unknown_department' }],
    ),
    ...config.roles.flatMap((role, i) =>
      role.people.flatMap((no, j): OrgFault[] => {
        const person = people.get(no);
        if (!person) return [{ path: `roles.${i}.people.${j}`, value: no, why: 'unknown_person' }];
        return person.status === 'left' ? [{ path: `roles.${i}.people.${j}`, value: no, why: 'left' }] : [];
      }),
    ),
  ];
}

type UnitIds = ReadonlyMap<string, { readonly id: UnitId; readonly code: string }>;

function unitIdsOf(house: House, org: Org, directory: Directory, config: OrgConfig): UnitIds {
  const byCode = new Map(org.units.map((u) => [u.code, u.id]));
  return new Map(
    directory.departments.map((d) => {
      const code = config.units.find((u) => u.department === d.name)?.code ?? d.externalId;
      return [d.externalId, { id: byCode.get(code) ?? house.ids.next('unt'), code }];
    }),
  );
}

function unitWrites(
  org: Org,
  d: DirectoryDepartment,
  ids: UnitIds,
  leader: (externalId: string | null) => PersonId | null,
  config: OrgConfig,
): readonly Write[] {
  const own = ids.get(d.externalId);
  if (!own) return [];
  const row: Row<'unit'> = {
    id: own.id,
    code: own.code,
    name: d.name,
    kind: config.units.find((u) => u.department === d.name)?.kind ?? 'department',
    parentId: d.parentId === null ? null : (ids.get(d.parentId)?.id ?? null),
    leaderId: leader(d.leaderExternalId),
    active: true,
  };
  return upsert('unit', org.unit(own.id), row);
}

function personWrites(
  org: Org,
  p: DirectoryPerson,
  ids: ReadonlyMap<string, PersonId>,
  units: UnitIds,
  leader: (externalId: string | null) => PersonId | null,
  config: OrgConfig,
  now: Instant,
  today: LocalDate,
): readonly Write[] {
  const id = ids.get(p.externalId);
  const unit = units.get(p.departmentId);
  if (!id || !unit) return [];
  const before = org.person(id);
  const fields = {
    id,
    employeeNo: p.employeeNo,
    name: p.name,
    title: p.title,
    unitId: unit.id,
    leaderId: leader(p.leaderExternalId),
    gender: p.gender,
    joinedOn: p.joinedOn,
    careerFrom: careerOf(config, p.employeeNo),
    active: p.status === 'active',
    suspended: p.status === 'suspended',
    leftOn: p.status === 'left' ? (before?.leftOn ?? today) : null,
  };
  if (before) return changed(before, fields) ? [{ table: 'person', update: { ...fields, updatedAt: now }, where: { id } }] : [];
  return [{ table: 'person', insert: { ...fields, language: 'zh-CN', welcomedAt: null, updatedAt: now } }];
}

/** Numbers come from the directory, and a plain object would also know one called `constructor`. */
const careerOf = ({ careers }: OrgConfig, no: string | null): LocalDate | null =>
  no !== null && Object.hasOwn(careers, no) ? (careers[no] ?? null) : null;

/** People who are no longer in the directory at all. */
function leavers(org: Org, ids: ReadonlyMap<string, PersonId>, now: Instant, today: LocalDate): readonly Write[] {
  const listed = new Set(ids.values());
  return org.people
    .filter((p) => p.leftOn === null && !listed.has(p.id))
    .map(
      (p): Write => ({
        table: 'person',
        update: { active: false, suspended: false, leftOn: today, updatedAt: now },
        where: { id: p.id },
      }),
    );
}

/** Calendar addresses of those who leave end for good, and do not come to life again with a return. */
const deadFeeds = (people: readonly Write[]): readonly Write[] =>
  people.flatMap((write): Write[] =>
    write.table === 'person' && 'update' in write && write.update.leftOn && write.where.id
      ? [{ table: 'calendarFeed', delete: { personId: write.where.id }, mayMiss: true }]
      : [],
  );

async function identityWrites(
  house: House,
  platform: PlatformName,
  directory: Directory,
  ids: ReadonlyMap<string, PersonId>,
): Promise<readonly Write[]> {
  const known = await house.reads.externalIds(platform);
  const unions = new Map(directory.people.map((p) => [p.externalId, p.unionId]));
  return [...ids]
    .filter(([externalId, personId]) => known.get(personId) !== externalId)
    .map(
      ([externalId, personId]): Write => ({
        table: 'identity',
        insert: { platform, externalId, personId, unionId: unions.get(externalId) ?? null },
        onConflict: 'replace',
      }),
    );
}

/** Roles are few: when anything differs they are written anew. */
function roleWrites(
  house: House,
  org: Org,
  directory: Directory,
  ids: ReadonlyMap<string, PersonId>,
  units: UnitIds,
  config: OrgConfig,
): readonly Write[] {
  const byNo = new Map(directory.people.map((p) => [p.employeeNo, ids.get(p.externalId)]));
  const byCode = new Map([...units.values()].map((u) => [u.code, u.id]));
  // A role of a unit that is not there gives nothing.
  const wanted = config.roles.flatMap((role) =>
    role.people.flatMap((no) => {
      const scope = role.unit === undefined ? EVERYWHERE : byCode.get(role.unit);
      const personId = byNo.get(no);
      return personId && scope ? [{ role: role.role, personId, scope }] : [];
    }),
  );
  const held = org.people.flatMap((p) => org.rolesOf(p.id));
  const print = (r: { role: string; personId: string; scope: string }): string => `${r.role}|${r.personId}|${r.scope}`;
  const same = wanted.length === held.length && wanted.every((w) => held.some((h) => print(h) === print(w)));
  if (same) return [];
  return [
    ...[...new Set(held.map((h) => h.personId))].map(
      (personId): Write => ({ table: 'roleHolder', delete: { personId }, mayMiss: true }),
    ),
    ...wanted.map((w): Write => ({ table: 'roleHolder', insert: { id: house.ids.next('rol'), ...w } })),
  ];
}

async function groupWrites(
  house: House,
  platform: PlatformName,
  directory: Directory,
  units: UnitIds,
  config: OrgConfig,
): Promise<readonly Write[]> {
  const byCode = new Map([...units.values()].map((unit) => [unit.code, unit.id]));
  const writes: Write[] = [];
  for (const { externalId, name } of directory.groups) {
    const known = await house.reads.chat(platform, externalId);
    const own = byCode.get(config.groups.find((group) => group.name === name)?.unit ?? '') ?? null;
    // Anybody may call a group what they like: a second one of the name does not become the branch's too, and learns nothing of it.
    const unitId = directory.groups.filter((group) => group.name === name).length > 1 ? (known?.unitId ?? null) : own;
    const fields = { name, unitId, botIn: true };
    if (!known) {
      const id: ChatId = house.ids.next('cht');
      writes.push({
        table: 'chat',
        insert: { ...fields, id, platform, externalId, kind: 'group', personId: null, boundAs: null },
      });
    } else if (changed(known, fields)) writes.push({ table: 'chat', update: fields, where: { id: known.id } });
  }
  return writes;
}

function upsert<T extends Table>(table: T, before: object | null, row: Row<T> & { readonly id: string }): readonly Write[] {
  if (!before) return [{ table, insert: row } as unknown as Write];
  return changed(before, row) ? [{ table, update: row, where: { id: row.id } } as unknown as Write] : [];
}

const changed = (before: object, fields: object): boolean =>
  Object.entries(fields).some(([name, value]) => (before as Readonly<Record<string, unknown>>)[name] !== value);
