import type { AbsencePorts } from '../absence/ports.ts';
import type { AdminQuestionPorts } from '../admin-question/ports.ts';
import type { ApprovalPorts } from '../approval/ports.ts';
import type { LeavePorts } from '../leave/ports.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { ReminderPorts } from '../reminders/ports.ts';
import type { Services as Common } from '../services.ts';
import type { SubstitutePorts } from '../substitutes/ports.ts';
import type { LeavingPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  AdminQuestionPorts &
  LeavingPorts &
  ReceivablePorts &
  ApprovalPorts &
  RecordPorts &
  LeavePorts &
  SubstitutePorts &
  AbsencePorts &
  ReminderPorts;
