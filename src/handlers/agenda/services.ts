import type { AgendaAction } from '../../cards/agenda/agenda-actions.ts';
import type { Press } from '../feature.ts';
import type { Services as SeriesServices } from '../meeting-series/services.ts';
import type { MinutesPorts } from '../minutes/ports.ts';

/** What this feature leans on; its own reads stand among those of meetings, which tell nobody of a series before its agenda is fixed. */
export type Services = SeriesServices & MinutesPorts;

/** A pressed button of this feature. */
export type Of<D extends AgendaAction['do']> = Press<Extract<AgendaAction, { do: D }>>;
