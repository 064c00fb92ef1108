import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
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
    rows.map(async (row) => {
      const corrected = (fromJsonOnce(row.facts) as Facts).booking?.corrections ?? [];
      return [...(await daysTouched(services, row)), ...corrected].some(({ date }) => date.startsWith(period));
    }),
  );
  return rows.filter((_, i) => touches[i]);
}
