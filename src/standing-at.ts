import type { Org } from './domain/org/org.ts';
import { type Place, personAt } from './handlers/view-ref.ts';
import type { Standing } from './work/dispatcher.ts';

/** Whether somebody is there to read: private cards of whoever left are not shown any more, of whoever is suspended later. */
export function standingAt(org: Org, place: Place): Standing {
  const reader = personAt(place);
  const person = reader && org.person(reader);
  return !person || person.active ? 'here' : person.leftOn === null ? 'suspended' : 'left';
}
