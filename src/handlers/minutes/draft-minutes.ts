import { type Content, missingIn, NOTHING, withRead } from '../../domain/minutes/content.ts';
import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import { someNames } from '../../domain/org/label.ts';
import type { RecordId } from '../../fields/field.ts';
import { AppError } from '../../kernel/app-error.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { instant, toLocal } from '../../kernel/time.ts';
import { minutes } from '../../kinds/minutes.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { open } from '../../records/open.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import { type Loaded, loadRecord } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { groupHint, sentToPrivate, showPersonal } from '../reply.ts';
import { rewritten, versionsOf } from './content-of.ts';
import { inPieces } from './in-pieces.ts';
import { begunOf } from './meeting-state.ts';
import { endOf, meetingForm, minutesWorld, readersOf } from './minutes-world.ts';
import type { Of, Services } from './services.ts';

const KIND = minutes as unknown as Kind;

/** Those who make minutes of a meeting: host, who arranged it, who takes notes (S65). */
export const writersOf = (meeting: Rec): readonly PersonId[] => {
  const { recorder } = meetingForm(meeting);
  return [...new Set([...(recorder ? [recorder] : []), meeting.ownerId, meeting.openerId])];
};

/** Minutes from what was noted; a meeting has one record of them, which is shown where there is one. */
export async function pressDraft({ action }: Of<'minutes.draft'>, services: Services, context: Context): Promise<Plan> {
  const meeting = await loadRecord(services, action.meeting, context);
  if (meeting?.kind.id !== 'meeting') return toastPlan('warning', t('note.not_yours'));
  return draftOf(services, context, meeting, []);
}

/** @param more notes that are written in the same plan */
export async function draftOf(
  services: Services,
  context: Context,
  { record: meeting, scene: meetingScene }: Loaded,
  more: readonly Row<'meetingNote'>[],
): Promise<Plan> {
  const shown = (id: string): Plan => ({
    ...emptyPlan,
    effects: [showPersonal(context, 'record', id), ...groupHint(context)],
    reply: sentToPrivate(context),
  });
  const [had, ...dropped] = await services.reads.recordsFrom(meeting.id, KIND.id);
  if (had && had.state !== 'dropped') return shown(had.id);
  // A meeting has one record of minutes, however often and by how many it is asked for: the second to ask finds this id taken.
  const id = `rec_${fingerprint(`minutes:${meeting.id}:${dropped.length + (had ? 1 : 0)}`)}${meeting.id.slice(-24)}` as const;
  if (!writersOf(meeting).some((id) => meetingScene.actsFor.includes(id)))
    return toastPlan('warning', t('minutes.not_writer', { who: someNames(context.org, writersOf(meeting)) }));
  const notes = [...(await services.reads.notesOf(meeting.id)), ...more];
  if (notes.length === 0) return toastPlan('info', t('minutes.no_notes'));
  const content = await readIn(services, context, meeting, NOTHING, notes);
  return merge(await begun(services, context, meeting, id, content), shown(id));
}

async function begun(services: Services, context: Context, meeting: Rec, id: RecordId, content: Content): Promise<Plan> {
  const scene = await sceneOf(services, KIND, context);
  const { title, day } = meetingForm(meeting);
  const form = {
    title,
    meeting: meeting.id,
    day,
    ...readersOf(meeting),
    version: 1,
    missing: missingIn(content).length,
  };
  const number = drawnNumber(KIND.prefix, services.ids.next('rec'), scene.today);
  const opening = { id, number, form, unitId: meeting.unitId, parentId: meeting.id, isConsequence: true };
  const opened = open(KIND, opening, scene);
  if (!opened.ok) throw new AppError('bug', 'minutes cannot be begun', { why: opened.error.code });
  // The time to write them began when the meeting was over.
  const since = instant(Math.min(opened.value.life.since, Math.max(endOf(meeting, services.zone), meeting.openedAt)));
  const record: Rec = { ...opened.value, ownerId: meeting.ownerId, life: { ...opened.value.life, since } };
  const audit = { act: 'record.minutes.open', detail: { number, owner: record.ownerId } };
  return merge(
    await begunOf(services, meeting, context),
    await writeRecord(services, KIND, { before: null, after: record }, scene, audit),
    {
      ...emptyPlan,
      writes: [
        { table: 'minutesVersion', insert: { recId: id, version: 1, content: toJson(content), issuedAt: null, changes: '[]' } },
      ],
    },
  );
}

/** Note by note, so that 「我来」 is whoever typed it; days count from the day of the meeting. */
async function readIn(
  services: Services,
  { org, now }: Pick<Context, 'org' | 'now'>,
  meeting: Rec,
  before: Content,
  notes: readonly Row<'meetingNote'>[],
): Promise<Content> {
  // Loaded with the first notes: no start waits for it.
  const { minutesRead } = await import('../../domain/minutes/read-minutes.ts');
  const world = await minutesWorld(services, meeting, org, toLocal(now, services.zone).date);
  const points = await services.reads.pointsOf(meeting.id);
  let content = before;
  for (const note of notes) {
    const read = await inPieces(minutesRead(note.text, world(note.authorId as PersonId)));
    content = withRead(content, read, {
      idFor: () => services.ids.next('rec'),
      by: note.authorId,
      topic: points.find(({ id }) => id === note.topicId)?.title ?? null,
      readTo: note.id,
    });
  }
  return content;
}

/** Those that were written after the last one was read. */
export function unread(content: Content, notes: readonly Row<'meetingNote'>[]): readonly Row<'meetingNote'>[] {
  const at = notes.findIndex(({ id }) => id === content.readTo);
  return content.readTo === null ? notes : notes.slice(at + 1);
}

/** What was noted meanwhile is added to minutes in work; what was settled stays settled. */
export async function rereadNotes({ action }: Of<'minutes.reread'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  const meeting = loaded?.record.parentId ? await loadRecord(services, loaded.record.parentId, context) : null;
  if (!loaded || !meeting) return toastPlan('warning', t('note.not_yours'));
  if (loaded.record.state !== 'draft' && loaded.record.state !== 'review') return toastPlan('info', t('minutes.not_now'));
  const { work } = await versionsOf(services, loaded.record);
  const notes = unread(work, await services.reads.notesOf(meeting.record.id));
  if (notes.length === 0) return { ...emptyPlan, reply: { repaint: true } };
  const content = await readIn(services, context, meeting.record, work, notes);
  return merge(await rewritten(services, loaded, content, { act: 'reread', detail: { notes: notes.length } }), {
    ...emptyPlan,
    reply: { toast: { tone: 'success', text: t('minutes.read_in', { count: notes.length }) }, repaint: true },
  });
}
