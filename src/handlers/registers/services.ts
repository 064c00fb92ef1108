import type { RegisterAction } from '../../cards/registers/register-actions.ts';
import type { ApprovalPorts } from '../approval/ports.ts';
import type { Press } from '../feature.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { RegisterPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & ApprovalPorts & RegisterPorts;

/** A pressed button of this feature. */
export type Of<D extends RegisterAction['do']> = Press<Extract<RegisterAction, { do: D }>>;
