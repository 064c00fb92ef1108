import { fromJsonOnce } from '../../kernel/json.ts';
import type { TravelBooks } from '../../processes/ledgers.ts';
import type { Facts } from '../facts.ts';
import type { StandingReads } from './ports.ts';

/** Trips as definitions ask for them (S104). */
export const travelBooks = ({ reads }: { readonly reads: StandingReads }): TravelBooks => ({
  tripsOf: async (person, from, to) =>
    (await Promise.all([reads.standingOf('trip', person), reads.tripsWith(person)])).flat().flatMap(({ id, number, facts }) => {
      const { trip } = fromJsonOnce(facts) as Facts;
      return trip && trip.from <= to && from <= trip.to ? [{ requestId: id, number }] : [];
    }),
});
