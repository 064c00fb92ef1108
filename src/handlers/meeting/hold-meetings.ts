import { peopleNames } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { meeting } from '../../kinds/meeting.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { step } from '../../records/step.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { toPerson } from '../view-ref.ts';
import { timeOf } from './meeting-form.ts';
import { endedMeetings } from './remind-meetings.ts';
import type { Services } from './services.ts';

const KIND = meeting as unknown as Kind;

/** A meeting in which somebody signed in has been held once its end has come; the host hears who came late and who did not come (S65). */
export async function* holdMeetings(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  for (const record of await endedMeetings(services, now)) {
    const host = org.person(record.ownerId) ?? org.person(record.openerId);
    if (!host) continue;
    const seats = (await services.reads.seats(record.id)).filter(({ open }) => open);
    if (!seats.some(({ signedAt }) => signedAt !== null)) {
      yield askHost(record, host.id, (await services.reads.valueOf(askedKey(record))) !== null);
      continue;
    }
    const scene = { ...(await sceneOf(services, KIND, { person: host, org, now })), actsFor: [host.id] };
    const moved = step(KIND, record, 'hold', {}, scene);
    if (!moved.ok) continue;
    // Nobody did it: its end has come.
    const audit = { act: 'record.meeting.hold', detail: { by: 'clock' } };
    const written = await writeRecord(services, KIND, { before: record, after: moved.value.record }, scene, audit);
    yield merge(written, { ...emptyPlan, effects: toldToHost(services, { record, host: host.id, seats, org }) });
  }
}

const askedKey = ({ id }: Rec): string => `meeting.over:${id}`;

/** Nobody signed in: whether it was held is not known, and the host is asked once. Until then it stays planned, and a series counts it as missing (S60). */
function askHost(record: Rec, host: PersonId, asked: boolean): Plan {
  if (asked) return emptyPlan;
  return {
    ...emptyPlan,
    writes: [{ table: 'keyValue', insert: { key: askedKey(record), value: '1' }, onConflict: 'replace' }],
    effects: [
      {
        show: { view: 'record', subject: record.id },
        place: toPerson(host),
        key: `meeting:over:${record.id}:${host}`,
        payload: { note: t('meeting.was_it_held') },
      },
    ],
  };
}

interface Over {
  readonly record: Rec;
  readonly host: PersonId;
  readonly seats: readonly Row<'meetingSeat'>[];
  readonly org: Org;
}

function toldToHost(services: Services, { record, host, seats, org }: Over): readonly Effect[] {
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
  return [
    {
      show: { view: 'record', subject: record.id },
      place: toPerson(host),
      key: `meeting:held:${record.id}:${host}`,
      payload: { note: join(lines, '；') },
    },
  ];
}
