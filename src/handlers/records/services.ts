import type { RecordAction } from '../../cards/records/record-actions.ts';
import type { Press } from '../feature.ts';
import type { Services as Common } from '../services.ts';
import type { RecordPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts;

/** A pressed button of this feature. */
export type Of<D extends RecordAction['do']> = Press<Extract<RecordAction, { do: D }>>;
