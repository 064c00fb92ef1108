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
import type { Jobs, PreferenceReads, Watches } from '../handlers/reminders/ports.ts';
import type { SubstituteReads } from '../handlers/substitutes/ports.ts';
import type { TalkReads } from '../handlers/talk/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import { makeHistory, verifyAudit } from './audit.ts';
import { noteName, refuseOtherName } from './check-name.ts';
import { checkPages, checkPagesAside, isLarge, type Pages } from './check-pages.ts';
import { readShapes } from './columns.ts';
import { makeCommitter } from './commit.ts';
import { watchDamage } from './damage.ts';
import { lockFile, refuseSecondServer } from './lock.ts';
import { copyDatabase, type Migrated, migrate, readPast } from './migrate.ts';
import { type Db, databaseFile, openReader, openWriter } from './open.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { makeOpenSeatPlanner } from './plan-open-seats.ts';
import { prepareFile } from './prepare-file.ts';
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
import { jobReads } from './reads/reminders/jobs.ts';
import { preferenceReads } from './reads/reminders/preferences.ts';
import { watchReads } from './reads/reminders/watches.ts';
import { substituteReads } from './reads/substitutes.ts';
import { asStorageFault } from './storage-fault.ts';
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
  SubstituteReads &
  TalkReads;

export interface Store extends Committer, Pruner {
  readonly file: string;
  readonly migrated: Migrated;
  readonly reads: StoreReads;
  /** The job ledger of the reminders, and what they watch. */
  readonly jobs: Jobs;
  readonly watches: Watches;
  readonly departures: DepartureReads;
  readonly outbox: Outbox;
  /** Called after a transaction that left something due in the outbox. */
  afterCommit(callback: () => void): void;
  readonly history: History;
  verifyAudit(expected?: AuditHead): AuditVerdict;
  /** A whole copy of the live database. */
  copyTo(path: string): void;
  health(): StoreHealth;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `file:./data/erwang.db`, relative to the project. */
  readonly url: string;
  /** Where `prisma/migrations` lies. */
  readonly projectRoot: string;
  readonly clock: Clock;
}

/**
 * Opens the database for serving: locked against a second process, looked over, brought up to date, one connection writing and two reading.
 * @throws Fault `storage` or `config` in words with what to do
 */
export async function openStore({ url, projectRoot, clock }: StoreOptions): Promise<Store> {
  const file = prepareFile(databaseFile(url, projectRoot));
  const opened: (() => void)[] = [];
  try {
    const unlock = lockFile(file);
    opened.push(unlock);
    const large = isLarge(file);
    const db = openWriter(file, (found) => {
      readPast(found, file, projectRoot);
      refuseOtherName(found, file);
      if (!large) checkPages(found, file);
    });
    opened.push(() => db.close());
    const damage = watchDamage(file);
    damage.guard(db);
    refuseSecondServer(file);
    const migrated = migrate(db, file, projectRoot, clock);
    noteName(db, file);
    const reader = damage.guard(openReader(file));
    opened.push(() => reader.close());

    const queue = makeQueue(db);
    const shapes = readShapes(db);
    const org = orgReads(reader, shapes);
    queue.onTouched(org.forget);
    const { forget: forgetAbsences, ...watches } = watchReads(reader);
    queue.onTouched(forgetAbsences);
    const { forget: forgetPreferences, ...preferences } = preferenceReads(reader, shapes);
    queue.onTouched(forgetPreferences);
    const value = reader.prepare<[string], string>('SELECT value FROM "KeyValue" WHERE key = ?').pluck();
    const keyValues = reader.prepare<[string, string], Row<'keyValue'>>(
      'SELECT * FROM "KeyValue" WHERE key >= ? AND key < ? ORDER BY key',
    );
    const outbox = whenWritable(
      makeOutbox(db, reader, queue, () => clock.now()),
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
      ...proofReads(reader),
      ...feedReads(reader),
      ...adminQuestionReads(reader),
      ...preferences,
      ...exportReads(reader),
      ...substituteReads(reader, shapes),
      valueOf: async (key) => value.get(key) ?? null,
      keyValuesFrom: async (beginning) => keyValues.all(beginning, `${beginning}\uffff`),
    };
    let pages: Pages = { state: large ? 'checking' : 'whole' };
    const checking = large ? checkPagesAside(file) : null;
    void checking?.found.then((found) => {
      pages = found;
    });
    let closing: Promise<void> | null = null;
    const shut = async (): Promise<void> => {
      queue.close();
      checking?.stop();
      reader.close();
      optimize(db);
      db.close();
      unlock();
    };

    return {
      ...makeCommitter(db, queue, clock),
      ...makePruner(db, queue),
      file,
      migrated,
      reads,
      jobs: jobReads(reader),
      watches: { ...watches, planOpenSeats: makeOpenSeatPlanner(db, reader, queue) },
      departures: departureReads(reader, shapes),
      outbox,
      afterCommit: queue.afterCommit,
      history: makeHistory(reader),
      verifyAudit: (expected) => verifyAudit(reader, expected),
      copyTo: (path) => copyDatabase(db, path),
      health: () => {
        const met = damage.found();
        return {
          ok: db.open && reader.open,
          queue: queue.stats(),
          pages: met ? { state: 'damaged', ...met } : pages,
        };
      },
      close: () => {
        closing ??= shut();
        return closing;
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
