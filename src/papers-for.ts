import type { Org, Person } from './domain/org/org.ts';
import { maySeeFiles } from './handlers/approval/sight.ts';
import type { AllServices } from './handlers/features.ts';
import type { RequestFile } from './handlers/reads.ts';
import { type Place, personAt } from './handlers/view-ref.ts';
import { isId } from './kernel/id.ts';

interface Papers {
  readonly org: Org;
  readonly viewer: Person;
  readonly file: RequestFile;
}

/** A request whose papers somebody asked for in their private chat; null when they may not see them (any more) (S4). */
export async function papersFor(services: AllServices, place: Place, request: string): Promise<Papers | null> {
  const id = personAt(place);
  const org = await services.reads.org();
  const viewer = id && org.person(id);
  const file = isId('req', request) ? await services.reads.file(request) : null;
  return viewer?.active && file && (await maySeeFiles(services, org, viewer, file)) ? { org, viewer, file } : null;
}
