import type { MinutesAction } from '../../cards/minutes/minutes-actions.ts';
import type { Press } from '../feature.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { MinutesPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & MinutesPorts;

/** A pressed button of this feature. */
export type Of<D extends MinutesAction['do']> = Press<Extract<MinutesAction, { do: D }>>;
