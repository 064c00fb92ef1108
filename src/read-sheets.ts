import { createHash } from 'node:crypto';
import type { Platform } from './bot/platform.ts';
import type { SheetRows } from './domain/sheet/cells-said.ts';
import { keepSheet } from './handlers/budget/import-budget.ts';
import { sheetJob } from './handlers/budget/sheet-in-card.ts';
import type { AllServices } from './handlers/features.ts';
import { bringPortion, endBringing, portionsOf } from './handlers/invoice-history/bring-rows.ts';
import { keepHistory, takeJob } from './handlers/invoice-history/import-history.ts';
import { emptyPlan } from './handlers/plan.ts';
import {
  bringPortion as bringRecords,
  endBringing as endRecords,
  portionsOf as recordsIn,
} from './handlers/record-import/bring-records.ts';
import { importJob } from './handlers/record-import/import-in-card.ts';
import { keepSheet as keepRecords } from './handlers/record-import/take-sheet.ts';
import { type CommitPlan, commitAnew, keepFor } from './keep-file.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { EffectHandler } from './work/dispatcher.ts';
import { readFile, type Wanted } from './work/read-file.ts';

/** More than any list has; a larger one is refused before it is unpacked. */
const MOST_SHEET_BYTES = 5 * 2 ** 20;
/** What is longer is told to be too long by whoever reads it. */
const MOST_ROWS = 5_100;

interface WantedSheet extends Wanted {
  readonly job: ReturnType<typeof sheetJob.parse>;
}

const digest = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

/** Sheets of records, budgets or lists of earlier invoices: fetched, read, and shown with what they would bring or change. */
export const sentSheet = (platform: Pick<Platform, 'fetchFile'>, services: AllServices, commit: CommitPlan): EffectHandler =>
  readFile(platform, MOST_SHEET_BYTES, wantedBy, async (row, { job }, fetched) => {
    const bytes = 'none' in fetched ? null : fetched.bytes;
    const rows = bytes && (await rowsOf(bytes));
    const hash = bytes ? digest(bytes) : '';
    await keepFor(services, commit, row, async (at) => {
      const records = await keepRecords(services, { ...at, ...job, file: hash, digest }, { rows, bytes });
      if (records) return records;
      const list = bytes && rows && (await keepHistory(services, { ...at, ...job, bytes, hash }, rows));
      return list || keepSheet(services, { ...at, job }, rows);
    });
  });

const wantedBy = ({ payload }: DueRow): WantedSheet | null => {
  const job = sheetJob.safeParse(payload).data;
  return job ? { message: job.message, file: { key: job.key, kind: 'file' }, job } : null;
};

/** A list of earlier invoices goes into the books, a portion a commit; killed in between it goes on where it was. */
export const takenHistory =
  (services: AllServices, commit: CommitPlan): EffectHandler =>
  async ({ key, payload }) => {
    const list = await services.reads.historyList(takeJob.parse(payload).list);
    const bytes = list?.state === 'taking' ? await services.reads.storedFile(list.hash) : null;
    if (list && bytes) {
      for (const portion of portionsOf((await rowsOf(bytes)) ?? []))
        await commitAnew(commit, key, async () =>
          bringPortion(services, { org: await services.reads.org(), now: services.clock.now(), list }, portion),
        );
      await commitAnew(commit, key, () => endBringing(services, list, services.clock.now()));
    }
    return { ok: true, value: { messageId: null } };
  };

/** A sheet of records is brought, a portion a commit; killed in between it goes on where it was. */
export const takenRecords =
  (services: AllServices, commit: CommitPlan): EffectHandler =>
  async (row) => {
    const job = importJob.parse(row.payload);
    const bytes = await services.reads.storedFile(job.file);
    const rows = (bytes && (await rowsOf(bytes))) ?? [];
    let portions: Awaited<ReturnType<typeof recordsIn>> = [];
    await keepFor(services, commit, row, async (at) => {
      portions = await recordsIn(services, { ...at, job, digest }, rows);
      return emptyPlan;
    });
    for (const portion of portions)
      await keepFor(services, commit, row, (at) => bringRecords(services, { ...at, job, digest }, portion));
    await keepFor(services, commit, row, (at) => endRecords(services, { ...at, job, digest }, portions.flat()));
    return { ok: true, value: { messageId: null } };
  };

/** The first sheet; null where it is none that can be read. */
async function rowsOf(bytes: Uint8Array): Promise<SheetRows | null> {
  try {
    // Loaded with the first sheet: a start needs neither.
    const [{ unzip }, { default: readSheets }] = await Promise.all([
      import('./invoice-files/zip.ts'),
      import('read-excel-file/node'),
    ]);
    // Its limits hold for what comes out of the archive; the reader of sheets has none of its own.
    await unzip(bytes);
    const [first] = await readSheets(Buffer.from(bytes));
    return first ? (first.data.slice(0, MOST_ROWS) as unknown as SheetRows) : null;
  } catch {
    return null;
  }
}
