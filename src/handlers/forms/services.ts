import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';

/** What forms lean on. */
export type Services = Common & RecordPorts;
