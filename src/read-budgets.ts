import type { Platform } from './bot/platform.ts';
import type { SheetRows } from './domain/budget/budget-sheet-said.ts';
import { keepSheet } from './handlers/budget/import-budget.ts';
import { sheetJob } from './handlers/budget/sheet-in-card.ts';
import type { AllServices } from './handlers/features.ts';
import { type CommitPlan, keepFor } from './keep-file.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { EffectHandler } from './work/dispatcher.ts';
import { readFile, type Wanted } from './work/read-file.ts';

/** More than any budget has; a larger one is refused before it is unpacked. */
const MOST_SHEET_BYTES = 5 * 2 ** 20;
const MOST_ROWS = 5_000;

interface WantedSheet extends Wanted {
  readonly job: ReturnType<typeof sheetJob.parse>;
}

/** Sheets of budgets: fetched, read, and shown with what they would change. */
export const budgetFile = (platform: Pick<Platform, 'fetchFile'>, services: AllServices, commit: CommitPlan): EffectHandler =>
  readFile(platform, MOST_SHEET_BYTES, wantedBy, async (row, { job }, fetched) => {
    const rows = 'none' in fetched ? null : await rowsOf(fetched.bytes);
    await keepFor(services, commit, row, (at) => keepSheet(services, { ...at, job }, rows));
  });

const wantedBy = ({ payload }: DueRow): WantedSheet | null => {
  const job = sheetJob.safeParse(payload).data;
  return job ? { message: job.message, file: { key: job.key, kind: 'file' }, job } : null;
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
