import type { RecordId } from '../../fields/field.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { takesNotes } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { type Loaded, loadRecord } from '../records/load-record.ts';
import { groupHint, notice } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { writersOf } from './draft-minutes.ts';
import { invited, meetingForm } from './minutes-world.ts';
import { recordIn } from './record-in.ts';
import type { Of, Services } from './services.ts';

/*
 * A link to a recording (妙记) pasted in a meeting's time (S65): its words are read where somebody has shared it with the assistant, and become a note of
 * the meeting. Whoever may not see the recording must not read it by way of its link: only one that belongs to somebody of the meeting is taken.
 */

/** Signs of one note; a meeting of three hours has fewer. */
const LONGEST = 50_000;

/** Its words are to be read for this meeting; what came of it is told in the same message. */
export function transcriptWanted(context: Context, { record }: Pick<Loaded, 'record'>, token: string): Plan {
  const { person, cause } = context;
  const key = `transcript:${record.id}:${token}:${cause}`;
  return {
    ...emptyPlan,
    effects: [
      {
        handler: 'transcript',
        key: `read:${key}`,
        subject: record.id,
        place: toPerson(person.id),
        payload: { token, person: person.id, key },
      },
      notice(person.id, record.id, key, { text: t('note.reading', { title: titleOf(record) }) }),
      ...groupHint(context),
    ],
  };
}

/** 「再取一次」, once it was shared. */
export async function pressTranscript({ action }: Of<'note.transcript'>, services: Services, context: Context): Promise<Plan> {
  const meeting = await loadRecord(services, action.meeting, context);
  if (meeting?.kind.id !== 'meeting' || !isIn(meeting.record, context.person.id))
    return toastPlan('warning', t('note.not_yours'));
  if (!takesNotes(meeting.record)) return toastPlan('info', t('note.over'));
  return transcriptWanted(context, meeting, action.token);
}

const isIn = (meeting: Rec, person: PersonId): boolean => [...invited(meeting), meeting.openerId].includes(person);
const titleOf = (meeting: Rec): Text => plain(meetingForm(meeting).title);

export interface TranscriptRead {
  readonly token: string;
  readonly person: PersonId;
  /** Of the message that says what came of it. */
  readonly key: string;
  /** `owner` null: nobody of the company. */
  readonly read: { readonly owner: PersonId | null; readonly text: string } | 'not_shared' | 'gone' | 'too_large' | 'no_right';
}

/** What the platform said. The same words are kept once, however often they are read. */
export async function transcriptRead(
  services: Services,
  id: string,
  { token, person, key, read }: TranscriptRead,
): Promise<Plan> {
  const meeting = recordIn(await services.reads.record(id as RecordId), 'meeting');
  if (!meeting || !isIn(meeting, person)) return emptyPlan;
  const says = (text: Text, buttons: Parameters<typeof notice>[3]['buttons'] = []): Plan => ({
    ...emptyPlan,
    effects: [notice(person, meeting.id, key, { text, buttons })],
  });
  if (!takesNotes(meeting)) return says(t('note.over'));
  if (read === 'not_shared')
    return says(t('note.not_shared'), [
      { text: t('note.read_again'), style: 'primary', action: { do: 'note.transcript', meeting: meeting.id, token } },
    ]);
  if (typeof read === 'string') return says(t(`note.${read}`));
  if (read.owner === null || !isIn(meeting, read.owner)) return says(t('note.not_of_meeting'));
  const text = read.text.trim();
  if (text === '') return says(t('note.no_words'));
  const notes = await services.reads.notesOf(meeting.id);
  const note = `nte_${fingerprint(`${meeting.id}:${token}:${text}`)}`;
  const isNew = !notes.some((one) => one.id === note);
  const count = notes.length + (isNew ? 1 : 0);
  const told = says(
    t(text.length > LONGEST ? 'note.transcript_cut' : 'note.taken_of', { title: titleOf(meeting), count }),
    writersOf(meeting).includes(person)
      ? [{ text: t('minutes.make'), style: 'primary', action: { do: 'minutes.draft', meeting: meeting.id } }]
      : [],
  );
  if (!isNew) return told;
  return merge(told, {
    ...emptyPlan,
    writes: [
      {
        table: 'meetingNote',
        insert: {
          id: note,
          recId: meeting.id,
          topicId: null,
          authorId: person,
          source: 'transcript',
          text: text.slice(0, LONGEST),
          at: services.clock.now(),
        },
        onConflict: 'ignore',
      },
    ],
    audit: [
      {
        actorId: person,
        act: 'record.meeting.note',
        subject: meeting.id,
        detail: { note, source: 'transcript', signs: text.length },
      },
    ],
    effects: [
      { repaint: meeting.id },
      ...(await services.reads.recordsFrom(meeting.id, 'minutes')).map((minutes) => ({ repaint: minutes.id })),
    ],
  });
}
