import type { AuditHead, AuditVerdict } from '../domain/history/head.ts';
import type { History } from '../handlers/audit/ports.ts';
import type { DepartureReads } from '../handlers/leaving/ports.ts';
import type { Committer, Table } from '../handlers/plan.ts';
import type { Jobs } from '../handlers/reminders/ports.ts';
import type { StorageKind } from '../kernel/storage-kind.ts';
import { makeHistory, verifyAudit } from './audit.ts';
import type { Pages } from './check-pages.ts';
import { readShapes } from './columns.ts';
import { makeCommitter } from './commit.ts';
import type { Engine, Told } from './engine/engine.ts';
import type { Migrated } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import type { StoreOptions } from './opened.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { makeOpenSeatPlanner } from './plan-open-seats.ts';
import { makePruner, type Pruner } from './prune.ts';
import { makeQueue, type QueueStats } from './queue.ts';
import { readsOf, type StoreReads } from './reads/all.ts';
import { departureReads } from './reads/leaving.ts';
import { messageReads } from './reads/messages.ts';
import { jobReads } from './reads/reminders/jobs.ts';
import { type StoreWatches, watchReads } from './reads/reminders/watches.ts';
import { whenWritable } from './when-writable.ts';

export interface StoreHealth {
  readonly ok: boolean;
  readonly queue: QueueStats;
  readonly pages: Pages;
}

export interface Store extends Committer, Pruner {
  readonly kind: Engine['dialect']['name'];
  /** The database's file; of a server its address, without the password. */
  readonly file: string;
  readonly migrated: Migrated;
  readonly reads: StoreReads;
  /** The job ledger of the reminders, and what they watch. */
  readonly jobs: Jobs;
  readonly watches: StoreWatches;
  readonly departures: DepartureReads;
  readonly outbox: Outbox;
  /** Called after a transaction that left something due in the outbox. */
  afterCommit(callback: () => void): void;
  /** Called when the database cannot serve any more, with the reason, and when it can again (null). */
  onFailing(callback: (failing: StorageKind | null) => void): void;
  /**
   * Asks to be the one instance that shows what is due and looks at what is due by the clock; a file has only this one. Resolves when it was asked for
   * the first time.
   */
  lead(told: Told): Promise<void>;
  readonly history: History;
  verifyAudit(expected?: AuditHead): Promise<AuditVerdict>;
  health(): StoreHealth;
  close(): Promise<void>;
}

/**
 * Opens the database for serving, brought up to date.
 * @throws Fault `storage` or `config` in words with what to do
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { engine, pages, ...opened } = await openDatabase(options);
  const { clock } = options;
  const { reader } = engine;
  const queue = makeQueue(engine);
  const shapes = await readShapes(engine);
  const { forget: forgetAbsences, ...watches } = watchReads(reader);
  queue.onTouched(forgetAbsences);
  const outbox = whenWritable(
    makeOutbox(engine, queue, () => clock.now()),
    () => queue.stats().failing !== null,
  );
  // What was due when this process began may have been sent by the one before it; beside other instances, what is due now by one of them.
  const opening = clock.now();
  const mayBeSentBefore = engine.peers ? () => clock.now() : () => opening;
  const reads: StoreReads = {
    ...readsOf(reader, shapes, queue.onTouched),
    ...messageReads(reader, { isUnderWay: outbox.isUnderWay, mayBeSentBefore }),
  };
  const everyTable = new Set(Object.keys(shapes) as Table[]);
  await engine.peers?.onAnnounced((news) => {
    if (news === 'anything') queue.heard(everyTable, true);
    else queue.heard(new Set(news.touched as readonly Table[]), news.wake);
  });
  let closing: Promise<void> | null = null;
  const shut = async (): Promise<void> => {
    await queue.close();
    await engine.close();
  };

  return {
    ...opened,
    kind: engine.dialect.name,
    ...makeCommitter(engine, shapes, queue, clock),
    ...makePruner(engine.writer, queue),
    reads,
    jobs: jobReads(reader),
    watches: { ...watches, planOpenSeats: makeOpenSeatPlanner(engine, queue) },
    departures: departureReads(reader),
    outbox,
    afterCommit: queue.afterCommit,
    onFailing: queue.onFailing,
    lead: async (told) => (engine.peers ? engine.peers.lead('work', told) : told.gained()),
    history: makeHistory(reader),
    verifyAudit: (expected) => verifyAudit(reader, expected),
    health: () => ({ ok: engine.isOpen(), queue: queue.stats(), pages: pages() }),
    close: () => {
      closing ??= shut();
      return closing;
    },
  };
}
