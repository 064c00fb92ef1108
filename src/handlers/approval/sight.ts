import type { Instance } from '../../domain/approval/instance.ts';
import { type Looker, type Sight, seesFiles, sightOf } from '../../domain/approval/sight.ts';
import type { Substitute } from '../../domain/approval/substitute.ts';
import { unitNow } from '../../domain/approval/unit-now.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { answersFor } from '../../domain/org/scope.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Facts } from '../facts.ts';
import type { RequestFile } from '../reads.ts';
import { substitutesOf } from '../substitutes-of.ts';
import type { Services } from './services.ts';

/** A request together with what whoever asks for it may see of it: there is something to see. */
export interface SeenFile extends RequestFile {
  readonly sight: Exclude<Sight, 'over' | 'nothing'>;
}

/** The moment at which somebody looks: who stands in for whom then. */
export interface Moment {
  readonly now: Instant;
  readonly substitutes: readonly Substitute[];
}

export async function momentOf(services: Services, now: Instant = services.clock.now()): Promise<Moment> {
  return { now, substitutes: await substitutesOf(services, now) };
}

function lookerAt(org: Org, id: PersonId, file: RequestFile, moment: Moment): Looker {
  const person = org.person(id);
  return {
    id,
    active: person?.active === true,
    copied: file.copies.some((copy) => copy.personId === id),
    answersFor:
      person !== null && (unitsOf(org, file, moment).some((unit) => answersFor(org, person, unit)) || pays(org, id, file)),
    ...moment,
  };
}

/**
 * Finance of a unit sees what it owes or has paid, whoever decided on it and whenever they became finance (S4, S109). What is not approved yet only those of
 * them see who are asked.
 */
const pays = (org: Org, id: PersonId, { instance, facts }: Pick<RequestFile, 'instance' | 'facts'>): boolean =>
  instance.state === 'approved' &&
  (fromJsonOnce(facts) as Facts).booking?.payable !== undefined &&
  holdsFor(org, id, ['finance'], instance.unitId);

/**
 * Whose supervisors see a request (S4): those of the unit it was asked for in, for good. Has the applicant moved since, those of the unit they are in now as
 * well, as long as it is not over: it is still to be decided, or leave of it is still to be taken. What was over before they came is none of theirs.
 */
function unitsOf(org: Org, { instance, facts }: Pick<RequestFile, 'instance' | 'facts'>, { now }: Moment): readonly UnitId[] {
  const here = unitNow(org, instance);
  if (here === instance.unitId) return [here];
  const { booking = {} } = fromJsonOnce(facts) as Facts;
  const isAhead =
    instance.state === 'pending' ||
    instance.state === 'returned' ||
    (instance.state === 'approved' && (booking.busy ?? []).some(({ to }) => to > now));
  return isAhead ? [instance.unitId, here] : [instance.unitId];
}

/** What a person may see of a request (S4); `instance` where it is about to become something else. */
export const sightAt = (org: Org, id: PersonId, file: RequestFile, moment: Moment, instance: Instance = file.instance): Sight =>
  sightOf(instance, lookerAt(org, id, { ...file, instance }, moment));

export async function sightNow(services: Services, org: Org, viewer: Person, file: RequestFile): Promise<Sight> {
  return sightAt(org, viewer.id, file, await momentOf(services));
}

/** Whether somebody may look at what was handed in with a request (S4, S55). */
export async function maySeeFiles(services: Services, org: Org, viewer: Person, file: RequestFile): Promise<boolean> {
  const moment = await momentOf(services);
  const isHr = unitsOf(org, file, moment).some((unit) => answersFor(org, viewer, unit, ['hr']));
  return seesFiles(file.instance, lookerAt(org, viewer.id, file, moment), isHr);
}
