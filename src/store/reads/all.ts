import type { Table } from '../../handlers/plan.ts';
import type { Reads } from '../../handlers/reads.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { feedReads } from './absence.ts';
import { adminQuestionReads } from './admin-question.ts';
import { advanceReads } from './advance.ts';
import { agendaReads } from './agenda.ts';
import { apiReads } from './api.ts';
import { inboxReads } from './approval/inbox.ts';
import { requestReads } from './approval/requests.ts';
import { askedReads } from './asked.ts';
import { attendanceReads } from './attendance.ts';
import { bankReads } from './bank.ts';
import { collectionReads } from './collection.ts';
import { complianceReads } from './compliance.ts';
import { contractTextReads } from './contract-texts.ts';
import { customerReads } from './customers.ts';
import { orgReads } from './directory/org.ts';
import { peopleReads } from './directory/people.ts';
import { dunningReads } from './dunning.ts';
import { expenseReads } from './expense.ts';
import { exportReads } from './export.ts';
import { invoiceHistoryReads } from './invoice-history.ts';
import { keyValueReads } from './key-values.ts';
import { leaveReads } from './leave/ledger.ts';
import { proofReads } from './leave/proofs.ts';
import { ledgerReads } from './ledgers.ts';
import { meetingReads } from './meeting.ts';
import { seriesReads } from './meeting-series.ts';
import { minutesReads } from './minutes.ts';
import { operationsWeekReads } from './operations-week.ts';
import { orderReads } from './orders.ts';
import { paymentReads } from './payments.ts';
import { receivableReads } from './receivables.ts';
import { reconcileReads } from './reconcile.ts';
import { recordImportReads } from './record-import.ts';
import { recordReads } from './records.ts';
import { registerReads } from './registers.ts';
import { preferenceReads } from './reminders/preferences.ts';
import { revenueReads } from './revenue.ts';
import { slowStepReads } from './slow-steps.ts';
import { spendingReads } from './spending.ts';
import { standingReads } from './standing.ts';
import { submissionReads } from './submission.ts';
import { substituteReads } from './substitutes.ts';
import { todoReads } from './todos.ts';

/** What the store answers to handlers. */
export type StoreReads = ReturnType<typeof readsOf> & Reads;

/**
 * A port of each feature beside what everybody asks for; a new one is its file and its line here.
 * @param forgetWith hears what is to be called with the tables that a commit has touched
 */
export function readsOf(reader: Sql, shapes: Shapes, forgetWith: (forget: (touched: ReadonlySet<Table>) => void) => void) {
  const { forget: forgetOrg, ...org } = orgReads(reader, shapes);
  const { forget: forgetPreferences, ...preferences } = preferenceReads(reader, shapes);
  const { forget: forgetSubstitutes, ...substitutes } = substituteReads(reader, shapes);
  for (const forget of [forgetOrg, forgetPreferences, forgetSubstitutes]) forgetWith(forget);
  return {
    ...org,
    ...peopleReads(reader, shapes),
    ...requestReads(reader, shapes),
    ...inboxReads(reader),
    ...leaveReads(reader),
    ...advanceReads(reader),
    ...ledgerReads(reader, shapes),
    ...paymentReads(reader, shapes),
    ...recordReads(reader, shapes),
    ...askedReads(reader),
    ...registerReads(reader, shapes),
    ...receivableReads(reader, shapes),
    ...dunningReads(reader, shapes),
    ...collectionReads(reader),
    ...revenueReads(reader),
    ...reconcileReads(reader, shapes),
    ...bankReads(reader, shapes),
    ...attendanceReads(reader, shapes),
    ...orderReads(reader, shapes),
    ...contractTextReads(reader, shapes),
    ...submissionReads(reader),
    ...operationsWeekReads(reader),
    ...complianceReads(reader),
    ...recordImportReads(reader, shapes),
    ...customerReads(reader),
    ...apiReads(reader),
    ...todoReads(reader),
    ...meetingReads(reader, shapes),
    ...minutesReads(reader, shapes),
    ...seriesReads(reader),
    ...agendaReads(reader),
    ...slowStepReads(reader),
    ...spendingReads(reader),
    ...standingReads(reader),
    ...proofReads(reader),
    ...feedReads(reader),
    ...adminQuestionReads(reader),
    ...preferences,
    ...exportReads(reader),
    ...expenseReads(reader, shapes),
    ...invoiceHistoryReads(reader),
    ...substitutes,
    ...keyValueReads(reader),
  };
}
