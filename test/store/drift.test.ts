import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { difference, lost } from '../../tools/migration.ts';
import { ROOT, tempFolder } from './temp-store.ts';

function copyOfPrisma(): { root: string; edit(path: string, change: (text: string) => string): void } {
  const root = tempFolder();
  cpSync(join(ROOT, 'prisma'), join(root, 'prisma'), { recursive: true });
  const edit = (path: string, change: (text: string) => string): void => {
    const file = join(root, 'prisma', path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    writeFileSync(file, after);
  };
  return { root, edit };
}

test('the migrations give exactly what the schema says, and nothing made by hand is lost', async () => {
  expect(await difference(ROOT)).toBeNull();
  expect(lost(ROOT)).toEqual([]);
});

test('a new column in the schema without a migration is found', async () => {
  const { root, edit } = copyOfPrisma();
  edit('schema.prisma', (text) =>
    text.replace('  nickname String?\n', '').replace('  employeeNo  String', '  nickname    String?\n  employeeNo  String'),
  );
  expect(await difference(root)).toContain('nickname');
});

test('a partial index whose condition differs is found', async () => {
  const { root, edit } = copyOfPrisma();
  edit('schema.prisma', (text) => text.replace('where: { state: "open" }', 'where: { state: "waiting" }'));
  expect(await difference(root)).toContain(`WHERE "state" = 'waiting'`);
});

test('a lost trigger is found', () => {
  const { root, edit } = copyOfPrisma();
  edit('migrations/0001_house/migration.sql', (text) => `${text}\nDROP TRIGGER audit_no_update;\n`);
  expect(lost(root)).toEqual(['audit_no_update']);
});
