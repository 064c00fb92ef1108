import type { LeavePorts } from '../leave/ports.ts';
import type { LeavingPorts } from '../leaving/ports.ts';
import type { Services as Common } from '../services.ts';
import type { ApprovalPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & ApprovalPorts;
/** With what leave knows of a request, for its card and for deciding it. */
export type ServicesWithLeave = Services & LeavePorts & LeavingPorts;
