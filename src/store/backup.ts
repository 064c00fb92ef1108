import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { headText } from '../domain/history/head.ts';
import { backupTime, expendable, type Rotation } from '../domain/keeping/backup.ts';
import { openReader } from './open.ts';
import { type Aside, runAside } from './run-aside.ts';
import { asStorageFault, storageFault } from './storage-fault.ts';

/** What a backup holds, by the word of the database it was made from. Beside the backup as `<name>.json`. */
const noteSchema = z.object({
  /** The newest migration. */
  schema: z.string(),
  /** End of the audit log, `seq:hash`. */
  audit: z.string().nullable(),
  /** Rows of tables that only grow. */
  rows: z.record(z.string(), z.number()),
  bytes: z.number(),
  sha256: z.string(),
});
export type BackupNote = z.infer<typeof noteSchema>;

export interface BackupOrder {
  readonly file: string;
  readonly folder: string;
  /** As `backupName` makes it. */
  readonly name: string;
  readonly rotation: Rotation;
}

export interface Backup {
  readonly path: string;
  readonly note: BackupNote;
  /** Older ones that were removed. */
  readonly removed: readonly string[];
}

/** Tables that only grow: a copy made later has at least as many. */
const GROWING = ['Request', 'Step', 'Seat', 'LeaveEntry', 'Remark'] as const;
const DAY_MS = 86_400_000;

export interface Backing {
  readonly done: Promise<Backup>;
  /** Ends it; nothing of it is left. */
  stop(): void;
}

/**
 * Copies a live database while others write to it, in a process beside this one, and believes the copy only after it has looked at it: every page, the
 * schema, the end of the audit log, the rows. It gets its name last, when all of it is on disk. Readable by its owner only.
 * `done` is refused with a Fault `storage`
 */
export function makeBackup(order: BackupOrder): Backing {
  let current: Aside | null = null;
  let stopped = false;
  const aside = (...args: Parameters<typeof runAside>): Promise<readonly unknown[]> => {
    current = runAside(...args);
    if (stopped) current.stop();
    return current.rows;
  };
  const done = copy(order, aside).catch((error: unknown) => {
    throw asStorageFault(error, join(order.folder, order.name));
  });
  return {
    done,
    stop: () => {
      stopped = true;
      current?.stop();
    },
  };
}

async function copy(
  { file, folder, name, rotation }: BackupOrder,
  aside: (...args: Parameters<typeof runAside>) => Promise<readonly unknown[]>,
): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeLeftovers(folder);
  const path = join(folder, name);
  const unfinished = join(folder, `.${name}.unfinished`);
  const before = look(file);
  needSpace(folder, path, before.bytes);
  try {
    // Nobody else's to read; SQLite takes an empty file as it is.
    await writeFile(unfinished, '', { flag: 'wx', mode: 0o600 });
    await aside(file, 'VACUUM INTO ?', [unfinished]);
    const [page] = await aside(unfinished, 'PRAGMA integrity_check(1)');
    const says = (page as { readonly integrity_check: string }).integrity_check;
    if (says !== 'ok') throw storageFault('damaged', file, says);
    compare(before, look(unfinished, before.head?.seq), file);
    await flush(unfinished);
    const note: BackupNote = { ...noteOf(unfinished), sha256: await digest(unfinished) };
    await writeNote(path, note);
    await rename(unfinished, path);
    await flush(folder);
    return { path, note, removed: rotate(folder, rotation) };
  } catch (error) {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
    throw error;
  }
}

interface Seen {
  readonly schema: string;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** Hash of the row of the log that was asked for. */
  readonly hashThere: string | null;
  readonly rows: Readonly<Record<string, number>>;
  readonly bytes: number;
}

function look(file: string, seq?: number): Seen {
  const db = openReader(file);
  try {
    const one = <T>(sql: string, ...params: number[]): T | null =>
      db
        .prepare<number[], T>(sql)
        .pluck()
        .get(...params) ?? null;
    const pages =
      (db.pragma('page_count', { simple: true }) as number) - (db.pragma('freelist_count', { simple: true }) as number);
    return {
      schema: one<string>('SELECT max(migration_name) FROM "_prisma_migrations" WHERE finished_at IS NOT NULL') ?? '',
      head:
        db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM "Audit" ORDER BY seq DESC LIMIT 1').get() ?? null,
      hashThere: seq === undefined ? null : one<string>('SELECT hash FROM "Audit" WHERE seq = ?', seq),
      rows: Object.fromEntries(GROWING.map((table) => [table, one<number>(`SELECT count(*) FROM "${table}"`) ?? 0])),
      bytes: pages * (db.pragma('page_size', { simple: true }) as number),
    };
  } finally {
    db.close();
  }
}

function compare(before: Seen, copied: Seen, file: string): void {
  const lost = GROWING.filter((table) => (copied.rows[table] ?? 0) < (before.rows[table] ?? 0));
  const differs = [
    ...(copied.schema === before.schema ? [] : ['schema']),
    ...(before.head === null || copied.hashThere === before.head.hash ? [] : ['audit']),
    ...lost,
  ];
  if (differs.length > 0) throw storageFault('damaged', file, `the copy differs: ${differs.join(', ')}`);
}

function noteOf(path: string): Omit<BackupNote, 'sha256'> {
  const { schema, head, rows } = look(path);
  return { schema, audit: head && headText(head), rows, bytes: statSync(path).size };
}

/** The note beside a backup; null where there is none or it cannot be read. */
export function readNote(path: string): BackupNote | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(`${path}.json`, 'utf8')));
  } catch {
    return null;
  }
}

async function writeNote(path: string, note: BackupNote): Promise<void> {
  await writeFile(`${path}.json`, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  await flush(`${path}.json`);
}

/** SHA-256 of a file, in hex. */
export async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** File or folder: on the disk when this returns. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws Fault `storage` where the copy would not fit, before anything of it is written */
function needSpace(folder: string, path: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < bytes * 1.1 + 1024 * 1024)
    throw storageFault('full', path, `needs ${megabytes(bytes)} MB, free are ${megabytes(free)} MB`);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Names of the backups in a folder, oldest first; a folder that is not there has none. */
export const backupsIn = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder)
        .filter((name) => backupTime(name) !== null)
        .sort()
    : [];

function rotate(folder: string, rotation: Rotation): readonly string[] {
  const removed = expendable(backupsIn(folder), rotation);
  for (const name of removed) for (const end of ['', '.json']) rmSync(join(folder, `${name}${end}`), { force: true });
  return removed;
}

/** Of a crash. What is younger may be another's who is at it. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/^\.erwang-.*\.unfinished(-journal)?$/.test(name) && Date.now() - statSync(path).mtimeMs > DAY_MS)
      rmSync(path, { force: true });
  }
}
