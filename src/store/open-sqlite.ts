import { noteName, refuseOtherName } from './check-name.ts';
import { checkPages, checkPagesAside, isLarge, type Pages } from './check-pages.ts';
import { watchDamage } from './damage.ts';
import { checkpointsAside } from './engine/checkpoint-aside.ts';
import { sqliteEngine } from './engine/sqlite.ts';
import { lockFile, refuseSecondServer } from './lock.ts';
import { migrate, type Past, readPast } from './migrate.ts';
import { type Db, databaseFile, openReader, openWriter } from './open.ts';
import type { Opened, StoreOptions } from './opened.ts';
import { prepareFile } from './prepare-file.ts';
import { asStorageFault } from './storage-fault.ts';

/**
 * Opens a file for serving: locked against a second process, looked over, brought up to date, one connection writing and one reading.
 * @throws Fault `storage` or `config` in words with what to do
 */
export async function openSqlite({ url, projectRoot, clock }: StoreOptions): Promise<Opened> {
  const file = prepareFile(databaseFile(url, projectRoot));
  const opened: (() => void)[] = [];
  try {
    const unlock = lockFile(file);
    opened.push(unlock);
    const large = isLarge(file);
    let past: Past | undefined;
    const db = openWriter(file, (found) => {
      past = readPast(found, file, projectRoot);
      refuseOtherName(found, file);
      if (!large) checkPages(found, file);
    });
    opened.push(() => db.close());
    const damage = watchDamage(file);
    damage.guard(db);
    refuseSecondServer(file);
    const migrated = migrate(db, file, projectRoot, clock, past);
    noteName(db, file);
    const reader = damage.guard(openReader(file));
    opened.push(() => reader.close());

    const checkpoints = checkpointsAside(db);
    let pages: Pages = { state: large ? 'checking' : 'whole' };
    const checking = large ? checkPagesAside(file) : null;
    void checking?.found.then((found) => {
      pages = found;
    });
    return {
      engine: {
        ...sqliteEngine(db, reader, checkpoints),
        close: async () => {
          checking?.stop();
          await checkpoints.stop();
          reader.close();
          optimize(db);
          db.close();
          unlock();
        },
      },
      file,
      migrated,
      pages: () => {
        const met = damage.found();
        return met ? { state: 'damaged', ...met } : pages;
      },
    };
  } catch (error) {
    for (const undo of opened.reverse()) undo();
    throw asStorageFault(error, file);
  }
}

/** Only a help for the next start: neither a full disk nor a damaged page may keep the file locked. */
function optimize(db: Db): void {
  try {
    db.pragma('optimize');
  } catch {
    // Told by /readyz where it matters.
  }
}
