import type { Forfeit } from '../domain/leave/annual.ts';
import { carryOver, carryRule } from '../domain/leave/carry.ts';
import { lapsedLots } from '../domain/leave/draw.ts';
import type { Stamp } from '../domain/leave/entry.ts';
import { expire } from '../domain/leave/grants.ts';
import { entriesOf, type LeaveEntry, lotsOf } from '../domain/leave/ledger.ts';
import type { LeaveType } from '../domain/leave/types.ts';
import { workdayOnOrAfter } from '../domain/workday/workdays.ts';
import type { PersonId } from '../kernel/id.ts';
import { addDays, type Instant, type LocalDate, parts, toInstant, toLocal } from '../kernel/time.ts';
import { guard } from './accounts.ts';
import { forfeitsCarry } from './forfeit.ts';
import type { House } from './house.ts';
import { type Lapse, lapseNotice } from './lapse-notice.ts';
import { leaveEntryOf } from './ledgers.ts';
import { merge, nothing, type Plan, type Write } from './plan.ts';

/** Lots are looked up 200 at a time; more pages than this wait for the next tick. */
const PAGES_A_TICK = 5;
const SWEPT = 'leave-swept';
const EVER = '1900-01-01' as LocalDate;

/**
 * Lots past their last day: what a type carries passes into the new year up to its cap, the rest is written off (《实施办法》第九条). It runs on the
 * day after the last one, or on the first day the house is up again, and once more when a withdrawn request gave something back to a lot that had
 * lapsed. It finds its work in the ledger, so a second look, or a second process, does nothing twice; a mark says that today's look found nothing.
 */
export async function* lapseLeave(house: House, now: Instant): AsyncGenerator<Plan> {
  const { date: today } = toLocal(now, house.zone);
  const swept = await house.reads.mark(SWEPT);
  if (swept === today) return;
  let after: string | null = null;
  for (let page = 0; page < PAGES_A_TICK; page++) {
    const lots = await house.watches.lapsingLots({ after }, EVER, addDays(today, -1));
    if (page === 0 && lots.items.length === 0) {
      const mark: Write =
        swept === null
          ? { table: 'mark', insert: { key: SWEPT, value: today } }
          : { table: 'mark', update: { value: today }, where: { key: SWEPT, value: swept } };
      yield { ...nothing, writes: [mark] };
      return;
    }
    const accounts = new Map(lots.items.map((lot) => [`${lot.personId} ${lot.leaveType}`, lot]));
    const plans: Plan[] = [];
    for (const { personId, leaveType } of accounts.values()) plans.push(await lapse(house, personId, leaveType, today, now));
    if (plans.length > 0) yield merge(...plans);
    if (lots.next === null) return;
    after = lots.next;
  }
}

/** One account: every year that ended, oldest first, carries over; then what is past its day goes. */
async function lapse(house: House, personId: PersonId, leaveType: string, today: LocalDate, now: Instant): Promise<Plan> {
  const type = house.settings.leave.types.find((some) => some.id === leaveType);
  const entries = (await house.reads.leaveEntries(personId, leaveType)).map(leaveEntryOf);
  const stamp = { ids: house.ids, at: now, personId, leaveType, actorId: null, reason: '' };
  const { carried, forfeit } = type ? await carry(house, type, entries, today, stamp) : { carried: [], forfeit: null };
  const lapsed = expire([...entries, ...carried], today, stamp);
  if (carried.length + lapsed.length === 0) return nothing;
  const told = type
    ? lapseNotice(personId, type, { ...lapseOf(carried, lapsed), forfeit }, today, await wordAt(house, personId, today))
    : nothing;
  return merge(told, {
    ...nothing,
    writes: [
      await guard(house, `leave:${personId}:${leaveType}`),
      ...[...carried, ...lapsed].map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })),
    ],
    audit: [
      {
        actorId: 'system',
        act: 'leave.lapse',
        subject: personId,
        detail: { leaveType, entries: [...carried, ...lapsed].map(({ kind, minutes, lotId }) => ({ kind, minutes, lotId })) },
      },
    ],
  });
}

async function carry(
  house: House,
  type: LeaveType,
  entries: readonly LeaveEntry[],
  today: LocalDate,
  stamp: Stamp,
): Promise<{ readonly carried: readonly LeaveEntry[]; readonly forfeit: Forfeit | null }> {
  const ends = lapsedLots(entriesOf(entries, type.id), today).flatMap((lot) => lot.expiresOn ?? []);
  const carried: LeaveEntry[] = [];
  let forfeit: Forfeit | null = null;
  for (const year of [...new Set(ends.map((end) => parts(end).year))].toSorted((a, b) => a - b)) {
    const rule = carryRule(type, year);
    if (!rule) continue;
    forfeit = await forfeitsCarry(house, stamp.personId, type, year);
    const moved = forfeit ? null : carryOver([...entries, ...carried], rule, { ...stamp, reason: `${year}` });
    if (moved?.ok) carried.push(...moved.value);
  }
  return { carried, forfeit };
}

/** What the person is told: what passed on and until when, and what is gone. */
function lapseOf(carried: readonly LeaveEntry[], lapsed: readonly LeaveEntry[]): Omit<Lapse, 'forfeit'> {
  const gone = -lapsed.reduce((sum, entry) => sum + entry.minutes, 0);
  const open = lotsOf([...carried, ...lapsed]).filter((lot) => lot.kind === 'carry' && lot.remaining > 0);
  return {
    carried: open.reduce((sum, lot) => sum + lot.remaining, 0),
    until: open.at(-1)?.expiresOn ?? null,
    gone,
  };
}

/** Nobody is woken at midnight on New Year's Day: the word comes when the next workday begins. */
async function wordAt(house: House, personId: PersonId, today: LocalDate): Promise<Instant> {
  const org = await house.reads.org();
  const person = org.person(personId);
  const unit = person?.unitId ?? org.units[0]?.id;
  if (!unit) return toInstant(today, 0, house.zone);
  const calendar = house.settings.calendarOf(org, unit);
  return toInstant(workdayOnOrAfter(calendar, today), calendar.hours.am.from, house.zone);
}
