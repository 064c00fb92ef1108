import { setImmediate } from 'node:timers/promises';
import type { Platform } from './bot/platform.ts';
import type { Org } from './domain/org/org.ts';
import { attendanceScope } from './handlers/attendance/attendance-scope.ts';
import { keepAttendance, readInTime } from './handlers/attendance/take-file.ts';
import { bankScope } from './handlers/bank/bank-scope.ts';
import { askColumns } from './handlers/bank/name-columns.ts';
import { accountInName, keepStatement, unreadable } from './handlers/bank/take-file.ts';
import { keepSheet } from './handlers/budget/import-budget.ts';
import { sheetJob } from './handlers/budget/sheet-in-card.ts';
import type { AllServices } from './handlers/features.ts';
import { bringPortion, endBringing, portionsOf } from './handlers/invoice-history/bring-rows.ts';
import { keepHistory, takeJob } from './handlers/invoice-history/import-history.ts';
import { keepSheet as keepRecords } from './handlers/record-import/take-sheet.ts';
import { personAt } from './handlers/view-ref.ts';
import { MOST_SHEET_BYTES } from './invoice-files/limits.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { type CommitPlan, commitAnew, keepFor } from './keep-file.ts';
import type { PersonId } from './kernel/id.ts';
import { readStatementFile } from './read-statement-file.ts';
import { digest, sheetOf } from './record-sheets.ts';
import { readRows } from './rows-of-sheet.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { EffectHandler } from './work/dispatcher.ts';
import { readFile, type Wanted } from './work/read-file.ts';

interface WantedSheet extends Wanted {
  readonly job: ReturnType<typeof sheetJob.parse>;
}

/** Sheets of attendance, records, statements, budgets or lists of earlier invoices: fetched, read, and shown with what they would bring or change. */
export const sentSheet = (
  platform: Pick<Platform, 'fetchFile'>,
  services: AllServices,
  reader: Pick<InvoiceReader, 'workbook' | 'statement' | 'attendance'>,
  commit: CommitPlan,
): EffectHandler =>
  readFile(platform, MOST_SHEET_BYTES, wantedBy, async (row, { job }, fetched) => {
    const bytes = 'none' in fetched ? null : fetched.bytes;
    const hash = bytes ? digest(bytes) : '';
    const named = accountInName(job.name);
    // A file that is too large is not fetched: whoever it is for says so.
    const none = 'none' in fetched && fetched.none === 'too_large' ? ({ refused: 'too_large' } as const) : null;
    const attended =
      bytes && (await may(services, row, attendanceScope)) ? readInTime(services, await reader.attendance(bytes)) : none;
    const isOther = !attended || 'isOther' in attended;
    const read =
      bytes && isOther && (await may(services, row, bankScope)) ? await readStatementFile(services, reader, bytes, named) : none;
    const sheet =
      bytes && (!read || !('statement' in read))
        ? sheetOf(await readRows(reader, bytes))
        : { rows: null, madeAt: null, refused: none?.refused ?? null };
    const { rows, refused = null } = sheet;
    await keepFor(services, commit, row, async (at) => {
      const days = await keepAttendance(services, { ...at, ...job, file: hash }, attended, bytes, () => setImmediate());
      if (days) return days;
      const statement = await keepStatement(services, { ...at, ...job, file: hash, named }, read, bytes, () => setImmediate());
      if (statement) return statement;
      const records = await keepRecords(services, { ...at, ...job, file: hash, digest }, { ...sheet, bytes }, () =>
        setImmediate(),
      );
      if (records) return records;
      const list = bytes && rows && (await keepHistory(services, { ...at, ...job, bytes, hash }, rows));
      const asked =
        bytes && read && 'unknown' in read ? askColumns({ ...at, ...job, file: hash, named }, read.unknown, bytes) : null;
      return list || asked || unreadable({ ...at, ...job }) || keepSheet(services, { ...at, job, refused }, rows);
    });
  });

const wantedBy = ({ payload }: DueRow): WantedSheet | null => {
  const job = sheetJob.safeParse(payload).data;
  return job ? { message: job.message, file: { key: job.key, kind: 'file' }, job } : null;
};

/** A list of earlier invoices goes into the books, a portion a commit; killed in between it goes on where it was. */
export const takenHistory =
  (services: AllServices, reader: Pick<InvoiceReader, 'workbook'>, commit: CommitPlan): EffectHandler =>
  async ({ key, payload }) => {
    const list = await services.reads.historyList(takeJob.parse(payload).list);
    const bytes = list?.state === 'taking' ? await services.reads.storedFile(list.hash) : null;
    if (list && bytes) {
      for (const portion of portionsOf(sheetOf(await readRows(reader, bytes)).rows ?? []))
        await commitAnew(commit, key, async () =>
          bringPortion(services, { org: await services.reads.org(), now: services.clock.now(), list }, portion),
        );
      await commitAnew(commit, key, () => endBringing(services, list, services.clock.now()));
    }
    return { ok: true, value: { messageId: null } };
  };

/** Whether whoever sent it is there for what is looked for in it. */
async function may(services: AllServices, { place }: DueRow, scope: (org: Org, person: PersonId) => unknown): Promise<boolean> {
  const person = personAt(place);
  return person !== null && scope(await services.reads.org(), person) !== null;
}
