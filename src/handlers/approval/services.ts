import type { Services as Common } from '../services.ts';
import type { ApprovalPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & ApprovalPorts;
