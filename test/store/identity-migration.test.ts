import { expect, test } from 'vitest';
import type { Db } from '../../src/store/open.ts';
import { upgraded } from './upgraded.ts';

const rows = (db: Db, sql: string): unknown[] => db.prepare(sql).all();

test('a number that was empty is none, and two people may have one', () => {
  const db = upgraded('0017', (old) => {
    const hire = old.prepare(
      `INSERT INTO "Person" (id, "employeeNo", name, "unitId", "updatedAt") VALUES (?, ?, '王芳', 'unt_1', 0)`,
    );
    hire.run('per_1', '');
    hire.run('per_2', 'E2');
  });
  expect(rows(db, 'SELECT id, "employeeNo", suspended FROM "Person" ORDER BY id')).toEqual([
    { id: 'per_1', employeeNo: null, suspended: 0 },
    { id: 'per_2', employeeNo: 'E2', suspended: 0 },
  ]);
  db.exec(`UPDATE "Person" SET "employeeNo" = 'E2'`);
});

test('a role of one unit whose unit was lost gives nothing; one that always was for everywhere stays', () => {
  const db = upgraded('0017', (old) => {
    const give = old.prepare('INSERT INTO "RoleHolder" (id, role, "personId", "unitId") VALUES (?, ?, ?, ?)');
    give.run('rol_1', 'supervisor', 'per_1', null);
    give.run('rol_2', 'supervisor', 'per_2', 'unt_1');
    give.run('rol_3', 'finance', 'per_3', null);
  });
  expect(rows(db, 'SELECT id, scope FROM "RoleHolder" ORDER BY id')).toEqual([
    { id: 'rol_2', scope: 'unt_1' },
    { id: 'rol_3', scope: 'everywhere' },
  ]);
});

test('departments known by their id stay bound, and so does the group a unit had', () => {
  const db = upgraded('0017', (old) => {
    const found = old.prepare(`INSERT INTO "Unit" (id, code, name, kind) VALUES (?, ?, '', 'department')`);
    found.run('unt_1', 'SZ');
    found.run('unt_2', 'od-abc');
    const group = old.prepare(
      `INSERT INTO "Chat" (id, platform, "externalId", kind, name, "unitId") VALUES (?, 'feishu', ?, 'group', '苏州分店群', ?)`,
    );
    group.run('cht_1', 'oc_1', 'unt_1');
    group.run('cht_2', 'oc_2', 'unt_1');
    group.run('cht_3', 'oc_3', null);
  });
  expect(rows(db, 'SELECT * FROM "Department"')).toEqual([{ platform: 'feishu', externalId: 'od-abc', unitId: 'unt_2' }]);
  expect(rows(db, 'SELECT id, "boundAs" FROM "Chat" ORDER BY id')).toEqual([
    { id: 'cht_1', boundAs: '苏州分店群' },
    { id: 'cht_2', boundAs: null },
    { id: 'cht_3', boundAs: null },
  ]);
});
