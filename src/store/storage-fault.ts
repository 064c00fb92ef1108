import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Fault } from '../kernel/fault.ts';

/** What can be wrong with the database file, its folder or its disk. */
export type StorageKind =
  | 'in_use' // another process serves it
  | 'full' // no space left, or a quota
  | 'read_only' // file, folder or file system cannot be written
  | 'folder' // the folder is missing and cannot be made, or the path is no file
  | 'damaged' // SQLite finds the file malformed
  | 'not_a_database' // some other file, or a database of something else
  | 'log_missing' // the write-ahead log and the file do not belong together
  | 'restoring' // a restore was interrupted halfway
  | 'newer' // made by a newer version of this program
  | 'broken_history' // a migration was altered or never finished
  | 'disk'; // the disk answers with errors

/** Headline and remedy, as whoever runs the machine reads them: Chinese first, one line of English. */
const WORDS: Readonly<Record<StorageKind, { readonly what: string; readonly todo: string; readonly en: string }>> = {
  in_use: {
    what: '数据库正由另一个进程使用',
    todo: '先停掉那个进程再启动；如果它被暂停了，用 kill -CONT 恢复或 kill -9 结束。同一个文件的链接、挂载也算同一个数据库',
    en: 'the database is already served by another process (also under another name); stop that process first',
  },
  full: {
    what: '磁盘空间不够',
    todo: '清理出空间（df -h 看哪块盘满了），再启动；数据没有损坏，没写成的都没有算数',
    en: 'no space left on the disk (or a quota is reached); free some space and start again, nothing is damaged',
  },
  read_only: {
    what: '数据库不能写',
    todo: '让运行本程序的用户能写这个文件和它所在的文件夹（ls -ld 查看），或把只读的盘重新挂载为可写',
    en: 'the database file, its folder or its file system is read-only for this user; make it writable',
  },
  folder: {
    what: '数据库的位置不能用',
    todo: '核对 DATABASE_URL：应指向一个文件，它所在的文件夹要存在或能够新建',
    en: 'the place of the database cannot be used; check DATABASE_URL: it must name a file in a folder that exists or can be made',
  },
  damaged: {
    what: '数据库文件已损坏',
    todo: '不要再用它启动。用最近的备份恢复：npm run restore（不带参数列出备份），坏文件会留在原处旁边；并检查这块盘',
    en: 'the database file is damaged; restore the latest backup with npm run restore and check the disk',
  },
  not_a_database: {
    what: '这个文件不是本程序的数据库',
    todo: '核对 DATABASE_URL 指的是不是这个文件；文件没有被改动',
    en: 'this file is not a database of this assistant; check DATABASE_URL, the file was left untouched',
  },
  log_missing: {
    what: '数据库文件和它的日志（-wal）对不上',
    todo: '把成对的 .db 和 .db-wal 放回同一个文件夹、用原来的名字启动；找不到就用备份恢复：npm run restore',
    en: 'the database file and its log (-wal) do not belong together; put the pair back under its old name, or restore a backup',
  },
  restoring: {
    what: '上一次恢复备份没有做完',
    todo: '再运行一次 npm run restore -- 备份文件，它会接着做完',
    en: 'a restore was interrupted; run npm run restore -- FILE again to finish it',
  },
  newer: {
    what: '数据库是更新版本的程序用过的',
    todo: '启动那个新版本；一定要用旧版本，就恢复升级之前的备份（同一文件夹里的 .before-*.bak，或 npm run restore）',
    en: 'the database was made by a newer version; start that version, or restore a copy from before the upgrade',
  },
  broken_history: {
    what: '数据库的升级记录不对',
    todo: '核对程序文件是否完整（git status）；仍不对就恢复升级之前的备份（同一文件夹里的 .before-*.bak）',
    en: 'the history of migrations does not fit; check the program files, or restore the copy from before the upgrade (.before-*.bak)',
  },
  disk: {
    what: '磁盘读写出错',
    todo: '检查这块盘和系统日志（dmesg）；换盘后用备份恢复：npm run restore',
    en: 'the disk answers with errors; check it (dmesg), then restore a backup on a sound one',
  },
};

/** A fault of the file in words with what to do; `detail` is a fact for the operator (which process, which migration). */
export function storageFault(kind: StorageKind, file: string, detail?: string, cause?: unknown): Fault {
  const { what, todo, en } = WORDS[kind];
  const lines = [`${what}：`, `  文件 ${file}`, ...(detail ? [`  详情 ${detail}`] : []), `  怎么办：${todo}`, `  (${en})`];
  return new Fault(
    'storage',
    lines.join('\n'),
    { kind, file, ...(detail ? { detail } : {}) },
    cause === undefined ? {} : { cause },
  );
}

export const storageKindOf = (error: unknown): StorageKind | null =>
  error instanceof Fault && error.code === 'storage' ? (error.facts.kind as StorageKind) : null;

/** Errors of the file system by their code; what is not here is no fault of storage. */
const SYSTEM: Readonly<Record<string, StorageKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  ENOENT: 'folder',
  ENOTDIR: 'folder',
  EISDIR: 'folder',
  EEXIST: 'folder',
  ELOOP: 'folder',
  ENAMETOOLONG: 'folder',
  EIO: 'disk',
};

/** Errors of SQLite by the first two words of their code. */
const SQLITE: Readonly<Record<string, StorageKind>> = {
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'read_only',
  SQLITE_PERM: 'read_only',
  SQLITE_CANTOPEN: 'folder',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'not_a_database',
  SQLITE_IOERR: 'disk',
};

/** What a foreign error says about the file, or null when it is about something else. */
export function classifyStorage(error: unknown, file: string): StorageKind | null {
  const known = storageKindOf(error);
  if (known) return known;
  const { code, path } = error as { code?: unknown; path?: unknown };
  if (typeof code !== 'string') return null;
  const kind =
    error instanceof Database.SqliteError
      ? SQLITE[code.split('_').slice(0, 2).join('_')]
      : typeof path === 'string' && isNear(path, file)
        ? SYSTEM[code]
        : null;
  // A full disk shows itself as an input/output error where SQLite grows its shared memory.
  if (kind === 'disk' && isFull(file)) return 'full';
  return kind ?? null;
}

/** The same as a fault in words; an error about something else is given back as it is. */
export function asStorageFault(error: unknown, file: string): unknown {
  if (storageKindOf(error)) return error;
  const kind = classifyStorage(error, file);
  return kind ? storageFault(kind, file, error instanceof Error ? error.message : undefined, error) : error;
}

/** The file, something beside it, or a folder above it; another file of the program is not the database's fault. */
const isNear = (path: string, file: string): boolean => path.startsWith(dirname(file)) || file.startsWith(path);

/** Less than this is as good as nothing: SQLite takes whole pages, and the log grows before it shrinks. */
const NO_SPACE = 64 * 1024;

function isFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < NO_SPACE;
  } catch {
    return false;
  }
}
