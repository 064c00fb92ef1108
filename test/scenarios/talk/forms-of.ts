import type { PersonId } from '../../../src/kernel/id.ts';
import type { TestOffice } from '../../office.ts';
import type { Persona } from '../../persona.ts';

/** What stands in the forms that are open, by the kind of request. */
export async function formsOf(
  office: TestOffice,
  who: Persona,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const person = (await office.store.reads.org()).people.find(({ name }) => name === who.name);
  const rows = await office.store.reads.openDrafts(person?.id as PersonId);
  return Object.fromEntries(rows.map(({ process, form }) => [process, JSON.parse(form) as Record<string, string>]));
}
