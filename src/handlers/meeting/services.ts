import type { MeetingAction } from '../../cards/meeting/meeting-actions.ts';
import type { AgendaPorts } from '../agenda/ports.ts';
import type { Press } from '../feature.ts';
import type { LeavePorts } from '../leave/ports.ts';
import type { SeriesPorts } from '../meeting-series/ports.ts';
import type { MinutesPorts } from '../minutes/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { ReminderPorts } from '../reminders/ports.ts';
import type { Services as Common } from '../services.ts';
import type { MeetingPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common &
  RecordPorts &
  MeetingPorts &
  LeavePorts &
  AgendaPorts &
  Pick<SeriesPorts, 'meetings'> & { readonly reads: Pick<MinutesPorts['reads'], 'notesOf'> } & Pick<ReminderPorts, 'quietOf'>;

/** A pressed button of this feature. */
export type Of<D extends MeetingAction['do']> = Press<Extract<MeetingAction, { do: D }>>;
