import { overlaps } from '../../domain/meeting/meeting-time.ts';
import { peopleNames } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import type { Effect } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { notice } from '../reply.ts';
import { formOf, invitedTo, saidWhen, timeOf } from './meeting-form.ts';
import type { Services } from './services.ts';

const MOST_NAMED = 5;

/** Somebody is asked to come elsewhere at the time of a meeting that was there before: its host hears of it once — that, not to what (S4). */
export async function otherHosts(services: Services, before: Rec | null, after: Rec, org: Org): Promise<readonly Effect[]> {
  if (after.state !== 'planned') return [];
  const { zone, reads } = services;
  const time = timeOf(after, zone);
  const then = before && timeOf(before, zone);
  const known = then && then.from === time.from && then.to === time.to ? invitedTo(before) : new Map<PersonId, boolean>();
  const fresh = [...invitedTo(after)].flatMap(([person, required]) => (required && !known.has(person) ? [person] : []));
  const seats = (await reads.seatsTaken(fresh, time.from, time.to)).filter(
    (seat) => seat.recId !== after.id && seat.required && seat.rsvp !== 'no' && overlaps(seat, time),
  );
  const records = new Map(
    readRows(await reads.recordsById([...new Set(seats.map(({ recId }) => recId))].slice(0, 500))).map(({ record }) => [
      record.id as string,
      record,
    ]),
  );
  return [...groupBy(seats, ({ recId }) => recId)].flatMap(([recId, taken]): readonly Effect[] => {
    const other = records.get(recId);
    // Whoever holds both has just seen it.
    if (other?.state !== 'planned' || other.ownerId === after.ownerId) return [];
    const people = taken.map(({ personId }) => personId as PersonId).filter((id) => id !== other.ownerId);
    if (people.length === 0) return [];
    return [
      notice(other.ownerId, `meeting:${other.id}`, `meeting:clash:${other.id}:${after.id}:${time.from}`, {
        text: t('meeting.other_meeting', {
          who: peopleNames(org, people.slice(0, MOST_NAMED)),
          title: formOf(other).title,
          when: saidWhen(timeOf(other, zone), zone),
        }),
        tone: 'warn',
        buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'record.open', record: other.id } }],
      }),
    ];
  });
}
