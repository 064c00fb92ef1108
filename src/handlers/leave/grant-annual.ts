import { ANNUAL, annualEntitlement, askableFrom } from '../../domain/leave/annual.ts';
import { lapsedLots } from '../../domain/leave/draw.ts';
import { draw, type Stamp } from '../../domain/leave/entry.ts';
import { grant } from '../../domain/leave/grants.ts';
import { lotsOf } from '../../domain/leave/ledger.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import { employedFrom } from '../../domain/leaving/employment.ts';
import type { Person } from '../../domain/org/org.ts';
import { toJson } from '../../kernel/json.ts';
import { type Instant, type LocalDate, localDate, parts, toLocal } from '../../kernel/time.ts';
import { guard, keepValue } from '../guard.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { annualKey, forfeitOf, grantKey, type Withdrawn } from './forfeit.ts';
import { leaveEntryOf } from './ledgers.ts';
import type { Services } from './services.ts';
import { standingLeaves } from './standing-leaves.ts';

/** People granted in one transaction; the next tick takes the next ones. */
const AT_A_TIME = 200;

/** Granted before its year has begun; looked at once more when it does. */
const AHEAD = 'ahead';

/**
 * Opens this year's lot of annual leave for everybody who has none yet (职工带薪年休假条例 第三条): at the first start, on the day somebody joins, and
 * in December for the year to come, so that leave in January can be asked for before New Year. A key of person and year makes a second look change
 * nothing.
 */
export async function grantAnnualLeave(services: Services, now: Instant): Promise<Plan> {
  const type = services.settings.leave.types.find((some) => some.id === ANNUAL);
  if (type?.balance !== 'ledger') return emptyPlan;
  const { date: today } = toLocal(now, services.zone);
  const { year } = parts(today);
  const writes: Write[] = [];
  let granted = 0;
  const { departures } = services;
  const former = await departures.endedEmployments();
  const waiting = await departures.peopleBack();
  for (const person of (await services.reads.org()).people) {
    if (granted === AT_A_TIME) break;
    // Whoever is suspended comes back to what is theirs.
    if (person.leftOn !== null || !person.joinedOn || person.joinedOn > today) continue;
    // Back, and what the earlier employment left behind is not settled yet: nothing is granted on top of it.
    if (waiting.has(person.id)) continue;
    for (const of of askableFrom(year + 1) <= today ? [year, year + 1] : [year]) {
      const from = employedFrom(person.joinedOn, former.get(person.id) ?? null);
      const own = await seeTo(services, { ...person, joinedOn: person.joinedOn, from }, of, today, type, now);
      if (own.length === 0) continue;
      granted += 1;
      writes.push(...own);
      // The next year's lot is reckoned on an account that has this year's; the next tick opens it.
      break;
    }
  }
  return {
    ...emptyPlan,
    writes,
    audit:
      writes.length > 0
        ? [{ actorId: 'system', act: 'leave.grant_annual', subject: `year:${year}`, detail: { people: granted } }]
        : [],
  };
}

/** `from`: first day that counts for the present employment, where an earlier one was settled. */
type Employed = Person & { readonly joinedOn: LocalDate; readonly from: LocalDate };

/** One person's leave of one year: granted, or forfeited (《实施办法》第八条: who has taken last year's and was then long ill has none). */
async function seeTo(
  services: Services,
  person: Employed,
  year: number,
  today: LocalDate,
  type: LeaveType,
  now: Instant,
): Promise<readonly Write[]> {
  const key = annualKey(year, person.id);
  const seen = await services.reads.valueOf(key);
  const begun = parts(today).year >= year;
  if (seen !== null && !(seen === AHEAD && begun)) return [];
  // Last year is closed first: leaves of January drawn on this lot may be paid by what is carried.
  if (seen === AHEAD && (await toClose(services, person, today))) return [];
  const last = await forfeitOf(services, person, year - 1);
  const forfeit = last?.taken ? last.why : null;
  const value = begun ? (forfeit ?? today) : AHEAD;
  const granted = keepValue(key, value, seen);
  if (seen === AHEAD) return forfeit ? [granted, ...(await withdrawLot(services, person, year, now))] : [granted];
  // What is forfeited in December already is not granted now; New Year says so for good.
  if (forfeit) return begun ? [granted] : [];
  return [granted, ...(await lot(services, person, year, type.dayMinutes, now))];
}

async function toClose(services: Services, person: Person, today: LocalDate): Promise<boolean> {
  return lapsedLots((await services.reads.leaveEntries(person.id, ANNUAL)).map(leaveEntryOf), today).length > 0;
}

/** Granted ahead, and forfeited in the last days of the year: what nobody has asked for goes. */
async function withdrawLot(services: Services, person: Employed, year: number, now: Instant): Promise<readonly Write[]> {
  const entries = (await services.reads.leaveEntries(person.id, ANNUAL)).map(leaveEntryOf);
  const given = lotsOf(entries).find(
    (one) => one.kind === 'grant' && one.remaining > 0 && one.expiresOn === localDate(year, 12, 31),
  );
  if (!given) return [];
  const insert = draw(stampOf(services, person, year, now), 'adjust', -given.remaining, given.id);
  const withdrawn: Withdrawn = { lot: given.id, minutes: given.remaining };
  return [
    await guard(services, `leave:${person.id}:${ANNUAL}`),
    { table: 'leaveEntry', insert: { ...insert } },
    // Comes back when the year is not forfeited after all.
    { table: 'keyValue', insert: { key: grantKey(year, person.id), value: toJson(withdrawn) } },
  ];
}

const stampOf = (services: Services, person: Person, year: number, now: Instant): Stamp => ({
  ids: services.ids,
  at: now,
  personId: person.id,
  leaveType: ANNUAL,
  actorId: null,
  reason: `${year}`,
});

async function lot(
  services: Services,
  person: Employed,
  year: number,
  dayMinutes: number,
  now: Instant,
): Promise<readonly Write[]> {
  const { joinedOn, from } = person;
  const { days } = annualEntitlement({ careerFrom: person.careerFrom ?? joinedOn, joinedOn: from, leftOn: person.leftOn }, year);
  if (days === 0) return [];
  const entries = (await services.reads.leaveEntries(person.id, ANNUAL)).map(leaveEntryOf);
  const first = localDate(year, 1, 1);
  const granted = grant(
    entries,
    { minutes: days * dayMinutes, validFrom: first && first > from ? first : from, expiresOn: localDate(year, 12, 31) },
    stampOf(services, person, year, now),
    null,
    await standingLeaves(services, entries, ANNUAL),
  );
  if (!granted.ok) return [];
  return [
    await guard(services, `leave:${person.id}:${ANNUAL}`),
    ...granted.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })),
  ];
}
