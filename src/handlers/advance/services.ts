import type { ApprovalPorts } from '../approval/ports.ts';
import type { LedgerPorts } from '../ledgers/ports.ts';
import type { Services as Common } from '../services.ts';
import type { AdvancePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & AdvancePorts & LedgerPorts & ApprovalPorts;
