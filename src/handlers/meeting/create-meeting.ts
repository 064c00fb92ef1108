import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import type { Given, RecordId } from '../../fields/field.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { MEETING, type MEETING_FIELDS, meeting } from '../../kinds/meeting.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { open } from '../../records/open.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { writeRecord } from '../records/write-record.ts';
import type { Services } from './services.ts';

/** A meeting as it is wanted. */
export interface MeetingDraft {
  /** Known beforehand, so that what is asked for twice is made once: of the form, or of series and planned day. */
  readonly id: RecordId;
  readonly host: PersonId;
  /** Absent: the host's. */
  readonly unitId?: UnitId;
  readonly form: Given<typeof MEETING_FIELDS>;
}

/**
 * The one way a meeting comes to be: the record with its seats, its event and a card for everybody invited (handlers/meeting/written.ts). One that is
 * there already is not made again. `scene.by` is who arranges it.
 */
export async function createMeeting(services: Services, { id, host, unitId, form }: MeetingDraft, scene: Scene): Promise<Plan> {
  if (await services.reads.record(id)) return emptyPlan;
  const whole = { ...Object.fromEntries(Object.keys(meeting.fields).map((field) => [field, null])), ...form };
  const number = drawnNumber(MEETING.prefix, services.ids.next('rec'), scene.today);
  const unit = unitId ?? scene.org.person(host)?.unitId ?? scene.by.unitId;
  const opened = open(MEETING, { id, number, form: whole, unitId: unit, isConsequence: true }, scene);
  if (!opened.ok) throw new AppError('bug', 'a meeting cannot be opened', { why: opened.error.code });
  const record: Rec = { ...opened.value, ownerId: host };
  const audit = { act: 'record.meeting.open', detail: { number, state: record.state, owner: host } };
  return writeRecord(services, MEETING, { before: null, after: record }, scene, audit);
}
