import type { PersonId } from '../../kernel/id.ts';
import { samePeople } from '../directory/same-people.ts';
import type { Services } from './services.ts';

/** The processes whose requests go on when their applicant has left, by id. */
export const outliving = ({ processes }: Pick<Services, 'processes'>): readonly string[] =>
  processes.flatMap(({ id, outlives }) => (outlives ? [id] : []));

/** … of this person: who was only known twice asks again under the other name. */
export const outlivingOf = async (services: Services, person: PersonId): Promise<readonly string[]> =>
  (await samePeople(services)).has(person) ? [] : outliving(services);
