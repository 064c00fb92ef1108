import type { PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { plainsIn, type Text } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { formOf } from '../meeting/meeting-form.ts';
import type { Row, Write } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { firstPlace, isUsual, MOST_TOPICS, newTopic } from './new-topic.ts';
import type { Services } from './services.ts';

const ACTION_MINUTES = 5;
/** So far back the meeting before this one is looked for: a quarter and a half, days. */
const BACK = 140;

/**
 * What comes first on the agenda: actions that are still open, then topics the last meeting of the series did not finish (O21, Q18). Looked at the moment
 * the agenda is fixed, so that what was done meanwhile is not on it and what was left since is.
 */
export async function carriedOver(
  services: Services,
  record: Rec,
  there: readonly Row<'meetingTopic'>[],
  now: Row<'meetingTopic'>['createdAt'],
): Promise<readonly Write[]> {
  const known = new Set(there.map(({ fromId }) => fromId));
  const { series } = formOf(record);
  const actions = series ? (await services.reads.actionsOfSeries(series)).filter(({ id }) => !known.has(id)) : [];
  const left = (await leftTopics(services, record)).filter(({ id }) => !known.has(id));
  const room = Math.max(0, MOST_TOPICS - there.length);
  const all = [
    ...actions.map((action) => ({
      title: plainsIn(fromJson(action.title) as Text).join(' '),
      minutes: ACTION_MINUTES,
      ownerId: action.ownerId as PersonId,
      byId: null,
      fromId: action.id,
    })),
    ...left.map(({ id, title, minutes, ownerId, byId }) => ({
      ...{ title, minutes, ownerId: ownerId as PersonId | null, byId: byId as PersonId, fromId: id },
    })),
  ].slice(0, room);
  const first = firstPlace(there, all.length);
  return [
    // They stand before everything that is there.
    ...all.map((topic, index) => newTopic(services, { ...topic, recId: record.id, position: first + index }, now)),
    ...left.map(({ id }): Write => ({ table: 'meetingTopic', update: { state: 'carried' }, where: { id, state: 'open' } })),
  ];
}

async function leftTopics(services: Services, record: Rec): Promise<readonly Row<'meetingTopic'>[]> {
  const { series, day } = formOf(record);
  if (!series) return [];
  const rows = await services.reads.occurrencesOf(series, addDays(day, -BACK));
  const earlier = readRows(await services.reads.recordsById(rows.map(({ recId }) => recId)))
    .map((one) => one.record)
    .filter((one) => !isCancelled(one) && formOf(one).day < day)
    .toSorted((a, b) => (formOf(a).day < formOf(b).day ? 1 : -1));
  const [last] = earlier;
  if (!last) return [];
  return (await services.reads.topicsOf(last.id)).filter((topic) => topic.state === 'open' && !isUsual(topic));
}
