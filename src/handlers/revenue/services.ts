import type { BoardPorts } from '../board/ports.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { RevenuePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & BoardPorts & RevenuePorts & ReceivablePorts & RecordPorts;
