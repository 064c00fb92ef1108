import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { instant } from '../src/kernel/time.ts';
import { copyDatabase } from '../src/store/migrate.ts';
import { openStore } from '../src/store/store.ts';

/** A new database costs all its migrations, and the company read into it; a copy of one made before costs neither. One of each kind a process. */
const templates = new Map<string, string>();

/** In memory where the machine allows: what a power cut leaves is not for these tests (test/kill is). */
export const lightFolder = (): string => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'erwang-'));

/** Keeps a copy of a live database under this name. */
export function keepTemplate(name: string, from: string): void {
  if (templates.has(name)) return;
  const folder = lightFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'template.db');
  copyOf(from, file);
  // As a database is from its first start on; otherwise each office would make it so anew.
  const kept = new Database(file);
  kept.pragma('journal_mode = wal');
  kept.close();
  templates.set(name, file);
}

/** A whole copy of a live database. */
export function copyOf(from: string, to: string): void {
  const db = new Database(from, { readonly: true });
  copyDatabase(db, to);
  db.close();
}

/** Puts a copy of that name there; false where none is kept. */
export function useTemplate(name: string, file: string): boolean {
  const template = templates.get(name);
  if (template !== undefined) copyFileSync(template, file);
  return template !== undefined;
}

const MIGRATED = 'migrated';

/** A database up to date, without a row. */
export async function newFile(file: string, projectRoot: string, now: number): Promise<void> {
  if (useTemplate(MIGRATED, file)) return;
  const store = await openStore({ url: `file:${file}`, projectRoot, clock: { now: () => instant(now) } });
  keepTemplate(MIGRATED, store.file);
  await store.close();
}
