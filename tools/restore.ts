// npm run restore                      lists the backups
// npm run restore -- FILE              puts FILE in the place of the database of DATABASE_URL; refused while the app runs
// npm run restore -- FILE --check      only looks whether it could be
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/config.ts';
import { headText } from '../src/domain/history/head.ts';
import { farewell } from '../src/farewell.ts';
import { backupsIn } from '../src/store/backup.ts';
import { type Checked, checkBackup, restore } from '../src/store/restore.ts';
import { fileToBackUp } from './file-to-back-up.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' }, url: { type: 'string' } },
  allowPositionals: true,
});
const { environment, retention } = loadConfig();
const [asked] = positionals;
try {
  const file = fileToBackUp(values.url ?? environment.DATABASE_URL, root);
  const folder = resolve(dirname(file), retention.backup.folder);
  const from = asked === undefined ? null : [resolve(asked), join(folder, asked)].find((path) => existsSync(path));
  if (!from) {
    if (asked !== undefined) console.error(`找不到备份文件 ${asked} (no such file)`);
    list(folder);
    process.exitCode = asked === undefined ? 0 : 66;
  } else if (values.check) {
    tell('这份备份可以恢复 (this backup can be restored)', from, await checkBackup(from, root));
  } else {
    const stamp = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    const restored = await restore({ from, file, projectRoot: root, stamp });
    tell('恢复好了 (restored)', from, restored);
    console.log(`  数据库 ${file}`);
    if (restored.kept) console.log(`  原来的留在 ${restored.kept}`);
    console.log('  现在可以启动了。备份之后发生的事不在里面，见 docs/operations.md (you can start the app now)');
  }
} catch (error) {
  const { code, words } = farewell(error, '没有恢复');
  console.error(words ?? error);
  process.exitCode = code;
}

function tell(headline: string, from: string, { bytes, requests, audit, pending }: Checked): void {
  console.log(`${headline}：${from}`);
  console.log(`  ${(bytes / 1e6).toFixed(1)} MB，申请${requests}份，审计${audit.rows}行，锚点 ${headText(audit.head)}`);
  if (pending.length > 0) console.log(`  下次启动时升级：${pending.join('、')}`);
}

function list(folder: string): void {
  const names = backupsIn(folder);
  console.log(names.length === 0 ? `${folder} 里没有备份 (no backups)` : `${folder} 里的备份，新的在后 (backups, newest last):`);
  for (const name of names) console.log(`  ${name}  ${(statSync(join(folder, name)).size / 1e6).toFixed(1)} MB`);
  if (names.length > 0) console.log('恢复其中一份：npm run restore -- 文件名');
}
