import type { Platform } from './bot/platform.ts';
import { exportFile } from './export-file.ts';
import type { AllServices } from './handlers/features.ts';
import { MOST_BYTES } from './invoice-files/limits.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import type { CommitPlan } from './keep-file.ts';
import { t } from './kernel/text.ts';
import { printClaim } from './print-claim.ts';
import { printLetter } from './print-letter.ts';
import { minutesDocument, printMinutes } from './print-minutes.ts';
import { contractDocument } from './read-contracts.ts';
import { invoiceFiles } from './read-invoices.ts';
import { sentSheet, takenHistory } from './read-sheets.ts';
import { recordSheets } from './record-sheets.ts';
import type { Renderer } from './renderer.ts';
import { showReceipt } from './show-receipts.ts';
import type { DueRow } from './store/outbox-row.ts';
import { attendanceAgain, takenAttendance, undoneAttendance } from './take-attendance.ts';
import { matchedLines, readAgain, takenStatement, undoneFile } from './take-statements.ts';
import type { EffectHandler } from './work/dispatcher.ts';
import { forwardMessage } from './work/forward-message.ts';
import { readFile } from './work/read-file.ts';
import { sendFile } from './work/send-file.ts';

interface FileParts {
  readonly services: AllServices;
  readonly renderer: Renderer;
  readonly platform: Platform;
  readonly addressOf: Parameters<typeof sendFile>[1];
  readonly reader: InvoiceReader;
  readonly commitPlan: CommitPlan;
  /** Makes a document of the platform. */
  readonly document: EffectHandler;
}

/** What is done with files: those that were sent are read and kept, those that were asked for are drawn and sent. */
export function fileEffects({ services, renderer, platform, addressOf, reader, commitPlan, document }: FileParts) {
  const invoices = invoiceFiles(services, reader, commitPlan);
  const sheets = sentSheet(platform, services, reader, commitPlan);
  const bank = { services, reader, commit: commitPlan };
  const sorry = (row: DueRow, text = t('export.failed')) =>
    renderer.render({ ...row, view: 'notice', retired: false, payload: { text, tone: 'warn' } });
  return {
    forward: forwardMessage(platform, addressOf),
    invoice_file: readFile(platform, MOST_BYTES, invoices.wantedBy, invoices.keep),
    budget_file: sheets,
    contract_text: contractDocument(platform, services, reader, commitPlan),
    bank_file: sheets,
    bank_again: readAgain(bank),
    bank_take: takenStatement(bank),
    bank_match: matchedLines(bank),
    bank_undo: undoneFile(bank),
    attendance_file: sheets,
    attendance_again: attendanceAgain(bank),
    attendance_take: takenAttendance(bank),
    attendance_undo: undoneAttendance(bank),
    record_sheet: sheets,
    ...recordSheets(services, reader, commitPlan),
    history_take: takenHistory(services, reader, commitPlan),
    sheet_file: sendFile(platform, addressOf, exportFile(services, renderer, reader), sorry),
    claim_sheet: sendFile(platform, addressOf, printClaim(services, renderer, reader), sorry),
    dunning_letter: sendFile(platform, addressOf, printLetter(services, renderer, reader), sorry),
    minutes_paper: sendFile(platform, addressOf, printMinutes(services, renderer, reader), sorry),
    minutes_document: minutesDocument(services, renderer, document),
    receipt: sendFile(platform, addressOf, showReceipt(services, renderer, reader), sorry),
  };
}
