import { peopleNames } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { DAY, type Instant, toLocal } from '../../kernel/time.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { changed } from '../../records/step.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { writeMoved } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { SYSTEM } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { timeOf } from './meeting-form.ts';
import { whenSent } from './send-time.ts';
import type { Services } from './services.ts';
import { hostsAsked } from './who-arranges.ts';

/** So long after its end minutes are still counted from it; later the assistant was not there to ask for them. */
const MOST_BEHIND = DAY;

/**
 * Meetings whose end has come, however long ago. Somebody signed in, wrote something down or ticked off a topic: it was held, and the host hears who came
 * late and who did not come (S65). Otherwise nobody knows: it is over, the host is asked once, and a series counts it as missing (S60).
 */
export async function* holdMeetings(services: Services, now: Instant): AsyncGenerator<Plan> {
  const rows = readRows(await services.reads.meetingsUntil(toLocal(now, services.zone).date));
  const ended = rows.map(({ record }) => record).filter((record) => timeOf(record, services.zone).to <= now);
  if (ended.length === 0) return;
  const org = await services.reads.org();
  const scene = await sceneOf(services, MEETING, { person: SYSTEM, org, now });
  for (const record of ended) {
    const seats = (await services.reads.seats(record.id)).filter(({ open }) => open);
    yield (await wasHeld(services, record, seats))
      ? await held(services, { record, seats, scene })
      : await overUnsigned(services, record, scene);
  }
}

/** Any trace that people met. */
export async function wasHeld({ reads }: Services, { id }: Rec, seats: readonly Row<'meetingSeat'>[]): Promise<boolean> {
  if (seats.some(({ signedAt }) => signedAt !== null)) return true;
  if ((await reads.topicsOf(id)).some(({ state }) => state === 'done')) return true;
  return (await reads.notesOf(id)).length > 0;
}

async function held(services: Services, over: Over): Promise<Plan> {
  const { record, scene } = over;
  const end = timeOf(record, services.zone).to;
  const reportedAt = scene.now - end > MOST_BEHIND ? scene.now : end;
  const after = changed(record, { state: 'held', life: { reportedAt } }, scene.now);
  // Nobody did it: its end has come.
  const audit = { act: 'record.meeting.hold', detail: { by: 'clock' } };
  const written = await writeRecord(services, MEETING, { before: record, after }, scene, audit);
  return merge(written, { ...emptyPlan, effects: toldToHost(services, over) });
}

/** Nobody signed in: whether it was held only the host knows, and whoever does the host's work. */
async function overUnsigned(services: Services, record: Rec, scene: Scene): Promise<Plan> {
  const moved = stepUnpressed(MEETING, record, 'end', {}, scene);
  if (!moved.ok) return emptyPlan;
  const asked = (await hostsAsked(services, record, scene.now)).filter((id) => scene.org.person(id)?.active);
  const written = await writeMoved(services, { kind: MEETING, record, scene }, 'end', moved.value, { by: 'clock' });
  const cards = (asked.length > 0 ? asked : [record.openerId]).map((person) => ({
    ...askCard(record, person, 'over', t('meeting.was_it_held')),
    ...whenSent(services, scene.org, person, scene.now),
  }));
  return merge(written, { ...emptyPlan, effects: cards });
}

const askCard = ({ id }: Rec, person: PersonId, why: string, note: Text): Effect => ({
  show: { view: 'record', subject: id },
  place: toPerson(person),
  key: `meeting:${why}:${id}:${person}`,
  payload: { note },
});

interface Over {
  readonly record: Rec;
  readonly seats: readonly Row<'meetingSeat'>[];
  readonly scene: Scene;
}

function toldToHost(services: Services, { record, seats, scene: { org } }: Over): readonly Effect[] {
  const host = org.person(record.ownerId)?.active ? record.ownerId : record.openerId;
  const { from } = timeOf(record, services.zone);
  const named = (list: typeof seats): Text =>
    peopleNames(
      org,
      list.map(({ personId }) => personId as PersonId),
    );
  const late = seats.filter(({ signedAt }) => signedAt !== null && signedAt > from);
  const missing = seats.filter(({ signedAt, excused, rsvp }) => signedAt === null && excused === '' && rsvp !== 'no');
  const away = seats.filter(({ signedAt, excused, rsvp }) => signedAt === null && (excused !== '' || rsvp === 'no'));
  const lines = [
    t('meeting.held_came', { came: seats.filter(({ signedAt }) => signedAt !== null).length, all: seats.length }),
    ...(late.length > 0 ? [t('meeting.held_late', { who: named(late) })] : []),
    ...(missing.length > 0 ? [t('meeting.held_missing', { who: named(missing) })] : []),
    ...(away.length > 0 ? [t('meeting.held_away', { who: named(away) })] : []),
  ];
  return [askCard(record, host, 'held', join(lines, '；'))];
}
