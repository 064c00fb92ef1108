import type { Services as Common } from '../services.ts';
import type { ReceivablePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & ReceivablePorts;
