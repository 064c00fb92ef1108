import type { ContractAction } from '../../cards/contract/contract-actions.ts';
import type { ApprovalPorts } from '../approval/ports.ts';
import type { Press } from '../feature.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { RegisterPorts } from '../registers/ports.ts';
import type { Services as Common } from '../services.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & RegisterPorts & ReceivablePorts & ApprovalPorts;

/** A pressed button of this feature. */
export type Of<D extends ContractAction['do']> = Press<Extract<ContractAction, { do: D }>>;
