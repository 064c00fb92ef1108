import type { ApprovalPorts } from '../approval/ports.ts';
import type { HistoryPorts } from '../invoice-history/ports.ts';
import type { Services as Common } from '../services.ts';
import type { AttendancePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & AttendancePorts & ApprovalPorts & HistoryPorts;
