import type { AuditHead, AuditVerdict } from '../domain/history/head.ts';
import type { FeedReads } from '../handlers/absence/ports.ts';
import type { AdminQuestionReads } from '../handlers/admin-question/ports.ts';
import type { ApprovalReads } from '../handlers/approval/ports.ts';
import type { History } from '../handlers/audit/ports.ts';
import type { DirectoryReads } from '../handlers/directory/ports.ts';
import type { ExportReads } from '../handlers/export/ports.ts';
import type { LeaveReads } from '../handlers/leave/ports.ts';
import type { DepartureReads } from '../handlers/leaving/ports.ts';
import type { Committer, Row } from '../handlers/plan.ts';
import type { Reads } from '../handlers/reads.ts';
import type { RecordReads } from '../handlers/records/ports.ts';
import type { Jobs, PreferenceReads } from '../handlers/reminders/ports.ts';
import type { SubstituteReads } from '../handlers/substitutes/ports.ts';
import type { TalkReads } from '../handlers/talk/ports.ts';
import { makeHistory, verifyAudit } from './audit.ts';
import type { Pages } from './check-pages.ts';
import { readShapes } from './columns.ts';
import { makeCommitter } from './commit.ts';
import type { Engine } from './engine/engine.ts';
import type { Migrated } from './migrate.ts';
import { openSqlite } from './open-sqlite.ts';
import type { StoreOptions } from './opened.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { makeOpenSeatPlanner } from './plan-open-seats.ts';
import { makePruner, type Pruner } from './prune.ts';
import { makeQueue, type QueueStats } from './queue.ts';
import { feedReads } from './reads/absence.ts';
import { adminQuestionReads } from './reads/admin-question.ts';
import { inboxReads } from './reads/approval/inbox.ts';
import { requestReads } from './reads/approval/requests.ts';
import { orgReads } from './reads/directory/org.ts';
import { peopleReads } from './reads/directory/people.ts';
import { exportReads } from './reads/export.ts';
import { leaveReads } from './reads/leave/ledger.ts';
import { proofReads } from './reads/leave/proofs.ts';
import { departureReads } from './reads/leaving.ts';
import { messageReads } from './reads/messages.ts';
import { recordReads } from './reads/records.ts';
import { jobReads } from './reads/reminders/jobs.ts';
import { preferenceReads } from './reads/reminders/preferences.ts';
import { type StoreWatches, watchReads } from './reads/reminders/watches.ts';
import { substituteReads } from './reads/substitutes.ts';
import { whenWritable } from './when-writable.ts';

export interface StoreHealth {
  readonly ok: boolean;
  readonly queue: QueueStats;
  readonly pages: Pages;
}

/** What the store answers: a port of each feature, beside what everybody asks for. */
export type StoreReads = Reads &
  AdminQuestionReads &
  ApprovalReads &
  DirectoryReads &
  ExportReads &
  FeedReads &
  LeaveReads &
  PreferenceReads &
  RecordReads &
  SubstituteReads &
  TalkReads;

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
  readonly history: History;
  verifyAudit(expected?: AuditHead): Promise<AuditVerdict>;
  /** A whole copy of the live database; only of a file. */
  copyTo(path: string): void;
  health(): StoreHealth;
  close(): Promise<void>;
}

/**
 * Opens the database for serving, brought up to date.
 * @throws Fault `storage` or `config` in words with what to do
 */
export async function openStore({ url, projectRoot, clock }: StoreOptions): Promise<Store> {
  const { engine, pages, ...opened } = await openSqlite({ url, projectRoot, clock });
  const { reader } = engine;
  const queue = makeQueue(engine);
  const shapes = await readShapes(engine);
  const org = orgReads(reader, shapes);
  const { forget: forgetAbsences, ...watches } = watchReads(reader);
  const { forget: forgetPreferences, ...preferences } = preferenceReads(reader, shapes);
  for (const forget of [org.forget, forgetAbsences, forgetPreferences]) queue.onTouched(forget);
  const value = reader.prepare<[string], string>('SELECT value FROM "KeyValue" WHERE key = ?').pluck();
  const keyValues = reader.prepare<[string, string], Row<'keyValue'>>(
    'SELECT * FROM "KeyValue" WHERE key >= ? AND key < ? ORDER BY key',
  );
  const outbox = whenWritable(
    makeOutbox(engine, queue, () => clock.now()),
    () => queue.stats().failing !== null,
  );
  const reads: StoreReads = {
    org: org.org,
    externalIds: org.externalIds,
    roleHolders: org.roleHolders,
    ...peopleReads(reader, shapes),
    ...messageReads(reader, { isUnderWay: outbox.isUnderWay, openedAt: clock.now() }),
    ...requestReads(reader),
    ...inboxReads(reader),
    ...leaveReads(reader),
    ...recordReads(reader, shapes),
    ...proofReads(reader),
    ...feedReads(reader),
    ...adminQuestionReads(reader),
    ...preferences,
    ...exportReads(reader),
    ...substituteReads(reader, shapes),
    valueOf: async (key) => (await value.get(key)) ?? null,
    keyValuesFrom: (beginning) => keyValues.all(beginning, `${beginning}\uffff`),
  };
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
    departures: departureReads(reader, shapes),
    outbox,
    afterCommit: queue.afterCommit,
    history: makeHistory(reader),
    verifyAudit: (expected) => verifyAudit(reader, expected),
    health: () => ({ ok: engine.isOpen(), queue: queue.stats(), pages: pages() }),
    close: () => {
      closing ??= shut();
      return closing;
    },
  };
}
