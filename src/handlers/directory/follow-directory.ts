import type { Directory, PlatformName } from '../../bot/platform.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import { makeOrg, type Org, type Person, type Unit } from '../../domain/org/org.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { departuresIn } from '../leaving/note-departure.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { askBindings } from './ask-bindings.ts';
import { askSamePerson, tellSamePerson } from './ask-same-person.ts';
import { groupWrites } from './group-writes.ts';
import { departmentWrites, identityWrites } from './identity-writes.ts';
import { knownCompany } from './known-company.ts';
import { peopleRows } from './people-rows.ts';
import { resolveDirectory } from './resolve-directory.ts';
import { roleWrites } from './role-writes.ts';
import type { Services } from './services.ts';
import { tellFaults } from './tell-faults.ts';
import { unitRows } from './unit-rows.ts';

/**
 * Makes the organisation follow the platform's directory and config/org.yaml: people, units, roles and groups as one plan, what is wrong with them
 * told, and what must not be decided alone asked. Everything is known by its id; who is gone is kept, inactive, since old requests name them (S7).
 */
export async function followDirectory(
  services: Services,
  platform: PlatformName,
  directory: Directory,
  config: OrgConfig,
  now: Instant,
): Promise<Plan> {
  const known = await knownCompany(services, platform);
  const resolved = resolveDirectory(known, directory, config, services.ids);
  const units = unitRows(known, resolved, directory);
  const { date: today } = toLocal(now, services.zone);
  const people = peopleRows(known, resolved, directory, config, today);
  const writes = [
    ...units.flatMap((row) => upsertUnit(known.org, row)),
    ...people.flatMap((row) => upsertPerson(known.org, row, now)),
    ...endedFeeds(known.org, people),
    ...departuresIn(services.ids, known.org, people, today, now),
    ...identityWrites(platform, known, resolved, directory),
    ...departmentWrites(platform, known, resolved),
    ...roleWrites(services, known.roles, resolved.roles),
    ...groupWrites(platform, known, resolved, units),
  ];
  const followed: Plan = {
    ...emptyPlan,
    writes,
    audit:
      writes.length > 0
        ? [{ actorId: 'system', act: 'org.follow', subject: `directory:${platform}`, detail: { writes: writes.length } }]
        : [],
  };
  const next = nextOrg(known.org, units, people, resolved.roles);
  return merge(
    followed,
    tellSamePerson(known, resolved),
    await askBindings(services, next, resolved, now),
    await askSamePerson(services, next, resolved, now),
    await tellFaults(services, platform, next, known, resolved, directory),
  );
}

const upsertUnit = (org: Org, row: Unit): readonly Write[] => {
  const before = org.unit(row.id);
  if (!before) return [{ table: 'unit', insert: row }];
  return differs(before, row) ? [{ table: 'unit', update: row, where: { id: row.id } }] : [];
};

const upsertPerson = (org: Org, row: Person, now: Instant): readonly Write[] => {
  const before = org.person(row.id);
  if (!before) return [{ table: 'person', insert: { ...row, welcomedAt: null, updatedAt: now } }];
  return differs(before, row) ? [{ table: 'person', update: { ...row, updatedAt: now }, where: { id: row.id } }] : [];
};

const differs = (before: object, row: object): boolean =>
  Object.entries(row).some(([name, value]) => (before as Readonly<Record<string, unknown>>)[name] !== value);

/** Calendar addresses of those who leave end for good, and do not come to life again with a return. */
const endedFeeds = (org: Org, people: readonly Person[]): readonly Write[] =>
  people
    .filter((row) => row.leftOn !== null && org.person(row.id)?.leftOn === null)
    .map((row): Write => ({ table: 'calendarFeed', delete: { personId: row.id }, mayMiss: true }));

/** The organisation as it will be. */
function nextOrg(org: Org, units: readonly Unit[], people: readonly Person[], roles: Parameters<typeof makeOrg>[2]): Org {
  const over = <T extends { readonly id: string }>(before: readonly T[], rows: readonly T[]): readonly T[] => [
    ...new Map([...before, ...rows].map((one) => [one.id, one])).values(),
  ];
  return makeOrg(over(org.people, people), over(org.units, units), roles);
}
