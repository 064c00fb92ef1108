import type { ApprovalPorts } from '../approval/ports.ts';
import type { LeavePorts } from '../leave/ports.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { SubstitutePorts } from '../substitutes/ports.ts';
import type { ReminderPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  ReminderPorts &
  ApprovalPorts &
  LeavePorts &
  RecordPorts &
  SubstitutePorts & { readonly reads: Pick<ReceivablePorts['reads'], 'receivables'> };
