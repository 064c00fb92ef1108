import type { Org, Person } from '../domain/org/org.ts';
import { isId } from '../kernel/id.ts';
import type { House } from './house.ts';
import type { RequestFile } from './reads.ts';
import { mayOpen } from './scope.ts';

/** The request a button, a draft or a card names; null when the text is no id of one or there is none. */
export async function fileOf(house: House, id: string): Promise<RequestFile | null> {
  return isId('req', id) ? house.reads.file(id) : null;
}

/** As `fileOf`, but only for those who may open it now (S4). */
export async function openableFile(house: House, org: Org, viewer: Person, id: string): Promise<RequestFile | null> {
  const file = await fileOf(house, id);
  return file && (await mayOpen(house, org, viewer, file)) ? file : null;
}
