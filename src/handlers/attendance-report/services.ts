import type { ReportAction } from '../../cards/attendance-report/report-actions.ts';
import type { ApprovalPorts } from '../approval/ports.ts';
import type { AttendancePorts } from '../attendance/ports.ts';
import type { Press } from '../feature.ts';
import type { HistoryPorts } from '../invoice-history/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { ReminderPorts } from '../reminders/ports.ts';
import type { Services as Common } from '../services.ts';
import type { SubmissionPorts } from '../submission/ports.ts';

/** What this feature leans on. */
export type Services = Common &
  ApprovalPorts &
  HistoryPorts &
  RecordPorts &
  SubmissionPorts &
  AttendancePorts &
  Pick<ReminderPorts, 'quietOf'>;

/** A pressed button of this feature. */
export type Of<D extends ReportAction['do']> = Press<Extract<ReportAction, { do: D }>>;
