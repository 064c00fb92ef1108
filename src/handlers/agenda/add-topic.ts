import type { AgendaSentence } from '../../domain/agenda/agenda-sentence.ts';
import type { RecordId } from '../../fields/field.ts';
import { plain, t } from '../../kernel/text.ts';
import { DAY, instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { formOf } from '../meeting/meeting-form.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { type Loaded, loadRecord } from '../records/load-record.ts';
import { answerWith, told } from '../reply.ts';
import { MOST_TOPICS, newTopic } from './new-topic.ts';
import { mayBring } from './press-agenda.ts';
import type { Services } from './services.ts';

/** So far ahead a meeting is looked for, days. */
const AHEAD = 60 * DAY;
const LONGEST = 60;

/** 「加个议题：…」: into the next meeting of the speaker that still takes one; the agenda is shown, where it can be taken back. */
export async function addTopic({ title }: AgendaSentence, services: Services, context: Context): Promise<Plan> {
  const seats = await services.reads.meetingsOf(context.person.id, context.now, instant(context.now + AHEAD));
  const found = await firstThatTakes(
    services,
    context,
    seats.map(({ recId }) => recId),
  );
  if (!found) return told(context, { text: t('agenda.no_meeting') });
  const { record } = found;
  if (title === '') return answerWith(context, 'agenda', record.id, { open: 'new' });
  const topics = await services.reads.topicsOf(record.id);
  if (topics.length >= MOST_TOPICS) return told(context, { text: t('agenda.full', { count: topics.length }) });
  const { id } = context.person;
  const cut = Array.from(title).slice(0, LONGEST).join('');
  const position = Math.max(-1, ...topics.map((topic) => topic.position)) + 1;
  return merge(answerWith(context, 'agenda', record.id, { note: t('agenda.added', { meeting: plain(formOf(record).title) }) }), {
    ...emptyPlan,
    writes: [newTopic(services, { recId: record.id, position, title: cut, ownerId: id, byId: id }, context.now)],
    audit: [{ actorId: id, act: 'meeting.topic.save', subject: record.id }],
    effects: [{ repaint: record.id }],
  });
}

async function firstThatTakes(services: Services, context: Context, ids: readonly string[]): Promise<Loaded | null> {
  for (const id of ids) {
    const loaded = await loadRecord(services, id as RecordId, context);
    if (loaded && (await mayBring(services, loaded)) === null) return loaded;
  }
  return null;
}
