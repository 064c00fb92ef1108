import { overlaps, type Stretch } from '../../domain/meeting/meeting-time.ts';
import { audienceOf, mayHost, recorderOf, type UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { instant } from '../../kernel/time.ts';
import { awayTimes } from '../meeting/away.ts';
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
