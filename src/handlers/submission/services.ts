import type { SubmissionAction } from '../../cards/submission/submission-actions.ts';
import type { Press } from '../feature.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { ReminderPorts } from '../reminders/ports.ts';
import type { Services as Common } from '../services.ts';
import type { SubmissionPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & RecordPorts & SubmissionPorts & Pick<ReminderPorts, 'quietOf'>;

/** A pressed button of this feature. */
export type Of<D extends SubmissionAction['do']> = Press<Extract<SubmissionAction, { do: D }>>;
