import { periodOf } from '../../domain/attendance/config.ts';
import { correctable } from '../../domain/attendance/correctable.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { PunchBooks } from '../../processes/correction/punches.ts';
import { monthNow } from './compute-months.ts';
import { closedFor, isLocked } from './lock-month.ts';
import { correctionsOf } from './rules-on.ts';
import type { Services } from './services.ts';

/** Days as corrections ask of them (S54). */
export const punchBooks = (servicesOf: () => Services): PunchBooks => ({
  correctableDay: async (person, date, org) => {
    const services = servicesOf();
    const period = periodOf(date);
    const day = (await monthNow(services, person, period)).find((one) => one.date === date);
    const closed = await closedFor(services, person.id, day ? [day.unitId] : [], period);
    const used = await services.reads.correctionsOf(person.id, period);
    return {
      sides: !day || day.open ? null : correctable(day),
      used: used.map((row) => ({
        requestId: row.requestId as RequestId,
        date: row.date as LocalDate,
        side: row.side === 'in' ? 'in' : 'out',
      })),
      locked: isLocked(closed),
      reopened: closed.openUntil !== null,
      rules: await correctionsOf(services, org, person, day?.unitId ?? person.unitId),
    };
  },
});
