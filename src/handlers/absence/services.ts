import type { LeavePorts } from '../leave/ports.ts';
import type { Services as Common } from '../services.ts';
import type { AbsencePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & AbsencePorts & LeavePorts;
