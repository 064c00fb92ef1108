import { makeOrg, type Person, type RoleHolder, type Unit } from '../../../domain/org/org.ts';
import type { DirectoryReads } from '../../../handlers/directory/ports.ts';
import type { Row, Table } from '../../../handlers/plan.ts';
import type { Reads } from '../../../handlers/reads.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Shapes } from '../../columns.ts';
import type { Sql } from '../../engine/engine.ts';
import { decoder, type RawRow } from '../../rows.ts';
import { keptUntilForgotten } from '../kept.ts';

const ORG_TABLES: readonly Table[] = ['person', 'unit', 'roleHolder'];

export interface OrgReads extends Pick<Reads, 'org' | 'externalIds' | 'identity'>, Pick<DirectoryReads, 'roleHolders'> {
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

  const org = keptUntilForgotten(async () => {
    const [allPeople, allUnits, allRoles] = await Promise.all([people.all(), units.all(), roles.all()]);
    return makeOrg(
      allPeople.map((row) => asPerson(row) as unknown as Person),
      allUnits.map((row) => asUnit(row) as unknown as Unit),
      allRoles as unknown as RoleHolder[],
    );
  });
  const known = keptUntilForgotten(async (platform: string) => {
    const rows = await identities.all(platform);
    return {
      people: new Map(rows.map((row) => [row.externalId, row.personId])),
      ids: new Map(rows.map((row) => [row.personId, row.externalId])),
    };
  });
  const identity = reader
    .prepare<[string, string], PersonId>('SELECT "personId" FROM "Identity" WHERE platform = ? AND "externalId" = ?')
    .pluck();

  return {
    org: org.read,
    roleHolders: async () => (await roles.all()) as unknown as Row<'roleHolder'>[],
    externalIds: async (platform) => (await known.read(platform)).ids,
    // Who is not known yet may have been written by another instance a moment ago.
    identity: async (platform, id) => (await known.read(platform)).people.get(id) ?? (await identity.get(platform, id)) ?? null,
    forget: (touched) => {
      if (ORG_TABLES.some((table) => touched.has(table))) org.forget();
      if (touched.has('identity')) known.forget();
    },
  };
}
