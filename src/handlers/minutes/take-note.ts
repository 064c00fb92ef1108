import * as z from 'zod';
import type { Card, Field } from '../../cards/element.ts';
import { noteCard, pickMeetingCard } from '../../cards/minutes/note-card.ts';
import type { NoteSentence } from '../../domain/minutes/note-sentence.ts';
import type { Person } from '../../domain/org/org.ts';
import type { RecordId } from '../../fields/field.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { DAY, instant, MINUTE, timeText } from '../../kernel/time.ts';
import { takesNotes } from '../../kinds/meeting.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import { type Loaded, loadRecord, readerNow } from '../records/load-record.ts';
import { groupHint, inPlace, notice, sentToPrivate, showPersonal, told } from '../reply.ts';
import { draftOf, writersOf } from './draft-minutes.ts';
import { invited, meetingForm } from './minutes-world.ts';
import type { Of, Services } from './services.ts';
import { transcriptWanted } from './take-transcript.ts';

/** A note may come a little before, and until some days after. */
const BEFORE_MS = 15 * MINUTE;
const AFTER_MS = 3 * DAY;
const LONGEST = 50_000;

type Source = Extract<NoteSentence, { kind: 'meeting_note' }>['source'];

/** What is kept beside a card of notes: what was typed, and how it went. */
export const notePayload = z.object({
  text: z.string().optional(),
  source: z.enum(['typed', 'pasted', 'transcript']).optional(),
  topic: z.string().optional(),
  taken: z.boolean().optional(),
  empty: z.boolean().optional(),
  meetings: z.array(z.string()).optional(),
});
type NotePayload = z.infer<typeof notePayload>;

/** Of which meetings somebody may take notes now: those that run, else those that were over lately and have no minutes out. */
async function noteable(services: Services, context: Context): Promise<readonly Loaded[]> {
  const { person, now } = context;
  const seats = await services.reads.meetingsBegun(person.id, instant(now - AFTER_MS), instant(now + BEFORE_MS));
  const running = seats.filter(({ to }) => to >= now);
  const all = await Promise.all((running.length > 0 ? running : seats).map(({ recId }) => loadRecord(services, recId, context)));
  return all.filter((one): one is Loaded => one !== null && isNoteable(one));
}

const isNoteable = ({ kind, record }: Loaded): boolean => kind.id === 'meeting' && takesNotes(record);

/** 「记：……」: noted where it is clear of which meeting; else that is asked with a tap. What was pasted whole becomes minutes at once. */
export async function noteSaid(
  { text, source }: Extract<NoteSentence, { kind: 'meeting_note' }>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const meetings = await noteable(services, context);
  const [only] = meetings;
  if (!only) return told(context, { text: t('note.none') });
  if (meetings.length > 1)
    return {
      ...emptyPlan,
      effects: [
        showPersonal(context, 'meeting_note', `note:${context.person.id}`, {
          text,
          source,
          meetings: meetings.map(({ record }) => record.id),
        }),
        ...groupHint(context),
      ],
    };
  if (text === '') return openNote(services, context, only);
  return noted(services, context, only, { text, source, topic: null });
}

/** 「整理纪要」 of the meeting that was just held. */
export async function minutesSaid(services: Services, context: Context): Promise<Plan> {
  const meetings = (await noteable(services, context)).filter(({ record, scene }) =>
    writersOf(record).some((id) => scene.actsFor.includes(id)),
  );
  const [latest] = meetings;
  return latest ? draftOf(services, context, latest, []) : told(context, { text: t('note.none') });
}

async function noted(
  services: Services,
  context: Context,
  meeting: Loaded,
  { text, source, topic }: { readonly text: string; readonly source: Source; readonly topic: string | null },
): Promise<Plan> {
  if (source === 'transcript') return transcriptWanted(context, meeting, text);
  const note = noteRow(services, context, meeting, text, source, topic);
  const written = await writing(services, context, note);
  const drafts = source === 'pasted' && writersOf(meeting.record).some((id) => meeting.scene.actsFor.includes(id));
  if (drafts) return merge(written, await draftOf(services, context, meeting, [note]));
  const count = (await services.reads.notesOf(meeting.record.id)).length + 1;
  return merge(written, {
    ...emptyPlan,
    effects: [
      notice(context.person.id, meeting.record.id, `note:${note.id}`, {
        text: t('note.taken_of', { title: titleOf(meeting), count }),
        buttons: [{ text: t('note.open'), style: 'plain', action: { do: 'note.open', meeting: meeting.record.id } }],
      }),
      ...groupHint(context),
    ],
  });
}

const noteRow = (
  services: Services,
  { person, now }: Context,
  { record }: Loaded,
  text: string,
  source: 'typed' | 'pasted',
  topic: string | null,
): Row<'meetingNote'> => ({
  id: services.ids.next('nte'),
  recId: record.id,
  topicId: topic,
  authorId: person.id,
  source,
  text: text.slice(0, LONGEST),
  at: now,
});

/** Written, and shown where it is counted: on the meeting, and on minutes into which it is not read yet. */
const writing = async ({ reads }: Services, { person }: Context, note: Row<'meetingNote'>): Promise<Plan> => ({
  ...emptyPlan,
  writes: [{ table: 'meetingNote', insert: note }],
  // What was said is in the notes, not in the log.
  audit: [
    { actorId: person.id, act: 'record.meeting.note', subject: note.recId, detail: { note: note.id, signs: note.text.length } },
  ],
  effects: [
    { repaint: note.recId },
    ...(await reads.recordsFrom(note.recId as RecordId, 'minutes')).map(({ id }) => ({ repaint: id })),
  ],
});

const titleOf = ({ record }: Loaded): Text => plain(meetingForm(record).title);

/** The form for a note, opened from the card of a meeting. */
export async function pressNote({ action }: Of<'note.open'>, services: Services, context: Context): Promise<Plan> {
  const meeting = await mine(services, context, action.meeting);
  return 'kind' in meeting ? openNote(services, context, meeting) : meeting;
}

const openNote = (_: Services, context: Context, { record }: Loaded): Plan => ({
  ...emptyPlan,
  effects: [showPersonal(context, 'meeting_note', record.id, {}), ...groupHint(context)],
  reply: sentToPrivate(context),
});

/** The meeting as somebody who is in it may note for it, or what to tell them. */
async function mine(services: Services, context: Context, id: string): Promise<Loaded | Plan> {
  const meeting = await loadRecord(services, id, context);
  const isIn =
    meeting?.kind.id === 'meeting' &&
    [...invited(meeting.record), meeting.record.openerId].some((one) => meeting.scene.actsFor.includes(one));
  if (!meeting || !isIn) return toastPlan('warning', t('note.not_yours'));
  return isNoteable(meeting) ? meeting : toastPlan('info', t('note.over'));
}

/** A note from its form; the card stays open for the next. */
export async function saveNote({ action, form, on }: Of<'note.save'>, services: Services, context: Context): Promise<Plan> {
  const meeting = await mine(services, context, action.meeting);
  if (!('kind' in meeting)) return meeting;
  const text = typeof form.text === 'string' ? form.text.trim() : '';
  const points = await services.reads.pointsOf(meeting.record.id);
  const topic = points.find(({ id }) => id === form.topic)?.id ?? null;
  if (text === '')
    return {
      ...emptyPlan,
      effects: [inPlace(context, on, { empty: true, ...(topic ? { topic } : {}) })],
      reply: { repaint: true },
    };
  const note = noteRow(services, context, meeting, text, 'typed', topic);
  return merge(await writing(services, context, note), {
    ...emptyPlan,
    effects: [inPlace(context, on, { taken: true, ...(topic ? { topic } : {}) })],
    reply: { repaint: true },
  });
}

/** Of which meeting the words were, chosen with a tap. */
export async function pickNote({ action, on }: Of<'note.pick'>, services: Services, context: Context): Promise<Plan> {
  const meeting = await mine(services, context, action.meeting);
  if (!('kind' in meeting)) return meeting;
  const { text, source = 'typed' } = notePayload.parse(on.payload);
  if (text === undefined || text === '') return openNote(services, context, meeting);
  if (on.payload.taken === true) return { ...emptyPlan, reply: { repaint: true } };
  return merge(await noted(services, context, meeting, { text, source, topic: null }), {
    ...emptyPlan,
    effects: [inPlace(context, on, { ...on.payload, taken: true, meetings: [meeting.record.id] })],
    reply: { repaint: true },
  });
}

/** View `meeting_note`. */
export async function showNote(services: Services, viewer: Person, subject: string, payload: NotePayload): Promise<Card | null> {
  const reader = await readerNow(services, viewer);
  if (payload.meetings) {
    const all = await Promise.all(payload.meetings.map((id) => loadRecord(services, id, reader)));
    const meetings = all.flatMap((one) => (one ? [{ meeting: one.record.id, title: titleOf(one), when: whenOf(one) }] : []));
    const text = payload.source === 'transcript' ? t('note.transcript') : plain(payload.text ?? '');
    return pickMeetingCard(text, payload.taken ? [] : meetings);
  }
  const meeting = await loadRecord(services, subject, reader);
  if (!meeting) return null;
  const notes = await services.reads.notesOf(meeting.record.id);
  return noteCard({
    meeting: meeting.record.id,
    title: titleOf(meeting),
    when: whenOf(meeting),
    count: notes.length,
    taken: payload.taken === true,
    fields: await noteFields(services, meeting, payload),
    drafts: writersOf(meeting.record).some((id) => meeting.scene.actsFor.includes(id)),
  });
}

const whenOf = ({ record }: Loaded): Text => {
  const { day, from } = meetingForm(record);
  return t('note.on', { day: { date: day }, from: timeText(from) });
};

async function noteFields(services: Services, { record }: Loaded, { topic, empty }: NotePayload): Promise<readonly Field[]> {
  const points = await services.reads.pointsOf(record.id);
  return [
    ...(points.length > 0
      ? [
          {
            kind: 'choice' as const,
            name: 'topic',
            label: t('note.topic'),
            required: false,
            value: topic ?? '',
            options: [
              { value: '', text: t('note.no_topic') },
              ...points.map(({ id, title }) => ({ value: id, text: plain(title) })),
            ],
          },
        ]
      : []),
    {
      kind: 'paragraph',
      name: 'text',
      label: t('note.text'),
      required: true,
      maxLength: 1000,
      ...(empty ? { fault: t('note.empty') } : {}),
    },
  ];
}
