import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & ReceivablePorts;
