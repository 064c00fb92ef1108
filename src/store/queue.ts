import type { Table } from '../handlers/plan.ts';
import { AppError } from '../kernel/app-error.ts';
import type { StorageKind } from '../kernel/storage-kind.ts';
import type { Engine } from './engine/engine.ts';
import { storageKindOf } from './storage-fault.ts';

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

/** Nothing but statements of the writer: the transaction stands open meanwhile, and everybody else waits. */
export type Work<T> = (notes: Notes) => Promise<Verdict<T>>;

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
  /** Called when nothing can be written any more, with the reason, and when all is well again (null). */
  onFailing(callback: (failing: StorageKind | null) => void): void;
  /** What another instance has committed. */
  heard(tables: ReadonlySet<Table>, wake: boolean): void;
  stats(): QueueStats;
  /** Runs what is waiting and takes nothing more. */
  close(): Promise<void>;
}

/**
 * The only way to write. Everything enqueued in one turn of the event loop shares one transaction and so one fsync, with a savepoint each: work that
 * is undone or throws does not take the others down, and if the COMMIT fails nobody is told that anything was done.
 */
export function makeQueue({
  transaction,
  peers,
  faultOf,
  onFault,
  probe,
}: Pick<Engine, 'transaction' | 'peers' | 'faultOf' | 'onFault' | 'probe'>): WriteQueue {
  const wakers: (() => void)[] = [];
  const watchers: ((failing: StorageKind | null) => void)[] = [];
  const touchers: ((tables: ReadonlySet<Table>) => void)[] = [];
  const counts = { transactions: 0, works: 0, failedTransactions: 0, largestGroup: 0, lastMs: 0 };
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let closed = false;
  let failing: StorageKind | null = null;
  let probing: NodeJS.Timeout | undefined;

  const forget = (tables: ReadonlySet<Table>): void => {
    if (tables.size > 0) for (const tell of touchers) tell(tables);
  };
  /** As microtasks: after those who waited, and a waker that throws cannot harm the commit. */
  const wakeAll = (): void => {
    for (const wake of wakers) queueMicrotask(wake);
  };

  const turn = (now: StorageKind | null): void => {
    if (now === failing) return;
    failing = now;
    for (const tell of watchers) tell(now);
  };
  const tryAgain = async (): Promise<void> => {
    try {
      await probe();
      if (failing === null) return;
      turn(null);
      wakeAll();
    } catch (error) {
      ill(storageKindOf(faultOf(error)) ?? failing);
    }
  };
  /** Met again and again while it lasts, and tried at its own pace all the same. */
  const ill = (kind: StorageKind | null): void => {
    if (closed) return;
    turn(kind);
    probing ??= setTimeout(() => {
      probing = undefined;
      void tryAgain();
    }, PROBE_MS).unref();
  };
  onFault((fault) => ill(storageKindOf(fault)));

  /** Runs one work in its savepoint; returns how its promise will settle once the COMMIT has stood. */
  const runOne = async ({ work, resolve, reject }: Waiting, group: Notes): Promise<() => void> => {
    const notes: Notes = { wake: false, touched: new Set() };
    await transaction.savepoint();
    try {
      const verdict = await work(notes);
      if (verdict.keep) {
        group.wake ||= notes.wake;
        for (const table of notes.touched) group.touched.add(table);
      } else await transaction.back();
      await transaction.release();
      return () => resolve(verdict.value);
    } catch (error) {
      // A full disk or an I/O error ends the whole transaction, savepoints and all.
      if (!transaction.isOpen()) throw error;
      await transaction.back();
      await transaction.release();
      const fault = faultOf(error);
      if (fault) ill(storageKindOf(fault));
      return () => reject(fault ?? error);
    }
  };

  const runGroup = async (): Promise<void> => {
    const group = waiting.slice(0, LARGEST_GROUP);
    waiting = waiting.slice(LARGEST_GROUP);
    const startedAt = performance.now();
    const notes: Notes = { wake: false, touched: new Set() };
    const settle: (() => void)[] = [];
    try {
      await transaction.begin();
      for (const one of group) settle.push(await runOne(one, notes));
      if (peers && (notes.wake || notes.touched.size > 0))
        await peers.announce({ touched: [...notes.touched], wake: notes.wake });
      await transaction.commit();
    } catch (cause) {
      counts.failedTransactions++;
      if (transaction.isOpen()) await transaction.rollback();
      const known = faultOf(cause);
      if (known) ill(storageKindOf(known));
      const fault =
        known ?? new AppError('busy', 'the database did not take the transaction; nothing of it was written', {}, { cause });
      for (const one of group) one.reject(fault);
      return;
    }
    // Where more was wrong than this, it still is.
    if (failing !== null) void tryAgain();
    counts.transactions++;
    counts.works += group.length;
    counts.largestGroup = Math.max(counts.largestGroup, group.length);
    counts.lastMs = performance.now() - startedAt;
    forget(notes.touched);
    for (const done of settle) done();
    if (notes.wake) wakeAll();
  };

  /** Group after group until nothing waits, each after the I/O of its turn, so that all requests read in it find each other. */
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise(setImmediate);
      await runGroup();
    }
    running = null;
  };

  return {
    enqueue: <T>(work: Work<T>) =>
      new Promise<T>((resolve, reject) => {
        if (closed) {
          reject(new AppError('busy', 'the store is closed'));
          return;
        }
        waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
        running ??= run();
      }),
    afterCommit: (callback) => wakers.push(callback),
    onTouched: (callback) => touchers.push(callback),
    onFailing: (callback) => watchers.push(callback),
    heard: (tables, wake) => {
      forget(tables);
      if (wake) wakeAll();
    },
    stats: () => ({ ...counts, waiting: waiting.length, failing }),
    close: async () => {
      closed = true;
      clearTimeout(probing);
      await running;
    },
  };
}
