import type { MeetingPartModel, Rsvp, SeatLine } from '../../cards/meeting/meeting-part.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Rec, Scene } from '../../records/define.ts';
import type { Row } from '../plan.ts';
import { formOf, timeOf } from './meeting-form.ts';
import type { Services } from './services.ts';
import { signsNow } from './sign-in.ts';

/** Whoever arranges it sees how everybody answered: the host, who asked for it, and who takes the notes. */
export const arranges = (record: Rec, { actsFor }: Pick<Scene, 'actsFor'>): boolean =>
  [record.ownerId, record.openerId, formOf(record).regular, formOf(record).recorder].some(
    (id) => id !== null && actsFor.includes(id),
  );

/** A meeting as its card tells it to this reader. */
export async function meetingModel(services: Services, record: Rec, scene: Scene): Promise<Omit<MeetingPartModel, 'form'>> {
  const form = formOf(record);
  const { from } = timeOf(record, services.zone);
  const rows = (await services.reads.seats(record.id)).filter(({ open }) => open);
  const seats = rows.map(seatLine(scene.org, from)).toSorted(byWeight(record.ownerId));
  const begun = scene.now >= from;
  return {
    record: record.id,
    day: form.day,
    from: form.from,
    to: form.from + form.minutes,
    where: await whereOf(services, record),
    purpose: form.purpose,
    host: hostName(scene.org, record.ownerId),
    hostsFor: form.regular ? personName(scene.org, form.regular) : null,
    recorder: form.recorder ? personName(scene.org, form.recorder) : null,
    organiser:
      record.openerId === record.ownerId || !scene.org.person(record.openerId) ? null : personName(scene.org, record.openerId),
    seats,
    quorum: form.quorum,
    mine: seats.find(({ person }) => person === scene.by.id) ?? null,
    isHost: scene.by.id === record.ownerId,
    open: record.state === 'planned' && !begun,
    hosts: arranges(record, scene),
    warnings: [],
    signs: signsNow(record, services, scene.now),
    begun: begun || signsNow(record, services, scene.now) || ['over', 'held', 'missed', 'minuted'].includes(record.state),
  };
}

/** Of a host who left is said that the meeting waits to be handed on (S95). */
function hostName(org: Org, id: PersonId): Text {
  const who = personName(org, id);
  return org.person(id)?.leftOn ? t('records.owner_left', { who }) : plain(who);
}

const seatLine =
  (org: Org, from: number) =>
  (row: Row<'meetingSeat'>): SeatLine => ({
    person: row.personId as PersonId,
    name: personName(org, row.personId as PersonId),
    required: row.required,
    rsvp: row.rsvp as Rsvp,
    reason: row.reason,
    proposed: row.proposed,
    excused: row.excused !== '',
    signedAt: row.signedAt,
    late: row.signedAt !== null && row.signedAt > from,
  });

const byWeight =
  (host: PersonId) =>
  (a: SeatLine, b: SeatLine): number =>
    weight(a, host) - weight(b, host);
const weight = ({ person, required }: SeatLine, host: PersonId): number => (person === host ? 0 : required ? 1 : 2);

/** Room with its answer, place and video in one line; null: nobody has said. */
export async function whereOf(services: Services, record: Rec): Promise<Text | null> {
  const { place, room, video } = formOf(record);
  const event = room ? await services.reads.eventOf(record.id) : null;
  const answer = event && event.roomId === room && event.room !== 'none' ? event.room : room ? 'asked' : null;
  const words = [
    ...(place ? [answer ? t(`meeting.room_${answer as 'asked' | 'accepted' | 'declined'}`, { room: place }) : plain(place)] : []),
    ...(video ? [t('meeting.video')] : []),
  ];
  return words.length > 0 ? join(words, ' · ') : null;
}
