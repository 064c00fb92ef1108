import { seriesOf } from '../../domain/meeting/unit-series.ts';
import { peopleNames, personName } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { freshCard } from '../records/write-record.ts';
import { notice } from '../reply.ts';
import { SYSTEM } from '../services.ts';
import { hostNotes } from './acting-host.ts';
import { awayIn } from './away.ts';
import { toCheck } from './check-hosts.ts';
import { meetingEvent } from './event-wish.ts';
import { seatWrites } from './keep-seats.ts';
import { formOf, invitedTo, saidWhen, timeOf } from './meeting-form.ts';
import { otherHosts } from './other-hosts.ts';
import { whenSent } from './send-time.ts';
import type { Services } from './services.ts';

/**
 * A meeting is written: the seats of its people, its event on the platform, and one word to each it concerns follow in the same plan, so that nothing of
 * it is told twice or lost (features 3.5: cancel and move tell everybody once and release the room).
 */
export async function meetingWritten({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  // Of a series nobody is asked to come before its agenda goes out (S64).
  const isSilent = formOf(after).series !== null && !(await services.reads.agendaOf(after.id))?.frozenAt;
  return {
    ...emptyPlan,
    writes: [...(await seatWrites(services, after, scene.now)), ...(await hostCheck(services, before, after, scene))],
    effects: [
      ...eventEffect(before, after, services),
      ...words(services, { before, after, isSilent }, scene),
      ...(await otherHosts(services, before, after, scene.org)),
      ...formerRecorder(before, after, scene),
      ...leavers(services, before, after, scene),
    ],
  };
}

/** At another time or with another host it may be that somebody has to stand in, or need not any more. */
async function hostCheck(services: Services, before: Rec | null, after: Rec, { now }: Scene): Promise<Plan['writes']> {
  if (after.state !== 'planned') return [];
  const [then, time] = [before && timeOf(before, services.zone), timeOf(after, services.zone)];
  if (then && then.from === time.from && then.to === time.to) return [];
  const isOut = formOf(after).regular !== null || (await awayIn(services, after.ownerId, time));
  return isOut ? [toCheck(after.id, now)] : [];
}

/** The event as the meeting wants it now; nothing where it stays as it was. */
export function eventEffect(before: Rec | null, after: Rec, services: Services): readonly Effect[] {
  if (isCancelled(after)) return before && isCancelled(before) ? [] : [meetingEvent(after.id, { gone: true })];
  // What is over stays in people's calendars as it was.
  if (after.state !== 'planned' || (before && before.form === after.form && before.ownerId === after.ownerId)) return [];
  const form = formOf(after);
  return [
    meetingEvent(after.id, {
      title: form.title,
      text: [form.purpose, after.number].filter(Boolean).join('\n'),
      place: form.room ? '' : (form.place ?? ''),
      ...timeOf(after, services.zone),
      people: [...invitedTo(after)].map(([person, required]) => ({ person, optional: !required })),
      room: form.room,
      host: after.ownerId,
      video: form.video,
    }),
  ];
}

/** One word for each: a card of its own for who is newly asked to come, what changed for the others, and that they need not come for who is left out. */
function words(
  services: Services,
  { before, after, isSilent }: { readonly before: Rec | null; readonly after: Rec; readonly isSilent: boolean },
  { by: { id: by }, org }: Pick<Scene, 'by' | 'org'>,
): readonly Effect[] {
  const now = isCancelled(after) ? [] : [...invitedTo(after).keys()];
  const then = before && !isCancelled(before) ? [...invitedTo(before).keys()] : [];
  const { series } = formOf(after);
  // The whole series is gone: it is said once, not meeting by meeting.
  if (isCancelled(after) && series !== null && !seriesOf(services.meetings, org).some(({ id }) => id === series))
    return then.map((person) => seriesEnded(services, after, series, person));
  const changed = before ? changeText(services, before, after) : null;
  const fresh = isSilent ? [] : now.filter((person) => !then.includes(person));
  const left = isSilent && !isCancelled(after) ? [] : then.filter((person) => !now.includes(person));
  const stays = then.filter((person) => now.includes(person));
  const hosts = before ? hostNotes(before, after, org) : new Map<PersonId, Text>();
  const isTold = (person: PersonId): boolean => person === by || hosts.has(person);
  return [
    ...[...hosts]
      .filter(([person]) => person !== by)
      .map(([person, note]) => ({
        ...freshCard(after, person, { note }),
        // What the clock has found waits for working hours.
        ...(by === SYSTEM.id ? whenSent(services, org, person, after.changedAt) : {}),
      })),
    ...fresh.filter((person) => !isTold(person)).map((person) => freshCard(after, person)),
    ...(changed ? stays.filter((person) => !isTold(person)).map((person) => freshCard(after, person, { note: changed })) : []),
    ...left
      .filter((person) => !isTold(person) && org.person(person)?.active)
      .map((person) =>
        isCancelled(after) ? freshCard(after, person, { note: cancelText(after) }) : notNeeded(services, after, person),
      ),
  ];
}

/** Who has left the company and was to come: whoever hosts hears of it once (S95). */
function leavers(services: Services, before: Rec | null, after: Rec, { org, now: at }: Scene): readonly Effect[] {
  if (!before || after.state !== 'planned' || !org.person(after.ownerId)?.active) return [];
  const now = invitedTo(after);
  const gone = [...invitedTo(before).keys()].filter((id) => !now.has(id) && org.person(id)?.leftOn);
  if (gone.length === 0) return [];
  const said = {
    who: peopleNames(org, gone),
    title: formOf(after).title,
    when: saidWhen(timeOf(after, services.zone), services.zone),
  };
  return [
    {
      ...notice(after.ownerId, `meeting:${after.id}`, `meeting:leavers:${after.id}:${after.version}`, {
        text: t('meeting.have_left', said),
        buttons: [{ text: t('records.open'), action: { do: 'record.open', record: after.id } }],
      }),
      ...whenSent(services, org, after.ownerId, at),
    },
  ];
}

/** Whoever was to take the notes and does not any more. */
function formerRecorder(before: Rec | null, after: Rec, { by, org }: Scene): readonly Effect[] {
  const [was, is] = [before && formOf(before).recorder, formOf(after).recorder];
  if (!was || !is || was === is || was === by.id || isCancelled(after) || !org.person(was)?.active) return [];
  const said = { title: formOf(after).title, who: personName(org, is) };
  return [
    notice(was, `meeting:${after.id}`, `meeting:no_recorder:${after.id}:${after.version}`, {
      text: t('meeting.no_recorder', said),
    }),
  ];
}

const seriesEnded = ({ zone }: Services, after: Rec, series: string, person: PersonId): Effect =>
  notice(person, `series:${series}`, `series:ended:${series}:${toLocal(after.changedAt, zone).date}:${person}`, {
    text: t('series.ended', { series: formOf(after).title }),
  });

const notNeeded = (services: Services, after: Rec, person: PersonId): Effect =>
  notice(person, `meeting:${after.id}`, `meeting:left:${after.id}:${after.version}:${person}`, {
    text: t('meeting.not_needed', { title: formOf(after).title, when: saidWhen(timeOf(after, services.zone), services.zone) }),
  });

/** What everybody has to know of a change; null: nothing. */
function changeText(services: Services, before: Rec, after: Rec): Text | null {
  if (before.form === after.form) return null;
  const [then, now] = [timeOf(before, services.zone), timeOf(after, services.zone)];
  const why = reasonOf(after, 'move');
  if (then.from !== now.from || then.to !== now.to) {
    const said = saidWhen(then, services.zone);
    return why ? t('meeting.note_moved_why', { before: said, why }) : t('meeting.note_moved', { before: said });
  }
  const { place, video } = formOf(after);
  if (place !== formOf(before).place || video !== formOf(before).video)
    return t('meeting.note_place', { place: place ?? (video ? t('meeting.video') : '—') });
  return null;
}

function cancelText(record: Rec): Text {
  const why = reasonOf(record, record.state === 'skipped' ? 'skip' : 'cancel');
  return why ? t('meeting.note_cancelled_why', { why }) : t('meeting.note_cancelled');
}

function reasonOf({ life }: Rec, move: string): Text | null {
  const why = life.said?.[move]?.why;
  return typeof why === 'string' && why !== '' ? plain(why) : null;
}
