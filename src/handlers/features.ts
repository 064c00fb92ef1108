import type { Action } from '../cards/element.ts';
import { absence } from './absence/feature.ts';
import { adminQuestion } from './admin-question/feature.ts';
import { advances } from './advance/feature.ts';
import { agenda } from './agenda/feature.ts';
import { api } from './api/feature.ts';
import { approval } from './approval/feature.ts';
import { asked } from './asked/feature.ts';
import { attendance } from './attendance/feature.ts';
import { attendanceReport } from './attendance-report/feature.ts';
import { audit } from './audit/feature.ts';
import { bank } from './bank/feature.ts';
import { boards } from './board/feature.ts';
import { budgets } from './budget/feature.ts';
import { compliance } from './compliance/feature.ts';
import { contracts } from './contract/feature.ts';
import { contractTexts } from './contract-text/feature.ts';
import { customers } from './customers/feature.ts';
import type { Services as DirectoryServices } from './directory/services.ts';
import { expense } from './expense/feature.ts';
import { exporting } from './export/feature.ts';
import type { AnyFeature, Feature, None, Unanswered, Unhandled } from './feature.ts';
import { find } from './find/feature.ts';
import type { Intent } from './intent.ts';
import { invoiceHistory } from './invoice-history/feature.ts';
import type { Services as KeepingServices } from './keeping/services.ts';
import { knowledge } from './knowledge/feature.ts';
import { leave } from './leave/feature.ts';
import { leaving } from './leaving/feature.ts';
import { ledgers } from './ledgers/feature.ts';
import { meetings } from './meeting/feature.ts';
import { meetingSeries } from './meeting-series/feature.ts';
import { minutesFeature } from './minutes/feature.ts';
import { operationsWeek } from './operations-week/feature.ts';
import { orders } from './orders/feature.ts';
import { payment } from './payment/feature.ts';
import { platformTasks } from './platform-tasks/feature.ts';
import { receivables } from './receivable/feature.ts';
import { recordImport } from './record-import/feature.ts';
import { records } from './records/feature.ts';
import { registers } from './registers/feature.ts';
import { reminders } from './reminders/feature.ts';
import { revenue } from './revenue/feature.ts';
import { rosters } from './roster/feature.ts';
import { slowSteps } from './slow-steps/feature.ts';
import { spending } from './spending/feature.ts';
import { submission } from './submission/feature.ts';
import { substitutes } from './substitutes/feature.ts';
import { talk } from './talk/feature.ts';
import { todos } from './todos/feature.ts';
import { violations } from './violation/feature.ts';

/** Everything the assistant can do. Sentences are offered, and what is due by the clock is looked at, in this order. */
const ALL = [
  leaving,
  approval,
  substitutes,
  leave,
  rosters,
  attendance,
  bank,
  contractTexts,
  recordImport,
  api,
  budgets,
  expense,
  invoiceHistory,
  reminders,
  payment,
  spending,
  revenue,
  compliance,
  boards,
  receivables,
  exporting,
  absence,
  ledgers,
  advances,
  todos,
  meetings,
  minutesFeature,
  platformTasks,
  meetingSeries,
  agenda,
  submission,
  operationsWeek,
  attendanceReport,
  violations,
  contracts,
  asked,
  records,
  registers,
  orders,
  customers,
  knowledge,
  slowSteps,
  find,
  adminQuestion,
  audit,
  talk,
] as const;

export const FEATURES: readonly AnyFeature[] = ALL;

/** What the assistant is built from: what its features lean on, and those parts that are none. */
export type AllServices = Needs<Handled> & DirectoryServices & KeepingServices;
type Needs<F> = (F extends Feature<infer _I, infer _A, infer S> ? (leansOn: S) => void : never) extends (leansOn: infer S) => void
  ? S
  : never;

type Handled = (typeof ALL)[number];
/**
 * A button that no feature answers does not compile.
 * @public nobody names it: the compiler alone reads it
 */
export type NoneUnanswered = None<Unanswered<Handled, Action>>;
/**
 * Nor does an intent that none handles.
 * @public nobody names it: the compiler alone reads it
 */
export type NoneUnhandled = None<Unhandled<Handled, Intent>>;
