import type { Button } from '../../cards/element.ts';
import { t } from '../../kernel/text.ts';
import { MINUTE, toInstant } from '../../kernel/time.ts';
import { takesNotes } from '../../kinds/meeting.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RecordChange, RecordLook, RecordPart } from '../record-parts.ts';
import { freshCard } from '../records/write-record.ts';
import { writersOf } from './draft-minutes.ts';
import { invited, meetingForm } from './minutes-world.ts';
import type { Services } from './services.ts';

const BEFORE_MS = 15 * MINUTE;

/** On the card of a meeting: notes for whoever is in it, from shortly before it begins; minutes for those who make them. */
export async function onMeetingCard(look: RecordLook, services: Services): Promise<RecordPart> {
  const { record, scene } = look;
  const [had] = await services.reads.recordsFrom(record.id, 'minutes');
  const out = had?.state === 'issued';
  const isIn = [...invited(record), record.openerId].some((id) => scene.actsFor.includes(id));
  const makes = writersOf(record).some((id) => scene.actsFor.includes(id));
  if (had && had.state !== 'dropped' && (out || makes))
    return {
      buttons: [
        { text: t('minutes.show'), style: 'plain', action: { do: 'record.open', record: had.id } },
        ...(out ? [] : noteButton(record.id)),
      ],
    };
  if (!isIn || !takesNotes(record) || !hasBegun(services, look)) return {};
  const notes = (await services.reads.notesOf(record.id)).length;
  return {
    buttons: [
      ...noteButton(record.id),
      ...(makes && notes > 0
        ? [{ text: t('minutes.make'), style: 'plain' as const, action: { do: 'minutes.draft' as const, meeting: record.id } }]
        : []),
    ],
  };
}

const noteButton = (meeting: string): readonly Button[] => [
  { text: t('note.open'), style: 'plain', action: { do: 'note.open', meeting } },
];

function hasBegun({ zone }: Services, { record, scene }: RecordLook): boolean {
  const { day, from } = meetingForm(record);
  return toInstant(day, from, zone) <= scene.now + BEFORE_MS;
}

/** Who is to take notes learns it, also where somebody else was to before. */
export async function recorderTold({ before, after, scene }: RecordChange): Promise<Plan> {
  const [was, is] = [before && meetingForm(before).recorder, meetingForm(after).recorder];
  if (is === null || is === was || is === scene.by.id || !takesNotes(after)) return emptyPlan;
  // Of a series nobody is told before its agenda goes out (S64).
  if (!before && meetingForm(after).series !== null) return emptyPlan;
  return { ...emptyPlan, effects: [freshCard(after, is, { note: t('minutes.recorder') })] };
}
