import type { ApprovalPorts } from '../approval/ports.ts';
import type { LeavingPorts } from '../leaving/ports.ts';
import type { Services as Common } from '../services.ts';
import type { LeavePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & LeavePorts & ApprovalPorts & LeavingPorts;
