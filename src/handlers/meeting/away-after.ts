import { overlaps } from '../../domain/meeting/meeting-time.ts';
import { personName } from '../../domain/org/label.ts';
import type { RecordId } from '../../fields/field.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, toInstant } from '../../kernel/time.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { Booking } from '../../processes/booking.ts';
import type { Rec } from '../../records/define.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import type { Follow } from '../posting.ts';
import { readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { notice } from '../reply.ts';
import { SYSTEM } from '../services.ts';
import { appoint, hostAt, type JustBooked } from './acting-host.ts';
import { toCheck } from './check-hosts.ts';
import { hostAway } from './host-away.ts';
import { formOf, regularHost, saidWhen, timeOf } from './meeting-form.ts';
import type { Services } from './services.ts';

/**
 * A leave was approved: in the meetings it meets the person is marked 请假, whoever arranges one hears of it once — that they are away, never why (S4) —
 * and where the host is away somebody hosts in their place (S61). One that was changed or taken back is looked at once it stands.
 */
export const awayAfter: Follow<Services> = async (services, context, file, next): Promise<Plan> => {
  if (next.state === file.instance.state) return emptyPlan;
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  const isNew = next.state === 'approved' && (booking.absence?.length ?? 0) > 0;
  if (isNew) return approved(services, context, booking, next.id);
  const isOver = file.instance.state === 'approved' && (booking.absence?.length ?? 0) > 0;
  const isChanged = next.state === 'approved' && booking.amends !== undefined;
  if (!isOver && !isChanged) return emptyPlan;
  const people = new Set([next.applicantId, ...(booking.absence ?? []).map(({ personId }) => personId)]);
  return { ...emptyPlan, writes: [...people].map((person) => toCheck(person, context.now)) };
};

async function approved(services: Services, context: Context, booking: Booking, request: string): Promise<Plan> {
  const { zone, reads } = services;
  const plans: Plan[] = [];
  for (const [personId, days] of groupBy(booking.absence ?? [], (day) => day.personId)) {
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
    const booked: JustBooked = { away: away.map((time) => ({ personId, time })), substitutes: booking.substitutes ?? [] };
    const rows = readRows(await reads.recordsById([...new Set(seats.map(({ recId }) => recId as RecordId))]));
    for (const { record } of rows)
      if (record.state === 'planned') plans.push(await missing(services, context, { record, personId, booked, request }));
  }
  return merge(emptyPlan, ...plans);
}

interface Missing {
  readonly record: Rec;
  readonly personId: PersonId;
  readonly booked: JustBooked;
  readonly request: string;
}

async function missing(services: Services, context: Context, { record, personId, booked, request }: Missing): Promise<Plan> {
  const marked: Plan = {
    ...emptyPlan,
    writes: [{ table: 'meetingSeat', update: { excused: 'leave' }, where: { recId: record.id, personId }, mayMiss: true }],
    effects: [{ repaint: record.id }],
  };
  if (personId !== record.ownerId)
    return merge(marked, { ...emptyPlan, effects: told(services, context, record, personId, request) });
  const host = await hostAt(services, record, regularHost(record), context.org, booked);
  if (host === null) return merge(marked, { ...emptyPlan, effects: hostAway(services, record, context.org) });
  // Nobody's own doing: whoever approved the leave may be the one who hosts.
  const scene = await sceneOf(services, MEETING, { person: SYSTEM, org: context.org, now: context.now });
  return merge(await appoint(services, record, host, scene), marked);
}

function told({ zone }: Services, { org }: Context, record: Rec, away: PersonId, request: string): readonly Effect[] {
  const said = { who: personName(org, away), title: formOf(record).title, when: saidWhen(timeOf(record, zone), zone) };
  return [
    notice(record.ownerId, `meeting:${record.id}`, `meeting:away:${record.id}:${away}:${request}:${record.ownerId}`, {
      text: t('meeting.will_be_away', said),
      tone: 'warn',
      buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'record.open', record: record.id } }],
    }),
  ];
}
