import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Log } from './bot/platform.ts';
import type { Config } from './config.ts';
import { backupName, backupTime } from './domain/keeping/backup.ts';
import { type DiskSample, type DiskVerdict, judgeDisk, sampled } from './domain/keeping/disk.ts';
import type { AllServices } from './handlers/features.ts';
import { sealAudit } from './handlers/keeping/seal-audit.ts';
import { type Trouble, tellTroubles } from './handlers/keeping/tell-trouble.ts';
import { emptyPlan, type Plan } from './handlers/plan.ts';
import type { PartState } from './http/health.ts';
import { fromJson, toJson } from './kernel/json.ts';
import { plain, t } from './kernel/text.ts';
import { addDays, type Instant, instant, MINUTE, toInstant, toLocal } from './kernel/time.ts';
import { backupsIn, makeBackup } from './store/backup.ts';
import { storageKindOf } from './store/storage-fault.ts';
import type { Store } from './store/store.ts';
import { keepingReasons } from './words/operator.ts';
import { createBackupKeeper } from './work/backup-keeper.ts';
import type { ScheduledTask } from './work/scheduler.ts';

export interface KeepingParts {
  readonly config: Config;
  readonly store: Store;
  readonly services: AllServices;
  readonly commitBySystem: (plan: Plan, cause: string) => Promise<void>;
  readonly log: Log;
}

export interface Keeping {
  readonly tasks: readonly ScheduledTask[];
  readonly parts: Readonly<Record<'disk' | 'backup' | 'file', () => PartState | Promise<PartState>>>;
  stop(): Promise<void>;
}

const ON_SERVER: PartState = { ok: true, detail: { where: 'server' } };
const SAMPLES = 'disk.samples';
const FRESH_MS = MINUTE;
/** Months sealed at one look; the rest waits for the next. */
const MOST_SEALS = 24;
/** Causes of a failed backup that have words of their own. */
const NAMED = ['full', 'read_only', 'folder', 'damaged', 'disk', 'late'] as const;

/** Everything that keeps the data small and safe: pruning, seals, backups, and an eye on the disk (config/retention.yaml). */
export function createKeeping({ config: { retention }, store, services, commitBySystem, log }: KeepingParts): Keeping {
  const { clock, zone } = services;
  // On a server, disk and backups are the server's business (docs/operations.md).
  const isOnFile = store.kind === 'sqlite';
  const folder = resolve(dirname(store.file), retention.backup.folder);

  const timeOf = (name: string): Instant | null => {
    const time = backupTime(name);
    return time && instant(toInstant(time.day, 0, zone) + time.second * 1000);
  };
  const keeper = createBackupKeeper({
    newest: () => timeOf(backupsIn(folder).at(-1) ?? ''),
    lastDue: (now) => {
      const { at } = retention.backup;
      if (at === null) return null;
      const { date, minutes } = toLocal(now, zone);
      return toInstant(minutes >= at ? date : addDays(date, -1), at, zone);
    },
    make: (now) => {
      const day = toLocal(now, zone).date;
      const name = backupName({ day, second: Math.floor((now - toInstant(day, 0, zone)) / 1000) });
      return makeBackup({ file: store.file, folder, name, rotation: retention.backup });
    },
    causeOf: (error) => storageKindOf(error) ?? 'other',
    clock,
    log,
  });

  let disk: { readonly verdict: DiskVerdict; readonly at: Instant } | null = null;
  const samplesSoFar = async (): Promise<readonly DiskSample[]> =>
    fromJson((await services.reads.valueOf(SAMPLES)) ?? '[]') as readonly DiskSample[];
  /** Only reads: it is asked by /readyz too, and must answer most of all when nothing can be written. */
  const lookAtDisk = async (): Promise<DiskVerdict> => {
    const now = clock.now();
    if (disk && now >= disk.at && now - disk.at < FRESH_MS) return disk.verdict;
    const { bavail, blocks, bsize } = await statfs(dirname(store.file));
    const space = { free: bavail * bsize, total: blocks * bsize };
    const wasLow = disk !== null && disk.verdict.state !== 'ok';
    const verdict = judgeDisk(space, await samplesSoFar(), toLocal(now, zone).date, retention.disk, wasLow);
    disk = { verdict, at: now };
    return verdict;
  };
  /** Once a day what is free is noted, for the pace. */
  const noteDisk = async (now: Instant): Promise<void> => {
    const before = await samplesSoFar();
    const { bavail, bsize } = await statfs(dirname(store.file));
    const samples = sampled(before, toLocal(now, zone).date, bavail * bsize);
    if (samples === before) return;
    const insert = { key: SAMPLES, value: toJson(samples) };
    await commitBySystem({ ...emptyPlan, writes: [{ table: 'keyValue', insert, onConflict: 'replace' }] }, `disk:${now}`);
  };

  const troubles = async (): Promise<readonly Trouble[]> => {
    const { why } = keeper.state();
    const cause = why === null ? null : (NAMED.find((one) => one === why) ?? 'other');
    const { pages } = store.health();
    return [
      { topic: 'backup', cause, text: t('keeping.backup_failed', { why: t(`keeping.why.${cause ?? 'other'}`) }) },
      diskTrouble(await lookAtDisk()),
      { topic: 'file', cause: pages.state === 'damaged' ? 'damaged' : null, text: t('keeping.file_damaged') },
    ];
  };

  const ofFile: readonly ScheduledTask[] = [
    { name: 'backup', irreversible: true, run: async (now) => keeper.look(now) },
    {
      name: 'disk, backups and file',
      irreversible: false,
      run: async (now) => {
        await noteDisk(now);
        await commitBySystem(await tellTroubles(services, await troubles(), now), `trouble:${now}`);
      },
    },
  ];

  return {
    tasks: [
      {
        name: 'pruning',
        irreversible: true,
        run: async (now) => {
          const { keep, pruning } = retention;
          const gone = await store.prune({ keep, ...pruning, now, today: toLocal(now, zone).date });
          if (Object.keys(gone).length > 0) log.debug({ gone }, 'pruned');
        },
      },
      {
        // Before the anchor, which then covers the sealing too.
        name: 'audit seals',
        irreversible: true,
        run: async (now) => {
          for (let months = 0; months < MOST_SEALS; months++) {
            const plan = await sealAudit(services, now);
            if (plan.writes.length === 0) return;
            await commitBySystem(plan, `seal:${now}`);
          }
        },
      },
      ...(isOnFile ? ofFile : []),
    ],
    parts: {
      disk: async () => {
        if (!isOnFile) return ON_SERVER;
        const { state, freeMb, freePercent, daysLeft } = await lookAtDisk();
        const figures = { freeMb, freePercent, ...(daysLeft === null ? {} : { daysLeft }) };
        if (state === 'ok') return { ok: true, detail: figures };
        const why = state === 'full' ? keepingReasons.disk_full : keepingReasons.disk_low;
        return { ok: false, advisory: state === 'low', detail: { why, ...figures } };
      },
      backup: () => {
        if (!isOnFile) return ON_SERVER;
        const { why, newest } = keeper.state();
        const detail = newest === null ? {} : { newest: new Date(newest).toISOString() };
        return why === null
          ? { ok: true, detail }
          : { ok: false, advisory: true, detail: { why: `${keepingReasons.backup}: ${why}`, ...detail } };
      },
      file: () => {
        const { pages, queue } = store.health();
        if (pages.state === 'damaged') return { ok: false, detail: { why: keepingReasons[pages.kind] } };
        if (queue.failing === 'unreachable') return { ok: false, detail: { why: keepingReasons.unreachable } };
        if (queue.failing !== null) return { ok: false, detail: { why: `${keepingReasons.not_writable}: ${queue.failing}` } };
        return { ok: true, detail: { pages: pages.state } };
      },
    },
    stop: keeper.stop,
  };
}

function diskTrouble({ state, freeMb, freePercent, daysLeft }: DiskVerdict): Trouble {
  const figures = { free: freeMb, percent: plain(`${freePercent}`), days: daysLeft ?? 0 };
  const key = state === 'full' ? 'keeping.disk_full' : daysLeft === null ? 'keeping.disk_low' : 'keeping.disk_pace';
  return { topic: 'disk', cause: state === 'ok' ? null : state, text: t(key, figures) };
}
