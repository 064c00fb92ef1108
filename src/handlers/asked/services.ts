import type { AskedAction } from '../../cards/asked/asked-actions.ts';
import type { Press } from '../feature.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { AskedPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & AskedPorts;

/** A pressed button of this feature. */
export type Of<D extends AskedAction['do']> = Press<Extract<AskedAction, { do: D }>>;
