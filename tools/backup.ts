// npm run backup [-- --to DIR] [-- --url file:…]
// Copies the database of DATABASE_URL (or of the running demo), also while the app runs, checks the copy, and removes older ones by config/retention.yaml. Without --to it goes
// where the app's own backups go.
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/config.ts';
import { demoDatabase } from '../src/demo-database.ts';
import { backupName } from '../src/domain/keeping/backup.ts';
import { farewell } from '../src/farewell.ts';
import { instant, toInstant, toLocal } from '../src/kernel/time.ts';
import { makeBackup } from '../src/store/backup.ts';
import { databaseInUse, sayWhich } from './database-in-use.ts';
import { fileToBackUp } from './file-to-back-up.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { to: { type: 'string' }, url: { type: 'string' } } });
try {
  const { environment, org, retention } = loadConfig();
  const url = databaseInUse(values.url, root);
  sayWhich(url);
  const file = fileToBackUp(url, root);
  // The demo's own folder goes with it.
  const beside = file === demoDatabase(root) ? fileToBackUp(environment.DATABASE_URL, root) : file;
  const folder = values.to ? resolve(values.to) : resolve(dirname(beside), retention.backup.folder);
  const now = instant(Date.now());
  const day = toLocal(now, org.zone).date;
  const name = backupName({ day, second: Math.floor((now - toInstant(day, 0, org.zone)) / 1000) });
  const { path, note, removed } = await makeBackup({ file, folder, name, rotation: retention.backup }).done;
  const rows = note.audit?.split(':')[0] ?? '0';
  console.log(`备份好了，检查过：${path}（${(note.bytes / 1e6).toFixed(1)} MB，申请${note.rows.Request}份，审计${rows}行）`);
  if (removed.length > 0) console.log(`按 config/retention.yaml 清掉旧备份：${removed.join('、')}`);
  console.log(`(backed up and checked: ${note.rows.Request} requests, ${rows} audit rows; ${removed.length} older removed)`);
} catch (error) {
  const { code, words } = farewell(error, '没有备份成');
  console.error(words ?? error);
  process.exitCode = code;
}
