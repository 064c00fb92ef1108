import * as z from 'zod';
import { type AgendaModel, agendaCard, type TopicLine } from '../../cards/agenda/agenda-card.ts';
import type { Card } from '../../cards/element.ts';
import type { MovedLine } from '../../cards/moved-card.ts';
import { agendaGaps } from '../../domain/agenda/agenda-hints.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { toRaw } from '../../fields/raw.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { TOPIC_FIELDS } from '../../kinds/meeting-topic.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { formParts, formState, textField } from '../forms/form-parts.ts';
import { formOf, invitedTo, isBegun, saidWhen, timeOf } from '../meeting/meeting-form.ts';
import type { Row } from '../plan.ts';
import { loadRecord, readerNow } from '../records/load-record.ts';
import { hostsIt, isOpen, isSeated, seriesOfMeeting, timesOf } from './agenda-now.ts';
import { filesOf, saidIn, silentAmong, usualTitle } from './brought.ts';
import { packFacts } from './data-pack.ts';
import { isUsual, USUAL_MINUTES } from './new-topic.ts';
import type { Services } from './services.ts';

/** What is kept beside an agenda's card: the topic whose form is open (`new`: one that is not there yet). */
export const agendaPayload = formState.extend({ open: z.string().optional(), note: textField.optional() });
type AgendaPayload = z.infer<typeof agendaPayload>;

/** View `agenda`: a meeting's topics as this reader may see and change them. */
export async function showAgenda(services: Services, viewer: Person, id: string, payload: AgendaPayload): Promise<Card | null> {
  const reader = await readerNow(services, viewer);
  const loaded = await loadRecord(services, id, reader);
  if (loaded?.kind.id !== 'meeting') return null;
  const { record, scene } = loaded;
  const model = await agendaModel(services, record, scene);
  const { open } = payload;
  const topics = await services.reads.topicsOf(record.id);
  const topic = topics.find((one) => one.id === open);
  const isForm = open === 'new' ? model.mayAdd : topic !== undefined && model.hosts && model.open;
  const fields = model.hosts ? TOPIC_FIELDS.host : TOPIC_FIELDS.other;
  const given = payload.given ?? (topic ? rawOf(topic, model.topics) : startOf(model));
  const parts = isForm ? await formParts(services, fields, record.id, { ...payload, given }, reader) : null;
  return agendaCard({
    ...model,
    note: payload.note ?? null,
    form: parts ? { topic: open === 'new' ? null : (open ?? null), fields: parts.fields } : null,
  });
}

/** Its newer card lies somewhere else; null for who may not see the meeting. */
export async function movedAgenda(
  services: Services,
  viewer: Person,
  id: string,
  latest: 'agenda.open' | 'agenda.call',
): Promise<MovedLine | null> {
  const loaded = await loadRecord(services, id, await readerNow(services, viewer));
  if (loaded?.kind.id !== 'meeting') return null;
  const meeting = plain(formOf(loaded.record).title);
  return {
    title: t(latest === 'agenda.open' ? 'agenda.title' : 'agenda.call_title', { meeting }),
    tags: [],
    latest: { do: latest, record: id },
  };
}

const startOf = ({ topics }: AgendaModel) => ({ minutes: String(USUAL_MINUTES), position: String(topics.length + 1) });

const rawOf = (topic: Row<'meetingTopic'>, lines: readonly TopicLine[]) =>
  toRaw(TOPIC_FIELDS.host, {
    title: topic.title,
    minutes: topic.minutes,
    owner: topic.ownerId as PersonId | null,
    position: lines.findIndex(({ id }) => id === topic.id) + 1,
  });

/** An agenda as its reader may know it; what people bring is everybody's once it is fixed, before that the host's. */
export async function agendaModel(services: Services, record: Rec, scene: Scene): Promise<AgendaModel> {
  const { org, now, by } = scene;
  const one = seriesOfMeeting(services, record, org);
  const kept = await services.reads.agendaOf(record.id);
  const seats = await services.reads.seats(record.id);
  const topics = await services.reads.topicsOf(record.id);
  const hosts = hostsIt(record, scene);
  const frozen = kept?.frozenAt != null;
  const open = isOpen(record, services, now);
  return {
    record: record.id,
    meeting: plain(formOf(record).title),
    when: saidWhen(timeOf(record, services.zone), services.zone) as Text,
    topics: topics.map(topicLine(org, by.id, one)),
    gaps: agendaGaps({
      topics,
      minutes: formOf(record).minutes,
      people: invitedTo(record).size,
      isSeries: one !== null,
    }),
    ...(await broughtTo(services, record, { asked: kept?.calledAt != null, one, seats, org })),
    pack: frozen ? packFacts(kept.pack) : null,
    frozen,
    freezesAt: kept?.next === 'freeze' || kept?.next === 'nag' ? freezeTime(services, record, scene, kept) : null,
    open,
    begun: isBegun(record, services, now),
    hosts,
    mayAdd: open && (hosts || (!frozen && isSeated(seats, by.id))),
    mayUseUsual: one !== null && one.definition.topics.length > 0 && topics.length === 0,
    note: null,
    form: null,
  };
}

function freezeTime(services: Services, record: Rec, { org }: Scene, kept: Row<'meetingAgenda'>) {
  const one = seriesOfMeeting(services, record, org);
  return kept.next === 'freeze' ? kept.dueAt : one && timesOf(services, record, one, org).freeze;
}

const topicLine =
  (org: Org, reader: PersonId, one: ReturnType<typeof seriesOfMeeting>) =>
  (row: Row<'meetingTopic'>): TopicLine => ({
    id: row.id,
    title: isUsual(row) && one ? usualTitle(row.title, one.definition) : plain(row.title),
    minutes: row.minutes,
    owner: row.ownerId ? personName(org, row.ownerId as PersonId) : null,
    by: isUsual(row) || !org.person(row.byId as PersonId) ? null : personName(org, row.byId as PersonId),
    from: row.fromId === null ? null : row.fromId.startsWith('rec_') ? 'action' : 'carried',
    done: row.state === 'done',
    mine: row.byId === reader,
  });

async function broughtTo(
  services: Services,
  record: Rec,
  {
    asked,
    one,
    seats,
    org,
  }: {
    readonly asked: boolean;
    readonly one: ReturnType<typeof seriesOfMeeting>;
    readonly seats: readonly Row<'meetingSeat'>[];
    readonly org: Org;
  },
): Promise<Pick<AgendaModel, 'inputs' | 'silent'>> {
  if (!one || !asked) return { inputs: [], silent: null };
  const rows = await services.reads.inputsOf(record.id);
  const { agenda } = one.definition;
  const name = (id: string): string => personName(org, id as PersonId);
  return {
    inputs: rows.map((row) => ({ who: name(row.personId), said: saidIn(row, agenda), files: filesOf(row).length })),
    silent: silentAmong(seats, rows, agenda, record.ownerId).map(name),
  };
}
