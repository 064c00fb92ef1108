import type { ApprovalPorts } from '../approval/ports.ts';
import type { AttendancePorts } from '../attendance/ports.ts';
import type { HistoryPorts } from '../invoice-history/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { SubmissionPorts } from '../submission/ports.ts';

/** What this feature leans on. */
export type Services = Common &
  ApprovalPorts &
  RecordPorts &
  AttendancePorts &
  HistoryPorts &
  Pick<SubmissionPorts, 'submissions'>;
