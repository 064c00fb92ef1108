import { ANNUAL, annualForfeit, careerYears, FORFEITS, type Forfeit } from '../../domain/leave/annual.ts';
import { usedIn } from '../../domain/leave/ledger.ts';
import type { LeaveMinutes, LeaveType } from '../../domain/leave/types.ts';
import { yearOfLeave } from '../../domain/leave/year-of-leave.ts';
import type { Person } from '../../domain/org/org.ts';
import type { LedgerEntryId, PersonId } from '../../kernel/id.ts';
import { type LocalDate, localDate } from '../../kernel/time.ts';
import { leaveEntryOf, ledgersOf } from './ledgers.ts';
import type { Services } from './services.ts';

/** Why a year's leave costs annual leave (《条例》第四条), and whether annual leave of that year had been taken. */
export interface YearlyForfeit {
  readonly why: Forfeit;
  readonly taken: boolean;
}

/** Long sick or paid personal leave in a year, with what was already taken of that year's annual leave; null when nothing is forfeited. */
export async function forfeitOf(services: Services, person: Person, year: number): Promise<YearlyForfeit | null> {
  const [first, last] = [localDate(year, 1, 1), localDate(year, 12, 31)];
  const careerFrom = person.careerFrom ?? person.joinedOn;
  if (!first || !last || !careerFrom) return null;
  const days = await ledgersOf(services).absencesOf(person.id, first, last);
  const why = annualForfeit(careerYears(careerFrom, last), yearOfLeave(days, services.settings.leave.types));
  if (!why) return null;
  return { why, taken: await tookAnnual(services, person.id, first, last) };
}

/** Annual leave of the year was taken: some of a lot that was good for its last day is used. */
async function tookAnnual(services: Services, person: PersonId, first: LocalDate, last: LocalDate): Promise<boolean> {
  const entries = (await services.reads.leaveEntries(person, ANNUAL)).map(leaveEntryOf);
  const ofYear = new Set(
    entries
      .filter((entry) => entry.lotId === entry.id && entry.kind === 'grant' && entry.expiresOn !== null)
      .filter((entry) => first <= (entry.expiresOn as LocalDate) && (entry.expiresOn as LocalDate) <= last)
      .map((entry) => entry.id),
  );
  return usedIn(entries.filter((entry) => entry.lotId !== null && ofYear.has(entry.lotId))) > 0;
}

/** A year's annual leave that was forfeited untaken does not pass into the next (《条例》第四条); what was taken costs the next year's instead. */
export async function forfeitsCarry(
  services: Services,
  personId: PersonId,
  type: LeaveType,
  year: number,
): Promise<Forfeit | null> {
  if (type.id !== ANNUAL) return null;
  const person = (await services.reads.org()).person(personId);
  const forfeit = person ? await forfeitOf(services, person, year) : null;
  return forfeit && !forfeit.taken ? forfeit.why : null;
}

/** Says that the person's annual leave of the year was seen to: the day, or why there is none (a `Forfeit`). */
export const annualKey = (year: number, person: PersonId | '' = ''): string => `annual:${year}:${person}`;

/** Why the year's annual leave was not granted; null when it was. */
export async function forfeitIn(services: Services, person: PersonId, year: number): Promise<Forfeit | null> {
  const value = await services.reads.valueOf(annualKey(year, person));
  return FORFEITS.find((why) => why === value) ?? null;
}

/** What was taken from the lot of a year whose leave the year before had cost. */
export interface Withdrawn {
  readonly lot: LedgerEntryId;
  readonly minutes: LeaveMinutes;
}

/** Under which key that is remembered, so that it can come back. */
export const grantKey = (year: number, person: PersonId | '' = ''): string => `forfeit-grant:${year}:${person}`;
