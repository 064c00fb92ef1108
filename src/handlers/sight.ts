import type { Instance } from '../domain/approval/instance.ts';
import { type Looker, type Sight, seesProof, sightOf } from '../domain/approval/sight.ts';
import type { Substitute } from '../domain/approval/substitute.ts';
import type { Org, Person } from '../domain/org/org.ts';
import type { PersonId } from '../kernel/id.ts';
import type { Instant } from '../kernel/time.ts';
import type { House } from './house.ts';
import type { RequestFile } from './reads.ts';
import { answersFor } from './scope.ts';
import { substitutesOf } from './substitutes.ts';

/** A request together with what whoever asks for it may see of it: there is something to see. */
export interface SeenFile extends RequestFile {
  readonly sight: Exclude<Sight, 'over' | 'nothing'>;
}

/** The moment at which somebody looks: who stands in for whom then. */
export interface Moment {
  readonly now: Instant;
  readonly substitutes: readonly Substitute[];
}

export async function momentOf(house: House, now: Instant = house.clock.now()): Promise<Moment> {
  return { now, substitutes: await substitutesOf(house, now) };
}

function lookerAt(
  org: Org,
  id: PersonId,
  { instance, copies }: Pick<RequestFile, 'instance' | 'copies'>,
  moment: Moment,
): Looker {
  const person = org.person(id);
  return {
    id,
    active: person?.active === true,
    copied: copies.some((copy) => copy.personId === id),
    answersFor: person !== null && answersFor(org, person, instance.unitId),
    ...moment,
  };
}

/** What a person may see of a request (S4); `instance` where it is about to become something else. */
export const sightAt = (org: Org, id: PersonId, file: RequestFile, moment: Moment, instance: Instance = file.instance): Sight =>
  sightOf(instance, lookerAt(org, id, { ...file, instance }, moment));

export async function sightNow(house: House, org: Org, viewer: Person, file: RequestFile): Promise<Sight> {
  return sightAt(org, viewer.id, file, await momentOf(house));
}

/** Whether somebody may look at the proof of a request (S4, S55). */
export async function maySeeProof(house: House, org: Org, viewer: Person, file: RequestFile): Promise<boolean> {
  const looker = lookerAt(org, viewer.id, file, await momentOf(house));
  return seesProof(file.instance, looker, answersFor(org, viewer, file.instance.unitId, ['hr']));
}
