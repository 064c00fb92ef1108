import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Db } from '../open.ts';

/** So many pages of the log (4 MB) are worth being written back into the file. */
const WORTH = 1_000;
/** Where it has so many (6 MB), who writes next waits until it is written back: it begins anew only when nothing of it is left, and would grow without end. */
const LONG = 1_500;
/** Where all that does not come to it, the commit that makes it so long (64 MB) does it itself. */
const LAST_RESORT = 16_000;
/** A thread that had nothing to do for so long ends. */
const IDLE_MS = 10_000;

/** Plain JavaScript, so that it runs as it is from the sources, from the bundle and in tests. What fails is met by the next commit that tries it itself. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);
const db = new Database(workerData.file, { fileMustExist: true, timeout: 0 });
db.pragma('wal_autocheckpoint = 0');
parentPort.on('message', (word) => {
  if (word === 'end') {
    db.close();
    parentPort.close();
    return;
  }
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch {}
  parentPort.postMessage('done');
});
`;

export interface CheckpointsAside {
  /** To be called after each commit. */
  look(): void;
  /** To be waited for before each transaction; nearly always there is nothing to wait for. */
  room(): Promise<void>;
  /** Ends the thread; resolves when it has let go of the file. */
  stop(): Promise<void>;
}

/**
 * Writes the log of a file back in a thread of its own. A commit that does it itself writes all those pages and waits for the disk twice, and everybody
 * with it; beside it nobody waits (`PASSIVE` stands in nobody's way).
 */
export function checkpointsAside(db: Db): CheckpointsAside {
  db.pragma(`wal_autocheckpoint = ${LAST_RESORT}`);
  // Looks at the length of the log and does nothing.
  const log = db.prepare<[], { readonly log: number; readonly checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  /** What is being written back. */
  let writing: Promise<void> | null = null;
  let done: () => void = () => undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    if (!ending) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.ref();
    ending.postMessage('end');
    await gone;
  };
  const ended = (): void => {
    writing = null;
    done();
  };
  const begin = (): Worker => {
    const driver = createRequire(import.meta.url).resolve('better-sqlite3');
    const begun = new Worker(SCRIPT, { eval: true, workerData: { driver, file: db.name } });
    begun.on('message', () => {
      ended();
      begun.unref();
      clearTimeout(idle);
      idle = setTimeout(() => void end(), IDLE_MS).unref();
    });
    // Commits write a very long log back themselves, and tell what is wrong.
    begun.on('error', () => undefined);
    begun.once('exit', () => {
      if (thread === begun) thread = null;
      ended();
    });
    return begun;
  };
  const left = (): number => {
    const { log: pages = 0, checkpointed = 0 } = log.get() ?? {};
    return pages - checkpointed;
  };
  const write = (): void => {
    writing = new Promise((resolve) => {
      done = resolve;
    });
    clearTimeout(idle);
    thread ??= begin();
    // Somebody may wait for it; a thread that is idle keeps no process alive.
    thread.ref();
    thread.postMessage('checkpoint');
  };

  return {
    look: () => {
      if (!writing && left() >= WORTH) write();
    },
    room: async () => {
      const { log: pages = 0 } = (writing && log.get()) ?? {};
      if (pages < LONG) return;
      await writing;
      // What came to it while it was written.
      if (left() > 0) write();
      await writing;
    },
    stop: end,
  };
}
