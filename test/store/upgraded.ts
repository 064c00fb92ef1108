import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openWriter } from '../../src/store/open.ts';
import { HandClock, ROOT, tempFolder } from './temp-store.ts';

const ALL = join(ROOT, 'prisma', 'migrations');

/** A database as it was before the migration of that number, filled with rows, then brought up to date. */
export function upgraded(before: string, fill: (db: Db) => void): Db {
  const root = tempFolder();
  const own = join(root, 'prisma', 'migrations');
  mkdirSync(own, { recursive: true });
  const copy = (those: (name: string) => boolean): void => {
    for (const name of readdirSync(ALL)) if (those(name)) cpSync(join(ALL, name), join(own, name), { recursive: true });
  };
  const clock = new HandClock();
  const file = join(root, 'er.db');
  const db = openWriter(file);
  copy((name) => name < before);
  migrate(db, file, root, clock);
  fill(db);
  clock.pass(1000);
  copy(() => true);
  migrate(db, file, root, clock);
  return db;
}
