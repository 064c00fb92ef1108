import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { addDays, HOUR, type Instant, instant, MINUTE, toInstant, toLocal } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import { type Effect, emptyPlan, type Plan, type Row } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { toPerson } from '../view-ref.ts';
import { toCheck } from './check-hosts.ts';
import { sendTime } from './send-time.ts';
import type { Services } from './services.ts';

type Seat = Row<'meetingSeat'>;

/** Before a meeting begins those who come hear of it once more, and sign in from then on. */
export const SOON_MS = 15 * MINUTE;
/** When the meetings of the day, and those of the next, are told (minutes since midnight). */
const MORNING = 8 * 60;
const AFTERNOON = 17 * 60;
/** After a long stand still nothing is told of what is long over. */
const MOST_BEHIND = 2 * HOUR;

/** Looks on from where the last look ended, so that nobody is told twice or passed over (O29). */
async function since(services: Services, key: string, now: Instant): Promise<Instant> {
  const kept = Number((await services.reads.valueOf(key)) ?? now - SOON_MS);
  return instant(Math.max(kept, now - MOST_BEHIND));
}

const noted = (key: string, value: string): Plan['writes'] => [
  { table: 'keyValue', insert: { key, value }, onConflict: 'replace' },
];

/** 15 minutes before: a card with 签到. */
export async function* remindSoon(services: Services, now: Instant): AsyncGenerator<Plan> {
  const key = 'meetings.soon';
  const from = await since(services, key, now);
  const seats = await services.reads.seatsBeginning(instant(from + SOON_MS), instant(now + SOON_MS));
  if (seats.length === 0 && now - from < 10 * MINUTE) return;
  const planned = await plannedOf(services, seats);
  const effects = await cards(services, seats.filter(comes), planned, now, 'soon', (seat) => ({
    note: t('meeting.soon'),
    noteUntil: seat.from,
  }));
  yield { ...emptyPlan, writes: [...noted(key, String(now)), ...(await hostless(services, planned, now))], effects };
}

/** In the afternoon before: a card of each meeting of the next day, which asks once more whoever has not answered. */
export async function* remindDayBefore(services: Services, now: Instant): AsyncGenerator<Plan> {
  const { date, minutes } = toLocal(now, services.zone);
  const key = 'meetings.day_before';
  if (minutes < AFTERNOON || (await services.reads.valueOf(key)) === date) return;
  const seats = await services.reads.seatsBeginning(...dayOf(services, addDays(date, 1)));
  const [noteUntil] = dayOf(services, addDays(date, 1));
  const planned = await plannedOf(services, seats);
  const effects = await cards(services, seats.filter(comes), planned, now, `day:${date}`, ({ rsvp }) => ({
    note: t(rsvp === 'none' ? 'meeting.tomorrow_unanswered' : 'meeting.tomorrow'),
    noteUntil,
  }));
  yield { ...emptyPlan, writes: [...noted(key, date), ...(await hostless(services, planned, now))], effects };
}

/** In the morning: everybody's meetings of the day in one card. */
export async function* tellMorning(services: Services, now: Instant): AsyncGenerator<Plan> {
  const { date, minutes } = toLocal(now, services.zone);
  const key = 'meetings.morning';
  if (minutes < MORNING || minutes >= AFTERNOON || (await services.reads.valueOf(key)) === date) return;
  const org = await services.reads.org();
  const seats = (await services.reads.seatsBeginning(...dayOf(services, date))).filter((seat) => comes(seat) && seat.from > now);
  const people = [...groupBy(seats, ({ personId }) => personId as PersonId)];
  const effects = people.flatMap(([person, own]): readonly Effect[] => {
    const at = sendTime(services, org, person, now);
    // Whoever may be sent nothing before the first of them begins hears of it then.
    if (at === null || own.every(({ from }) => from <= at)) return [];
    return [
      {
        show: { view: 'my_meetings', subject: `list:${person}` },
        place: toPerson(person),
        key: `my_meetings:morning:${date}:${person}`,
        notBefore: at,
        payload: { from: date, to: date, morning: true },
      },
    ];
  });
  yield { ...emptyPlan, writes: noted(key, date), effects };
}

const dayOf = ({ zone }: Services, date: Parameters<typeof toInstant>[0]): [Instant, Instant] => [
  toInstant(date, 0, zone),
  toInstant(addDays(date, 1), 0, zone),
];

const comes = ({ rsvp, excused }: Seat): boolean => rsvp !== 'no' && excused === '';

async function cards(
  services: Services,
  seats: readonly Seat[],
  meetings: readonly Rec[],
  now: Instant,
  what: string,
  said: (seat: Seat) => { readonly note: Text; readonly noteUntil: Instant },
): Promise<readonly Effect[]> {
  const org = await services.reads.org();
  const planned = new Set<string>(meetings.map(({ id }) => id));
  return seats.flatMap((seat): readonly Effect[] => {
    const person = seat.personId as PersonId;
    const at = sendTime(services, org, person, now);
    if (!planned.has(seat.recId) || at === null || at >= seat.from) return [];
    return [
      {
        show: { view: 'record', subject: seat.recId },
        place: toPerson(person),
        key: `meeting:${what}:${seat.recId}:${seat.from}:${person}`,
        notBefore: at,
        payload: said(seat),
      },
    ];
  });
}

async function plannedOf(services: Services, seats: readonly Seat[]): Promise<readonly Rec[]> {
  const ids = [...new Set(seats.map(({ recId }) => recId))].slice(0, 500);
  return readRows(await services.reads.recordsById(ids)).flatMap(({ record }) => (record.state === 'planned' ? [record] : []));
}

/** Whose host has left the company, and which nobody has handed on so far: somebody hosts in their place (S61, S95). */
async function hostless(services: Services, meetings: readonly Rec[], now: Instant): Promise<Plan['writes']> {
  const org = await services.reads.org();
  return meetings.flatMap(({ id, ownerId }) => (org.person(ownerId)?.active ? [] : [toCheck(id, now)]));
}
