import { setImmediate } from 'node:timers/promises';
import type { OutgoingFile } from './bot/platform.ts';
import type { Language, Person } from './domain/org/org.ts';
import { recordsBook, recordsFile } from './handlers/asked/export-list.ts';
import { attendanceBook, attendanceFile, attendanceSums } from './handlers/attendance-report/attendance-book.ts';
import { bankFaultsBook, bankFaultsIn } from './handlers/bank/faults-book.ts';
import { boardBook, boardFile } from './handlers/board/board-book.ts';
import { exportBook } from './handlers/export/export-book.ts';
import { exportQuery } from './handlers/export/export-query.ts';
import type { AllServices } from './handlers/features.ts';
import { moneyBook } from './handlers/payment/money-book.ts';
import { moneyFileOf } from './handlers/payment/money-file.ts';
import { ageingBook, ageingFile } from './handlers/receivable/ageing-book.ts';
import { faultsBook, faultsIn } from './handlers/record-import/faults-book.ts';
import type { SheetFile } from './handlers/record-import/sent-sheet.ts';
import { templateBook, templateIn } from './handlers/record-import/template-book.ts';
import { roundBook, roundFile } from './handlers/revenue/round-book.ts';
import type { Book, Cell } from './handlers/sheet.ts';
import { spendingBook } from './handlers/spending/spending-book.ts';
import { spendingFile } from './handlers/spending/spending-query.ts';
import { personAt } from './handlers/view-ref.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { toJson } from './kernel/json.ts';
import type { Text } from './kernel/text.ts';
import { readStatementFile } from './read-statement-file.ts';
import { digest, sheetAgain } from './record-sheets.ts';
import type { Renderer } from './renderer.ts';
import type { DueRow } from './store/outbox-row.ts';
import { drawCsvFile } from './work/csv-file.ts';
import { drawSheetFile, type SpokenCell } from './work/sheet-file.ts';

/** Not allowed in names of files. */
const UNFIT = /[\\/:*?"<>|\s]+/g;

/** The file of an outbox row, for whoever asked for it, in their language; null when they may not have it (any more). */
export function exportFile(
  services: AllServices,
  renderer: Renderer,
  reader: Pick<InvoiceReader, 'workbook' | 'statement'>,
): (row: DueRow) => Promise<OutgoingFile | null> {
  return async (row) => {
    const of = personAt(row.place);
    const viewer = of && (await services.reads.org()).person(of);
    if (!viewer?.active) return null;
    const book = await bookOf(services, viewer, row.payload, reader);
    if (!book) return null;
    const speak = (text: Text): string => renderer.speak(text, viewer.language);
    const said = speaker(renderer, viewer.language);
    const sheets = book.sheets.map((sheet) => ({
      name: speak(sheet.name),
      columns: sheet.columns.map(({ title, width }) => ({ title: speak(title), width })),
      rows: sheet.rows.map((cells) => cells.map((cell) => spoken(cell, said))),
    }));
    const name = speak(book.name).replace(UNFIT, '_');
    const [only] = sheets;
    return isCsv(row.payload) && only
      ? { name: `${name}.csv`, bytes: drawCsvFile(only) }
      : { name: `${name}.xlsx`, bytes: await drawSheetFile(sheets) };
  };
}

const isCsv = (payload: DueRow['payload']): boolean => attendanceFile.safeParse(payload).data?.csv === true;

function bookOf(
  services: AllServices,
  viewer: Person,
  payload: DueRow['payload'],
  reader: Pick<InvoiceReader, 'workbook' | 'statement'>,
): Promise<Book | null> {
  const records = recordsFile.safeParse(payload);
  if (records.success) return recordsBook(services, viewer, records.data.records, () => setImmediate());
  const read = (file: string): Promise<SheetFile | null> => sheetAgain(services, reader, file);
  const template = templateIn(payload);
  if (template !== null) return templateBook(services, viewer, template);
  const faults = faultsIn(payload);
  if (faults) return faultsBook(services, viewer, faults, { read, digest, pause: () => setImmediate() });
  const refused = bankFaultsIn(payload);
  if (refused)
    return bankFaultsBook(services, viewer, refused, (bytes, account) => readStatementFile(services, reader, bytes, account));
  const money = moneyFileOf(payload);
  if (money) return moneyBook(services, viewer, money);
  const spending = spendingFile.safeParse(payload);
  if (spending.success) return spendingBook(services, viewer, spending.data.spending);
  const ageing = ageingFile.safeParse(payload);
  if (ageing.success) return ageingBook(services, viewer, ageing.data.ageing);
  const round = roundFile.safeParse(payload);
  if (round.success) return roundBook(services, viewer, round.data.reconcile);
  const board = boardFile.safeParse(payload);
  if (board.success) return boardBook(services, viewer, board.data.board_file);
  const attendance = attendanceFile.safeParse(payload);
  if (attendance.success)
    return (attendance.data.csv ? attendanceSums : attendanceBook)(services, viewer, attendance.data.attendance_file);
  const query = exportQuery(payload);
  return query ? exportBook(services, viewer, query, () => setImmediate()) : Promise.resolve(null);
}

function spoken(cell: Cell, said: (text: Text) => string): SpokenCell {
  if (cell === null) return null;
  if ('written' in cell) return cell.written;
  if ('said' in cell) return said(cell.said);
  return 'number' in cell ? cell.number : cell;
}

/** The same few words fill thousands of cells. */
function speaker(renderer: Renderer, language: Language): (text: Text) => string {
  const known = new Map<string, string>();
  return (text) => {
    const key = toJson(text);
    const found = known.get(key) ?? renderer.speak(text, language);
    known.set(key, found);
    return found;
  };
}
