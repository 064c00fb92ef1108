import { halvesOfShift } from '../../domain/attendance/roster.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Ledgers } from '../../processes/ledgers.ts';
import { plannedOn, rostersOf } from './rosters.ts';
import { attendanceOf } from './rules-on.ts';
import type { Services } from './services.ts';

/** Somebody's days by their roster, as leave and overtime are counted by them (S54, S55). A shift that nobody can read changes nothing. */
export const rosterHalves =
  (servicesOf: () => Services): Ledgers['rosterOf'] =>
  async (person: PersonId, from: LocalDate, to: LocalDate) => {
    const services = servicesOf();
    const own = (await rostersOf(services, [person], { from, to })).get(person);
    if (own === undefined) return new Map();
    const org = await services.reads.org();
    const unit = org.person(person)?.unitId;
    const isPlatform = unit !== undefined && attendanceOf(services.attendanceRules, org, unit).source === 'feishu';
    return new Map(
      [...own].flatMap(([date, day]) => {
        const planned = date < from || date > to ? undefined : plannedOn({ isPlatform }, day);
        if (planned === undefined || planned.shift === 'unclear') return [];
        return [[date, planned.shift === 'off' ? [] : halvesOfShift(planned.shift)] as const];
      }),
    );
  };
