import type { Services as Common } from '../services.ts';
import type { SlowStepPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & SlowStepPorts;
