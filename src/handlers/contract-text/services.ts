import type { TextAction } from '../../cards/contract-text/text-actions.ts';
import type { ApprovalPorts } from '../approval/ports.ts';
import type { Press } from '../feature.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { ContractTextPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & ApprovalPorts & ContractTextPorts;

/** A pressed button of this feature. */
export type Of<D extends TextAction['do']> = Press<Extract<TextAction, { do: D }>>;
