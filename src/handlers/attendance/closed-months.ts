import type { ClosedMonths } from '../../processes/reopening/closed-months.ts';
import { closedFor } from './lock-month.ts';
import type { Services } from './services.ts';

/** Somebody's month as requests to open it ask of it (S58). */
export const closedMonths = (servicesOf: () => Services): ClosedMonths => ({
  closedMonth: async (person, period) => {
    const services = servicesOf();
    const months = await services.reads.monthsOfPeople([person.id], period);
    const units = months.length > 0 ? months.map(({ unitId }) => unitId) : [person.unitId];
    return closedFor(services, person.id, units, period);
  },
});
