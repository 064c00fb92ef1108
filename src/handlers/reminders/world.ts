import { substituteAt } from '../../domain/approval/substitute.ts';
import type { Org } from '../../domain/org/org.ts';
import type { World } from '../../domain/reminders/delivery.ts';
import { wishesOf } from '../../domain/reminders/preference.ts';
import type { Wishes } from '../../domain/workday/wishes.ts';
import { type Away, type Who, who } from '../../domain/workday/working-time.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { addDays, type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { preferenceOf } from './preference-rows.ts';
import type { Services } from './services.ts';

/** Absences looked at. A longer leave is seen piece by piece: what is due at the end of the piece is asked anew and put off again. */
const BACK_DAYS = 35;
const AHEAD_DAYS = 35;

export interface RemindWorld extends World {
  /** People whose clock is not simply their branch's. */
  readonly exceptional: readonly PersonId[];
}

/** The people's clocks and substitutes as they are at this tick; read once, asked often. */
export async function worldAt(services: Services, org: Org, now: Instant): Promise<RemindWorld> {
  const { date } = toLocal(now, services.zone);
  const substitutes = await substitutesOf(services, now);
  const absences = await services.watches.absences('everyone', addDays(date, -BACK_DAYS), addDays(date, AHEAD_DAYS));
  const away = new Map<PersonId, Away[]>();
  for (const absence of absences) {
    const known = away.get(absence.personId);
    if (known) known.push(absence);
    else away.set(absence.personId, [absence]);
  }
  const wishes = await wishesAt(services, date);
  const units = new Map<UnitId, Who>();
  const clockOfUnit = (unit: UnitId): Who => {
    const known = units.get(unit);
    if (known) return known;
    const clock = who(services.settings.calendarOf(org, unit), services.zone, [], services.quietOf(org, unit));
    units.set(unit, clock);
    return clock;
  };
  return {
    org,
    clockOfUnit,
    clockOf: (person) => {
      const unit = org.person(person)?.unitId ?? org.units[0]?.id;
      const clock = clockOfUnit(unit ?? 'unt_none');
      const [own, wish] = [away.get(person), wishes.get(person)];
      return own || wish ? { ...clock, ...(own ? { away: own } : {}), ...(wish ? { wishes: wish } : {}) } : clock;
    },
    substituteFor: (person, at) => substituteAt(person, substitutes, at),
    exceptional: [...new Set([...away.keys(), ...wishes.keys(), ...substitutes.map((s) => s.personId)])],
  };
}

/** The wishes that bear on the clocks on this day. */
async function wishesAt(services: Services, today: LocalDate): Promise<ReadonlyMap<PersonId, Wishes>> {
  const rows = await services.reads.preferences();
  return new Map(
    rows.flatMap((row) => {
      const wish = wishesOf(preferenceOf(row), today);
      return wish ? [[row.personId as PersonId, wish] as const] : [];
    }),
  );
}
