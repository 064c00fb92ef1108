import { type AgendaStage, type AgendaTimes, stageAfter } from '../../domain/agenda/agenda-times.ts';
import type { UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';
import { HOUR, type Instant, instant } from '../../kernel/time.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { hostAt } from '../meeting/acting-host.ts';
import { settled } from '../meeting/check-hosts.ts';
import { regularHost } from '../meeting/meeting-form.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { comers, isOpen, seriesOfMeeting, timesOf } from './agenda-now.ts';
import { silentAmong } from './brought.ts';
import { frozen } from './freeze.ts';
import { firstPlace, isUsual, minutesEach, newTopic } from './new-topic.ts';
import type { Services } from './services.ts';

/** Whoever hosts is told again so much later that an agenda without a topic cannot go out. */
const AGAIN = 2 * HOUR;

/** What is due for agendas by now, one meeting at a time; a stage that was done is not done again, however often it is looked at. */
export async function* runStages(services: Services, now: Instant): AsyncGenerator<Plan> {
  const due = await services.reads.agendasDue(now);
  if (due.length === 0) return;
  const org = await services.reads.org();
  const records = new Map(
    readRows(await services.reads.recordsById(due.map(({ recId }) => recId))).map(({ record }) => [record.id as string, record]),
  );
  const scene = await sceneOf(services, MEETING, { person: SYSTEM, org, now });
  for (const kept of due) {
    const record = records.get(kept.recId);
    const one = record && seriesOfMeeting(services, record, org);
    if (record && one && isOpen(record, services, now)) yield await stage(services, { record, one, kept, scene });
    else yield { ...emptyPlan, writes: [nextOf(kept, null, null)] };
  }
}

interface Due {
  readonly record: Rec;
  readonly one: UnitSeries;
  readonly kept: Row<'meetingAgenda'>;
  readonly scene: Scene;
}

async function stage(services: Services, due: Due): Promise<Plan> {
  const { kept, record, one, scene } = due;
  const times = timesOf(services, record, one, scene.org);
  const now = kept.next as AgendaStage;
  const following = stageNow(stageAfter(now), times, scene.now);
  const next: Plan = {
    ...emptyPlan,
    writes: [nextOf(kept, following, following && times[following], now === 'call' ? scene.now : null)],
  };
  switch (now) {
    case 'call': {
      const host = await hostAt(services, record, regularHost(record), scene.org);
      return merge(await withHost(services, due, host), await called(services, due, host ?? record.ownerId), next);
    }
    case 'nag':
      return merge({ ...emptyPlan, effects: await nagged(services, record, one.definition.agenda, scene.now) }, next);
    case 'freeze': {
      const plan = await frozen(services, record, kept, scene);
      if (plan) return merge(await withHost(services, due), plan);
      // Nothing goes out; who hosts is asked, until it begins.
      const again = { ...emptyPlan, writes: [nextOf(kept, 'freeze', instant(scene.now + AGAIN))] };
      return merge(again, { ...emptyPlan, effects: [hostCard(record, record.ownerId, `${scene.now}`)] });
    }
    case 'day':
      return merge(await withHost(services, due), next);
  }
}

/** Nobody is reminded where the agenda is due as well: the assistant was not there in between. */
const stageNow = (stage: AgendaStage | null, times: AgendaTimes, now: Instant): AgendaStage | null =>
  stage === 'nag' && times.freeze <= now ? stageAfter(stage) : stage;

const nextOf = (
  { recId, next: was, dueAt: then }: Row<'meetingAgenda'>,
  next: AgendaStage | null,
  dueAt: Instant | null,
  calledAt: Instant | null = null,
) => ({
  table: 'meetingAgenda' as const,
  update: { next: next ?? 'none', dueAt, ...(calledAt ? { calledAt } : {}) },
  // A second look at the same moment has lost the race.
  where: { recId, next: was, dueAt: then },
});

/** Everybody who can come is asked what they bring; the host has the agenda to order. */
async function called(services: Services, { record, one, scene }: Due, host: PersonId): Promise<Plan> {
  const topics = await services.reads.topicsOf(record.id);
  // What somebody brought ahead of the call comes after what every such meeting has (S62, S63).
  const usual = topics.some(isUsual)
    ? []
    : one.definition.topics.filter((title) => topics.every((topic) => topic.title !== title));
  const first = firstPlace(topics, usual.length);
  const each = minutesEach(one.definition);
  const seats = comers(await services.reads.seats(record.id));
  return {
    ...emptyPlan,
    writes: usual.map((title, index) =>
      newTopic(
        services,
        { recId: record.id, position: first + index, title, minutes: each, ownerId: host, byId: null },
        scene.now,
      ),
    ),
    effects: [...seats.map(({ personId }) => callFor(record.id, personId as PersonId, 'call')), hostCard(record, host, 'call')],
  };
}

const callFor = (id: string, person: PersonId, why: string): Effect => ({
  show: { view: 'agenda_call', subject: id },
  place: toPerson(person),
  key: `agenda_call:${id}:${person}:${why}`,
  payload: why === 'call' ? {} : { late: true },
});

const hostCard = ({ id }: Rec, host: PersonId, why: string, note?: Text): Effect => ({
  show: { view: 'agenda', subject: id },
  place: toPerson(host),
  key: `agenda:${id}:${host}:${why}`,
  payload: note ? { note } : {},
});

/** Whoever was asked and has not written, once more. */
export async function nagged(
  services: Services,
  { id, ownerId }: Rec,
  asks: UnitSeries['definition']['agenda'],
  now: Instant,
): Promise<readonly Effect[]> {
  const silent = silentAmong(await services.reads.seats(id), await services.reads.inputsOf(id), asks, ownerId);
  return silent.map((person) => callFor(id, person, `nag:${now}`));
}

/** Seats as leave is by now, and somebody else as host where the host is away: both know (S61). */
const withHost = async (services: Services, { record, scene }: Due, known?: PersonId | null): Promise<Plan> =>
  (await settled(services, record, scene, known)) ?? emptyPlan;
