import type { Forfeit } from '../../domain/leave/annual.ts';
import { closePeriods, yearsOver } from '../../domain/leave/close-periods.ts';
import type { Stamp } from '../../domain/leave/entry.ts';
import { expire } from '../../domain/leave/grants.ts';
import { entriesOf, type LeaveEntry } from '../../domain/leave/ledger.ts';
import { redrawnBy, type StandingDays } from '../../domain/leave/redraw.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import { workdayOnOrAfter } from '../../domain/workday/workdays.ts';
import type { PersonId } from '../../kernel/id.ts';
import { addDays, type Instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { guard, keepValue } from '../guard.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { forfeitsCarry } from './forfeit.ts';
import { type Lapse, lapseNotice } from './lapse-notice.ts';
import { leaveEntryOf } from './ledgers.ts';
import type { Services } from './services.ts';
import { standingLeaves } from './standing-leaves.ts';

/** Lots are looked up 200 at a time; more pages than this wait for the next tick. */
const PAGES_A_TICK = 5;
const SWEPT = 'leave-swept';
const EVER = '1900-01-01' as LocalDate;

/**
 * Lots past their last day: what a type carries passes into the new year up to its cap, the rest is written off (《实施办法》第九条). It runs on the
 * day after the last one, or on the first day the assistant is up again, and once more when a withdrawn request gave something back to a lot that had
 * lapsed. It finds its work in the ledger, so a second look, or a second process, does nothing twice; a key says that today's look found nothing.
 */
export async function* lapseLeave(services: Services, now: Instant): AsyncGenerator<Plan> {
  const { date: today } = toLocal(now, services.zone);
  const swept = await services.reads.valueOf(SWEPT);
  if (swept === today) return;
  let after: string | null = null;
  for (let page = 0; page < PAGES_A_TICK; page++) {
    const lots = await services.watches.lapsingLots({ after }, EVER, addDays(today, -1));
    if (page === 0 && lots.items.length === 0) {
      yield { ...emptyPlan, writes: [keepValue(SWEPT, today, swept)] };
      return;
    }
    const accounts = new Map(lots.items.map((lot) => [`${lot.personId} ${lot.leaveType}`, lot]));
    const plans: Plan[] = [];
    for (const { personId, leaveType } of accounts.values()) plans.push(await lapse(services, personId, leaveType, today, now));
    if (plans.length > 0) yield merge(...plans);
    if (lots.next === null) return;
    after = lots.next;
  }
}

/** One account: what has ended is closed, as far as it has ended. */
async function lapse(services: Services, personId: PersonId, leaveType: string, today: LocalDate, now: Instant): Promise<Plan> {
  const type = services.settings.leave.types.find((some) => some.id === leaveType);
  const entries = (await services.reads.leaveEntries(personId, leaveType)).map(leaveEntryOf);
  const stamp = { ids: services.ids, at: now, personId, leaveType, actorId: null, reason: '' };
  const leaves = await standingLeaves(services, entries, leaveType);
  const forfeits = type ? await forfeitsOf(services, personId, type, yearsOver(entriesOf(entries, leaveType), today)) : new Map();
  const closed = type
    ? closePeriods(entries, { type, leaves, forfeited: new Set(forfeits.keys()) }, today, stamp)
    : expire(entries, today, stamp);
  if (closed.length === 0) return emptyPlan;
  const told = type
    ? lapseNotice(
        personId,
        type,
        { ...lapseOf(closed, leaves, today), forfeit: [...forfeits.values()].at(-1) ?? null },
        today,
        await wordAt(services, personId, today),
      )
    : emptyPlan;
  return merge(told, {
    ...emptyPlan,
    writes: [
      await guard(services, `leave:${personId}:${leaveType}`),
      ...closed.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })),
    ],
    // What a leave is paid from stands on its cards.
    effects: redrawnBy(closed).map(({ requestId }) => ({ repaint: requestId })),
    audit: [
      {
        actorId: 'system',
        act: 'leave.lapse',
        subject: personId,
        detail: { leaveType, entries: closed.map(({ kind, minutes, lotId }) => ({ kind, minutes, lotId })) },
      },
    ],
  });
}

/** The same for an account that is about to be closed altogether: the entries, and nobody told. */
export async function endedPeriods(
  services: Services,
  type: LeaveType,
  entries: readonly LeaveEntry[],
  on: LocalDate,
  stamp: Stamp,
): Promise<readonly LeaveEntry[]> {
  const leaves = await standingLeaves(services, entries, type.id);
  const forfeits = await forfeitsOf(services, stamp.personId, type, yearsOver(entries, on));
  return closePeriods(entries, { type, leaves, forfeited: new Set(forfeits.keys()) }, on, stamp);
}

/** The years of which nothing passes on, and why. */
async function forfeitsOf(
  services: Services,
  personId: PersonId,
  type: LeaveType,
  years: readonly number[],
): Promise<ReadonlyMap<number, Forfeit>> {
  const out = new Map<number, Forfeit>();
  for (const year of type.carry ? years : []) {
    const why = await forfeitsCarry(services, personId, type, year);
    if (why) out.set(year, why);
  }
  return out;
}

/** What the person is told: what passed on and until when, which leave it pays for now, and what is gone. */
function lapseOf(closed: readonly LeaveEntry[], leaves: readonly StandingDays[], today: LocalDate): Omit<Lapse, 'forfeit'> {
  const sum = (entries: readonly LeaveEntry[]): number => entries.reduce((total, entry) => total + entry.minutes, 0);
  const opened = closed.filter((entry) => entry.kind === 'carry' && entry.lotId === entry.id);
  const open = opened.filter((entry) => entry.expiresOn !== null && today <= entry.expiresOn);
  const redrawn = redrawnBy(closed);
  const days = redrawn.flatMap(({ requestId }) => leaves.find((leave) => leave.requestId === requestId)?.days ?? []);
  return {
    carried: sum(open),
    until: open.at(-1)?.expiresOn ?? null,
    gone: -sum(closed.filter((entry) => entry.kind === 'expire')),
    redrawn: redrawn.reduce((total, { minutes }) => total + minutes, 0),
    days: [...new Set(days.map((day) => day.date))].toSorted(),
  };
}

/** Nobody is woken at midnight on New Year's Day: the word comes when the next workday begins. */
async function wordAt(services: Services, personId: PersonId, today: LocalDate): Promise<Instant> {
  const org = await services.reads.org();
  const person = org.person(personId);
  const unit = person?.unitId ?? org.units[0]?.id;
  if (!unit) return toInstant(today, 0, services.zone);
  const calendar = services.settings.calendarOf(org, unit);
  return toInstant(workdayOnOrAfter(calendar, today), calendar.hours.am.from, services.zone);
}
