import type { Services as Common } from '../services.ts';
import type { BoardPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & BoardPorts;
