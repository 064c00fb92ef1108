import { placedAt } from '../../domain/agenda/agenda-hints.ts';
import { personName } from '../../domain/org/label.ts';
import { readForm } from '../../fields/read-text.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { TOPIC_FIELDS } from '../../kinds/meeting-topic.ts';
import type { Scene } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { isBegun } from '../meeting/meeting-form.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan, type Write } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import { type Loaded, loadRecord } from '../records/load-record.ts';
import { redrawn, showPersonal } from '../reply.ts';
import { hostsIt, isOpen, isSeated, seriesOfMeeting } from './agenda-now.ts';
import { frozen } from './freeze.ts';
import { MOST_TOPICS, minutesEach, newTopic } from './new-topic.ts';
import { nagged } from './run-stages.ts';
import type { Of, Services } from './services.ts';

type Meeting = Pick<Loaded, 'record' | 'scene'>;

const warn = (text: Text): Plan => toastPlan('warning', text);
const isPlan = (found: object): found is Plan => 'effects' in found;

async function meetingFor(services: Services, context: Context, id: string): Promise<Meeting | Plan> {
  const loaded = await loadRecord(services, id, context);
  return loaded?.kind.id === 'meeting' ? loaded : warn(t('records.unknown_any'));
}

/** … whose agenda the presser may order, while it may be. */
async function hostedFor(services: Services, context: Context, id: string): Promise<Meeting | Plan> {
  const found = await meetingFor(services, context, id);
  if (isPlan(found)) return found;
  if (!hostsIt(found.record, found.scene)) return warn(t('agenda.host_only', { who: hostName(found) }));
  return isOpen(found.record, services, context.now) ? found : warn(t('agenda.over'));
}

const hostName = ({ record, scene }: { readonly record: Meeting['record']; readonly scene: Pick<Scene, 'org'> }): string =>
  personName(scene.org, record.ownerId);

/** … to which the presser may bring a topic; why not, otherwise. */
export async function mayBring(services: Services, { record, scene }: Meeting): Promise<Text | null> {
  if (!isOpen(record, services, scene.now)) return t('agenda.over');
  if (hostsIt(record, scene)) return null;
  const who = hostName({ record, scene });
  if (!isSeated(await services.reads.seats(record.id), scene.by.id)) return t('agenda.not_in', { who });
  return (await services.reads.agendaOf(record.id))?.frozenAt ? t('agenda.already', { who }) : null;
}

const topicsOf = ({ reads }: Services, { record }: Meeting): Promise<readonly Row<'meetingTopic'>[]> => reads.topicsOf(record.id);

export const openAgenda = ({ action }: Of<'agenda.open'>, _: Services, context: Context): Plan => ({
  ...emptyPlan,
  effects: [showPersonal(context, 'agenda', action.record)],
});

export const openCall = ({ action }: Of<'agenda.call'>, _: Services, context: Context): Plan => ({
  ...emptyPlan,
  effects: [showPersonal(context, 'agenda_call', action.record)],
});

export async function openTopic({ action, on }: Of<'agenda.form'>, services: Services, context: Context): Promise<Plan> {
  const found =
    action.topic === null
      ? await meetingFor(services, context, action.record)
      : await hostedFor(services, context, action.record);
  if (isPlan(found)) return found;
  const refused = await mayBring(services, found);
  return refused ? warn(refused) : redrawn(context, on, { open: action.topic ?? 'new' });
}

export const closeTopic = ({ on }: Of<'agenda.back'>, _: Services, context: Context): Plan => redrawn(context, on, {});

/** A topic as it was typed; what cannot be read is asked for again with what would do. */
export async function saveTopic({ action, form, on }: Of<'agenda.save'>, services: Services, context: Context): Promise<Plan> {
  const found =
    action.topic === null
      ? await meetingFor(services, context, action.record)
      : await hostedFor(services, context, action.record);
  if (isPlan(found)) return found;
  const refused = await mayBring(services, found);
  if (refused) return warn(refused);
  const { record, scene } = found;
  const hosts = hostsIt(record, scene);
  const fields = hosts ? TOPIC_FIELDS.host : TOPIC_FIELDS.other;
  const given = await rawForm(services.reads, context.platform, fields, form);
  const read = readForm(fields, given, context);
  if (!read.ok) return redrawn(context, on, { open: action.topic ?? 'new', given, faults: [...read.error] });
  const value = read.value as { title: string; minutes: number; owner?: PersonId | null; position?: number };
  const topics = await topicsOf(services, found);
  const writes = action.topic === null ? added(services, topics, value, found) : changedTopic(topics, action.topic, value);
  if (!Array.isArray(writes)) return warn(writes as Text);
  return merge(redrawn(context, on, {}), {
    ...emptyPlan,
    writes,
    audit: [{ actorId: context.person.id, act: 'meeting.topic.save', subject: record.id }],
    effects: [{ repaint: record.id }],
  });
}

interface TopicValue {
  readonly title: string;
  readonly minutes: number;
  readonly owner?: PersonId | null;
  readonly position?: number;
}

function added(
  services: Services,
  topics: readonly Row<'meetingTopic'>[],
  value: TopicValue,
  { record, scene }: Meeting,
): readonly Write[] | Text {
  if (topics.length >= MOST_TOPICS) return t('agenda.full', { count: topics.length });
  const { title, minutes, owner = scene.by.id, position = topics.length + 1 } = value;
  const at = Math.min(Math.max(position, 1), topics.length + 1) - 1;
  return [
    ...topics.flatMap((topic, index) => moved(topic, index < at ? index : index + 1)),
    newTopic(services, { recId: record.id, position: at, title, minutes, ownerId: owner, byId: scene.by.id }, scene.now),
  ];
}

const moved = ({ id, position }: Row<'meetingTopic'>, to: number): readonly Write[] =>
  position === to ? [] : [{ table: 'meetingTopic', update: { position: to }, where: { id, position } }];

function changedTopic(topics: readonly Row<'meetingTopic'>[], id: string, value: TopicValue): readonly Write[] | Text {
  if (!topics.some((topic) => topic.id === id)) return t('agenda.gone');
  const { title, minutes, owner = null, position = 1 } = value;
  return [
    { table: 'meetingTopic', update: { title, minutes, ownerId: owner }, where: { id } },
    ...placedAt(topics, id, position).flatMap(moved),
  ];
}

/** Removed by the host, or taken back by who brought it while it is not fixed. */
export async function dropTopic({ action, on }: Of<'agenda.drop'>, services: Services, context: Context): Promise<Plan> {
  const found = await meetingFor(services, context, action.record);
  if (isPlan(found)) return found;
  const refused = await mayBring(services, found);
  if (refused) return warn(refused);
  const topic = (await topicsOf(services, found)).find(({ id }) => id === action.topic);
  if (!topic) return toastPlan('info', t('agenda.gone'));
  if (topic.byId !== context.person.id && !hostsIt(found.record, found.scene))
    return warn(t('agenda.host_only', { who: hostName(found) }));
  return merge(redrawn(context, on, {}), {
    ...emptyPlan,
    writes: [{ table: 'meetingTopic', delete: { id: topic.id } }],
    audit: [{ actorId: context.person.id, act: 'meeting.topic.drop', subject: found.record.id, detail: { title: topic.title } }],
    effects: [{ repaint: found.record.id }],
  });
}

/** The topics every such meeting has, with one tap (S64). */
export async function useUsual({ action }: Of<'agenda.usual'>, services: Services, context: Context): Promise<Plan> {
  const found = await hostedFor(services, context, action.record);
  if (isPlan(found)) return found;
  const one = seriesOfMeeting(services, found.record, found.scene.org);
  const there = await topicsOf(services, found);
  if (!one || there.length > 0) return { ...emptyPlan, effects: [{ repaint: found.record.id }], reply: { repaint: true } };
  return {
    ...emptyPlan,
    writes: one.definition.topics.map((title, position) =>
      newTopic(
        services,
        {
          recId: found.record.id,
          position,
          title,
          minutes: minutesEach(one.definition),
          ownerId: found.record.ownerId,
          byId: null,
        },
        context.now,
      ),
    ),
    effects: [{ repaint: found.record.id }],
    reply: { repaint: true },
  };
}

/** 「定稿，通知大家」; a second press finds it fixed. */
export async function freezeAgenda({ action }: Of<'agenda.freeze'>, services: Services, context: Context): Promise<Plan> {
  const found = await hostedFor(services, context, action.record);
  if (isPlan(found)) return found;
  const { record, scene } = found;
  const kept = await services.reads.agendaOf(record.id);
  const sent: Plan = { ...emptyPlan, reply: { toast: { tone: 'success', text: t('agenda.sent_out') }, repaint: true } };
  if (kept?.frozenAt) return sent;
  const plan = await frozen(services, record, kept, scene);
  return plan ? merge(plan, sent) : warn(t('agenda.gap_topics'));
}

export async function nagSilent({ action }: Of<'agenda.nag'>, services: Services, context: Context): Promise<Plan> {
  const found = await hostedFor(services, context, action.record);
  if (isPlan(found)) return found;
  const one = seriesOfMeeting(services, found.record, context.org);
  const effects = one ? await nagged(services, found.record, one.definition.agenda, context.now) : [];
  return {
    ...emptyPlan,
    effects,
    audit: [{ actorId: context.person.id, act: 'meeting.agenda.nag', subject: found.record.id }],
    reply: { toast: { tone: 'success', text: t('agenda.nagged', { count: effects.length }) } },
  };
}

/** In the meeting: what was talked about, so that the rest comes up again (O21). */
export async function markDone({ action }: Of<'agenda.done'>, services: Services, context: Context): Promise<Plan> {
  const found = await meetingFor(services, context, action.record);
  if (isPlan(found)) return found;
  const { record, scene } = found;
  if (!hostsIt(record, scene)) return warn(t('agenda.host_only', { who: hostName(found) }));
  const topic = (await topicsOf(services, found)).find(({ id }) => id === action.topic);
  if (!topic || topic.state === 'carried' || !isBegun(record, services, context.now)) return toastPlan('info', t('agenda.gone'));
  return {
    ...emptyPlan,
    writes: [
      { table: 'meetingTopic', update: { state: action.done ? 'done' : 'open' }, where: { id: topic.id, state: topic.state } },
    ],
    audit: [{ actorId: context.person.id, act: 'meeting.topic.done', subject: record.id, detail: { done: action.done } }],
    effects: [{ repaint: record.id }],
    reply: { repaint: true },
  };
}
