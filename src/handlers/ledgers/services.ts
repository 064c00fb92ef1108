import type { Services as Common } from '../services.ts';
import type { LedgerPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & LedgerPorts;
