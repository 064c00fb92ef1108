import type { ApprovalPorts } from '../approval/ports.ts';
import type { LeavePorts } from '../leave/ports.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { TodoPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  TodoPorts &
  RecordPorts &
  ApprovalPorts &
  LeavePorts & {
    readonly reads: Pick<ReceivablePorts['reads'], 'promisesDueOf' | 'receivables' | 'customersNamed'>;
  };
