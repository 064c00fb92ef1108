import { substituteFor } from '../../domain/approval/substitute.ts';
import type { Stretch } from '../../domain/meeting/meeting-time.ts';
import { overlaps } from '../../domain/meeting/meeting-time.ts';
import { audienceOf, mayHost, recorderOf, type UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { instant } from '../../kernel/time.ts';
import { awayIn, awayTimes } from '../meeting/away.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { KIND } from './series-now.ts';
import type { Usual } from './series-state.ts';
import type { Services } from './services.ts';

/** What the meetings of a series are made of as the company is; null: nobody may host it. */
export function usualOf(one: UnitSeries, org: Org): Usual | null {
  const { definition, unit } = one;
  const [host] = mayHost(one, org);
  if (!host) return null;
  return {
    title: `${unit.name}${definition.name.zh}`,
    at: definition.at,
    minutes: definition.minutes,
    place: definition.place,
    video: definition.video,
    host: host.id,
    recorder: recorderOf(one, org, host.id),
    audience: [...audienceOf(one, org)],
  };
}

/**
 * Who hosts at that time: whoever does, else the next who may (S61), else who does their work meanwhile. Null: all of them are away; then it stays with
 * the one it is.
 */
export async function actingHost(
  services: Services,
  one: UnitSeries,
  host: PersonId,
  time: Stretch,
  org: Org,
): Promise<PersonId | null> {
  const comes = async (person: Person | null): Promise<boolean> =>
    person?.active === true && !(await awayIn(services, person.id, time));
  if (await comes(org.person(host))) return host;
  const substitute = substituteFor(host, await substitutesOf(services, time.from), time.from, KIND.id);
  const others = [...mayHost(one, org), ...(substitute ? [org.person(substitute)] : [])];
  for (const other of others) if (other && other.id !== host && (await comes(other))) return other.id;
  return null;
}

/** Who cannot come to a meeting that is to be. */
export interface Missing {
  readonly away: readonly PersonId[];
  readonly elsewhere: readonly PersonId[];
}

/** Who of these people is on leave or in another meeting, for each of these times: each person is asked about once (Q13). */
export async function missingAt(
  services: Services,
  people: readonly PersonId[],
  times: readonly (Stretch & { readonly meeting: string | null })[],
): Promise<readonly Missing[]> {
  if (times.length === 0) return [];
  const whole = {
    from: instant(Math.min(...times.map(({ from }) => from))),
    to: instant(Math.max(...times.map(({ to }) => to))),
  };
  const seats = await services.reads.seatsTaken(people, whole.from, whole.to);
  const away = await Promise.all(people.map(async (person) => ({ person, times: await awayTimes(services, person, whole) })));
  return times.map((time) => ({
    away: away.filter((one) => one.times.some((leave) => overlaps(leave, time))).map(({ person }) => person),
    elsewhere: [
      ...new Set(
        seats.filter((seat) => seat.recId !== time.meeting && overlaps(seat, time)).map(({ personId }) => personId as PersonId),
      ),
    ],
  }));
}
