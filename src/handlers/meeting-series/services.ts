import type { SeriesAction } from '../../cards/meeting-series/series-actions.ts';
import type { Press } from '../feature.ts';
import type { Services as MeetingServices } from '../meeting/services.ts';
import type { SeriesPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = MeetingServices & SeriesPorts;

/** A pressed button of this feature. */
export type Of<D extends SeriesAction['do']> = Press<Extract<SeriesAction, { do: D }>>;
