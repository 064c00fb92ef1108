import { overlaps } from '../../domain/meeting/meeting-time.ts';
import { personName } from '../../domain/org/label.ts';
import type { RecordId } from '../../fields/field.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, toInstant } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import type { Follow } from '../posting.ts';
import { readRows } from '../records/load-record.ts';
import { notice } from '../reply.ts';
import { formOf, saidWhen, timeOf } from './meeting-form.ts';
import type { Services } from './services.ts';

/** A leave was approved: in the meetings it meets the person is marked 请假, and whoever arranges one hears of it once — that they are away, never why (S4). */
export const awayAfter: Follow<Services> = async (services, context, file, next): Promise<Plan> => {
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  if (next.state !== 'approved' || file.instance.state === 'approved' || !booking.absence?.length) return emptyPlan;
  const { zone, reads } = services;
  const plans = { writes: [] as Plan['writes'][number][], effects: [] as Plan['effects'][number][] };
  for (const [personId, days] of groupBy(booking.absence, (day) => day.personId)) {
    const away = days.map(({ date, fromMin, toMin }) => ({
      from: toInstant(date as LocalDate, fromMin, zone),
      to: toInstant(date as LocalDate, toMin, zone),
    }));
    // One look for all days of somebody: it stands in the way of every approval.
    const first = Math.min(...away.map(({ from }) => from)) as Instant;
    const last = Math.max(...away.map(({ to }) => to)) as Instant;
    const seats = (await reads.meetingsOf(personId, first, last)).filter(
      (seat) => seat.excused === '' && away.some((stretch) => overlaps(seat, stretch)),
    );
    if (seats.length === 0) continue;
    const rows = readRows(await reads.recordsById([...new Set(seats.map(({ recId }) => recId as RecordId))]));
    for (const { record } of rows) {
      if (record.state !== 'planned') continue;
      plans.writes.push({
        table: 'meetingSeat',
        update: { excused: 'leave' },
        where: { recId: record.id, personId },
        mayMiss: true,
      });
      plans.effects.push({ repaint: record.id });
      plans.effects.push(...told(services, context, record, personId, next.id));
    }
  }
  return { ...emptyPlan, ...plans };
};

/** The host away: the meeting needs another time or another host, and both the host and who arranged it hear so. */
function told({ zone }: Services, { org }: Context, record: Rec, away: PersonId, request: string): readonly Effect[] {
  const isHost = away === record.ownerId;
  const said = { who: personName(org, away), title: formOf(record).title, when: saidWhen(timeOf(record, zone), zone) };
  return [...new Set(isHost ? [record.ownerId, record.openerId] : [record.ownerId])].map((person) =>
    notice(person, `meeting:${record.id}`, `meeting:away:${record.id}:${away}:${request}:${person}`, {
      text: t(isHost ? 'meeting.host_away' : 'meeting.will_be_away', said),
      tone: 'warn',
      buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'record.open', record: record.id } }],
    }),
  );
}
