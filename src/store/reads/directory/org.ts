import { makeOrg, type Org, type Person, type RoleHolder, type Unit } from '../../../domain/org/org.ts';
import type { DirectoryReads } from '../../../handlers/directory/ports.ts';
import type { Row, Table } from '../../../handlers/plan.ts';
import type { Reads } from '../../../handlers/reads.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Shapes } from '../../columns.ts';
import type { Sql } from '../../engine/engine.ts';
import { decoder, type RawRow } from '../../rows.ts';

const ORG_TABLES: readonly Table[] = ['person', 'unit', 'roleHolder'];

export interface OrgReads extends Pick<Reads, 'org' | 'externalIds'>, Pick<DirectoryReads, 'roleHolders'> {
  /** Forgets what a commit to these tables made untrue. */
  forget(touched: ReadonlySet<Table>): void;
}

export function orgReads(reader: Sql, shapes: Shapes): OrgReads {
  // In order of employee number and code, so that lists of people come out the same everywhere.
  const people = reader.prepare<[], RawRow>(
    `SELECT id, "employeeNo", name, title, "unitId", "leaderId", gender, "joinedOn", "careerFrom", language, active, suspended, "leftOn"
     FROM "Person" ORDER BY "employeeNo" NULLS FIRST, id`,
  );
  const units = reader.prepare<[], RawRow>(
    'SELECT id, code, name, kind, "parentId", "leaderId", active FROM "Unit" ORDER BY code',
  );
  const roles = reader.prepare<[], RawRow>('SELECT * FROM "RoleHolder" ORDER BY id');
  const identities = reader.prepare<[string], { personId: PersonId; externalId: string }>(
    'SELECT "personId", "externalId" FROM "Identity" WHERE platform = ? ORDER BY "externalId"',
  );
  const asPerson = decoder<'person'>(shapes.person);
  const asUnit = decoder<'unit'>(shapes.unit);

  let org: Org | null = null;
  /** Grows with every commit that may have made something kept here untrue. */
  let version = 0;
  const idsByPlatform = new Map<string, ReadonlyMap<PersonId, string>>();

  return {
    org: async () => {
      if (org) return org;
      const asOf = version;
      const [allPeople, allUnits, allRoles] = await Promise.all([people.all(), units.all(), roles.all()]);
      const fresh = makeOrg(
        allPeople.map((row) => asPerson(row) as unknown as Person),
        allUnits.map((row) => asUnit(row) as unknown as Unit),
        allRoles as unknown as RoleHolder[],
      );
      // Something was written while it was being read: true enough for this asker, not to be kept.
      if (asOf === version) org = fresh;
      return fresh;
    },
    roleHolders: async () => (await roles.all()) as unknown as Row<'roleHolder'>[],
    externalIds: async (platform) => {
      let ids = idsByPlatform.get(platform);
      if (!ids) {
        const asOf = version;
        ids = new Map((await identities.all(platform)).map((row) => [row.personId, row.externalId]));
        if (asOf === version) idsByPlatform.set(platform, ids);
      }
      return ids;
    },
    forget: (touched) => {
      if (![...ORG_TABLES, 'identity' as const].some((table) => touched.has(table))) return;
      version++;
      if (ORG_TABLES.some((table) => touched.has(table))) org = null;
      if (touched.has('identity')) idsByPlatform.clear();
    },
  };
}
