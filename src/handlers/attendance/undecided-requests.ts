import { waitingFor } from '../../domain/approval/who.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Facts } from '../facts.ts';
import { daysTouched } from './mark-months.ts';
import type { UndecidedRow } from './ports.ts';
import type { Services } from './services.ts';

/**
 * Requests of these people that nobody has decided on and that are about days of a month: leave, trips, overtime, corrections, and what changes or undoes
 * them (S58). By person, the oldest first.
 */
export async function undecidedIn(
  services: Services,
  people: readonly PersonId[],
  period: string,
): Promise<readonly UndecidedRow[]> {
  const rows = await services.reads.undecidedOf(people);
  const touches = await Promise.all(
    rows.map(async (row) => (await datesOf(services, row)).some((date) => date.startsWith(period))),
  );
  return rows.filter((_, i) => touches[i]);
}

/** A request that nobody has decided on, with the days it is about and whom it waits for. */
export interface WaitingRequest extends UndecidedRow {
  readonly dates: readonly LocalDate[];
  readonly waitsFor: readonly PersonId[];
}

/** One person's requests about any of these days that nobody has decided on. */
export async function undecidedOn(
  services: Services,
  person: PersonId,
  days: readonly LocalDate[],
): Promise<readonly WaitingRequest[]> {
  const found: WaitingRequest[] = [];
  for (const row of await services.reads.undecidedOf([person])) {
    const dates = (await datesOf(services, row)).filter((date) => days.includes(date));
    if (dates.length === 0) continue;
    const file = await services.reads.file(row.id);
    found.push({ ...row, dates, waitsFor: file ? waitingFor(file.instance) : [] });
  }
  return found;
}

async function datesOf(services: Services, row: UndecidedRow): Promise<readonly LocalDate[]> {
  const corrected = (fromJsonOnce(row.facts) as Facts).booking?.corrections ?? [];
  return [...(await daysTouched(services, row)), ...corrected].map(({ date }) => date);
}
