import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AllServices } from './handlers/features.ts';
import { emptyPlan } from './handlers/plan.ts';
import { bringPortion, endBringing, PORTION } from './handlers/record-import/bring-records.ts';
import { type FoundSheet, findSheet } from './handlers/record-import/find-sheet.ts';
import { importJob, lookJob, undoJob } from './handlers/record-import/import-in-card.ts';
import { portionsOf } from './handlers/record-import/portions.ts';
import type { Seen } from './handlers/record-import/read-rows.ts';
import type { SheetFile } from './handlers/record-import/sent-sheet.ts';
import { keepSheet } from './handlers/record-import/take-sheet.ts';
import { endUndoing, undoPortion } from './handlers/record-import/undo-import.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { type CommitPlan, keepFor } from './keep-file.ts';
import { AppError } from './kernel/app-error.ts';
import { kindOf } from './kinds/index.ts';
import { readRows } from './rows-of-sheet.ts';
import type { EffectHandler } from './work/dispatcher.ts';

export const digest = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

const pause = (): Promise<unknown> => setImmediate();
const DONE = { ok: true, value: { messageId: null } } as const;

/** A sheet that was sent before, read once more; null where it is gone or cannot be read. */
export async function sheetAgain(
  services: Pick<AllServices, 'reads'>,
  reader: Pick<InvoiceReader, 'workbook'>,
  file: string,
): Promise<SheetFile | null> {
  const bytes = await services.reads.storedFile(file);
  return bytes && { bytes, ...sheetOf(await readRows(reader, bytes)) };
}

/** Its rows, or why there are none. */
export const sheetOf = (read: Awaited<ReturnType<typeof readRows>>): Omit<SheetFile, 'bytes'> =>
  'refused' in read ? { rows: null, madeAt: null, refused: read.refused } : read;

/** What a sheet did to records: looked at once more after its columns were named, brought, and taken back. */
export function recordSheets(services: AllServices, reader: Pick<InvoiceReader, 'workbook'>, commit: CommitPlan) {
  /** Looked at once more, now that somebody has said what its columns are. */
  const looked: EffectHandler = async (row) => {
    const job = lookJob.parse(row.payload);
    const sheet = (await sheetAgain(services, reader, job.file)) ?? { bytes: null, rows: null, madeAt: null };
    const { kind, ...rest } = job;
    await keepFor(
      services,
      commit,
      row,
      async (at) => (await keepSheet(services, { ...at, ...rest, ...(kind ? { kind } : {}), digest }, sheet, pause)) ?? emptyPlan,
    );
    return DONE;
  };

  /** Brought, a portion a commit; killed in between it goes on where it was. */
  const taken: EffectHandler = async (row) => {
    const job = importJob.parse(row.payload);
    const kind = kindOf(job.kind);
    const file = await sheetAgain(services, reader, job.file);
    // It was read before: the machine is busy, and the row is done once more.
    if (file && !file.rows) throw new AppError('busy', 'a sheet that was looked at could not be read again', { file: job.file });
    const rows = file?.rows;
    const sheet: FoundSheet | null = rows && kind ? await findSheet(services, rows, [kind]) : null;
    const seen: Seen = new Map();
    if (sheet?.lacks.length === 0)
      for (const lines of await portionsOf(sheet, PORTION, pause)) {
        await keepFor(services, commit, row, (at) => bringPortion(services, { ...at, job, sheet, digest, seen, pause }, lines));
        await pause();
      }
    await keepFor(services, commit, row, (at) => endBringing(services, { ...at, job }));
    return DONE;
  };

  /** Taken back, a portion a commit; killed in between it goes on where it was. */
  const undone: EffectHandler = async (row) => {
    const job = undoJob.parse(row.payload);
    for (let isLeft = true; isLeft; ) {
      isLeft = false;
      await keepFor(services, commit, row, async (at) => {
        const plan = await undoPortion(services, { ...at, job, pause });
        isLeft = plan !== null;
        return plan ?? emptyPlan;
      });
      await pause();
    }
    await keepFor(services, commit, row, (at) => endUndoing(services, { ...at, job }));
    return DONE;
  };

  return { record_look: looked, record_take: taken, record_undo: undone };
}
