import { heldSeatsOf, isAway, substituteFor } from '../../domain/approval/substitute.ts';
import { toLocal } from '../../kernel/time.ts';
import type { Kind, Scene } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { substitutesOf } from '../substitutes-of.ts';
import type { Services } from './services.ts';

/** The world in which somebody opens, moves or looks at a record of a kind. */
export async function sceneOf(services: Services, kind: Kind, who: Pick<Context, 'person' | 'org' | 'now'>): Promise<Scene> {
  const { person, org, now } = who;
  const substitutes = await substitutesOf(services, now);
  return {
    by: person,
    org,
    now,
    today: toLocal(now, services.zone).date,
    zone: services.zone,
    calendarOf: (unit) => services.settings.calendarOf(org, unit),
    substituteOf: (id) => substituteFor(id, substitutes, now, kind.id) ?? id,
    atWork: (id) => !isAway(id, substitutes, now, kind.id),
    actsFor: [person.id, ...heldSeatsOf(person.id, substitutes, now, [kind.id]).map(({ personId }) => personId)],
    n: services.numbersOf(kind),
  };
}
