import type { Table } from '../handlers/plan.ts';
import { AppError } from '../kernel/app-error.ts';
import type { StorageKind } from '../kernel/storage-kind.ts';
import type { Db } from './open.ts';
import { asStorageFault, classifyStorage, storageKindOf } from './storage-fault.ts';

/** How many pieces of work share a transaction at most, so that a storm cannot hold the event loop for long. */
const LARGEST_GROUP = 256;

/** While nothing can be written, how often it is tried whether it can be again. */
const PROBE_MS = 2_000;

/** What a piece of work came to; `undo` takes back all it wrote. */
export interface Verdict<T> {
  readonly keep: boolean;
  readonly value: T;
}
export const keep = <T>(value: T): Verdict<T> => ({ keep: true, value });
export const undo = <T>(value: T): Verdict<T> => ({ keep: false, value });

/** What a piece of work may say of itself beside its verdict; it counts only when kept and committed. */
export interface Notes {
  /** Something is now due in the outbox. */
  wake: boolean;
  readonly touched: Set<Table>;
}

export type Work<T> = (notes: Notes) => Verdict<T>;

interface Waiting {
  readonly work: Work<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface QueueStats {
  readonly transactions: number;
  readonly works: number;
  readonly failedTransactions: number;
  readonly largestGroup: number;
  readonly lastMs: number;
  readonly waiting: number;
  /** Why nothing can be written just now (a full disk, …); null while all is well. */
  readonly failing: StorageKind | null;
}

export interface WriteQueue {
  /** Runs the work in the next shared transaction; settles only after its COMMIT. */
  enqueue<T>(work: Work<T>): Promise<T>;
  /** Called after a transaction that left something due. */
  afterCommit(callback: () => void): void;
  /** Called at once after a COMMIT with the tables it touched, before anybody who waits for it goes on. */
  onTouched(callback: (tables: ReadonlySet<Table>) => void): void;
  stats(): QueueStats;
  /** Runs what is waiting and takes nothing more. */
  close(): void;
}

/**
 * The only way to write. Everything enqueued in one turn of the event loop shares one transaction and so one fsync, with a savepoint each: work that
 * is undone or throws does not take the others down, and if the COMMIT fails nobody is told that anything was done.
 */
export function makeQueue(db: Db): WriteQueue {
  const sql = {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    savepoint: db.prepare('SAVEPOINT work'),
    back: db.prepare('ROLLBACK TO work'),
    release: db.prepare('RELEASE work'),
  };
  const wakers: (() => void)[] = [];
  const touchers: ((tables: ReadonlySet<Table>) => void)[] = [];
  const counts = { transactions: 0, works: 0, failedTransactions: 0, largestGroup: 0, lastMs: 0 };
  let waiting: Waiting[] = [];
  let scheduled = false;
  let closed = false;
  let failing: StorageKind | null = null;
  let probing: NodeJS.Timeout | undefined;

  /** A write that changes nothing: whether one more page finds room. */
  const probe = (): void => {
    try {
      db.pragma(`user_version = ${db.pragma('user_version', { simple: true })}`);
      well();
    } catch (error) {
      ill(classifyStorage(error, db.name) ?? failing);
    }
  };
  const well = (): void => {
    if (failing === null) return;
    failing = null;
    clearTimeout(probing);
    for (const wake of wakers) queueMicrotask(wake);
  };
  const ill = (kind: StorageKind | null): void => {
    failing = kind;
    clearTimeout(probing);
    if (kind !== null && !closed) probing = setTimeout(probe, PROBE_MS).unref();
  };

  /** Runs one work in its savepoint; returns how its promise will settle once the COMMIT has stood. */
  const runOne = ({ work, resolve, reject }: Waiting, group: Notes): (() => void) => {
    const notes: Notes = { wake: false, touched: new Set() };
    sql.savepoint.run();
    try {
      const verdict = work(notes);
      if (verdict.keep) {
        group.wake ||= notes.wake;
        for (const table of notes.touched) group.touched.add(table);
      } else sql.back.run();
      sql.release.run();
      return () => resolve(verdict.value);
    } catch (error) {
      // A full disk or an I/O error ends the whole transaction, savepoints and all.
      if (!db.inTransaction) throw error;
      sql.back.run();
      sql.release.run();
      const fault = asStorageFault(error, db.name);
      if (storageKindOf(fault)) ill(storageKindOf(fault));
      return () => reject(fault);
    }
  };

  const runGroup = (): void => {
    scheduled = false;
    const group = waiting.slice(0, LARGEST_GROUP);
    waiting = waiting.slice(LARGEST_GROUP);
    if (waiting.length > 0) schedule();
    if (group.length === 0) return;
    const startedAt = performance.now();
    const notes: Notes = { wake: false, touched: new Set() };
    const settle: (() => void)[] = [];
    try {
      sql.begin.run();
      for (const one of group) settle.push(runOne(one, notes));
      sql.commit.run();
    } catch (cause) {
      counts.failedTransactions++;
      if (db.inTransaction) sql.rollback.run();
      const kind = classifyStorage(cause, db.name);
      const fault = kind
        ? asStorageFault(cause, db.name)
        : new AppError('busy', 'the database did not take the transaction; nothing of it was written', {}, { cause });
      if (kind) ill(kind);
      for (const one of group) one.reject(fault);
      return;
    }
    well();
    counts.transactions++;
    counts.works += group.length;
    counts.largestGroup = Math.max(counts.largestGroup, group.length);
    counts.lastMs = performance.now() - startedAt;
    if (notes.touched.size > 0) for (const tell of touchers) tell(notes.touched);
    for (const done of settle) done();
    // As microtasks: after those who waited, and a waker that throws cannot harm the commit.
    if (notes.wake) for (const wake of wakers) queueMicrotask(wake);
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    // After the I/O of this turn, so that all requests read in it find each other.
    setImmediate(runGroup);
  };

  return {
    enqueue: <T>(work: Work<T>) =>
      new Promise<T>((resolve, reject) => {
        if (closed) {
          reject(new AppError('busy', 'the store is closed'));
          return;
        }
        waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
        schedule();
      }),
    afterCommit: (callback) => wakers.push(callback),
    onTouched: (callback) => touchers.push(callback),
    stats: () => ({ ...counts, waiting: waiting.length, failing }),
    close: () => {
      closed = true;
      clearTimeout(probing);
      while (waiting.length > 0) runGroup();
    },
  };
}
