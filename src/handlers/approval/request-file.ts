import type { Sight } from '../../domain/approval/sight.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { isId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { RequestFile } from '../reads.ts';
import { because } from './refuse.ts';
import type { Services } from './services.ts';
import { type SeenFile, sightNow } from './sight.ts';

/** The request a button, a draft or a card names; null when the text is no id of one or there is none. */
const fileOf = async (services: Services, id: string): Promise<RequestFile | null> =>
  isId('req', id) ? services.reads.file(id) : null;

/** The same for somebody who may see something of it now (S4); null for everybody else. */
export async function seenFile(services: Services, org: Org, viewer: Person, id: string): Promise<SeenFile | null> {
  const file = await fileOf(services, id);
  return file && seen(file, await sightNow(services, org, viewer, file));
}

const seen = (file: RequestFile, sight: Sight): SeenFile | null =>
  sight === 'over' || sight === 'nothing' ? null : { ...file, sight };

/**
 * The request somebody wants to do something with, or the refusal, which says no more than they may know (S4). `needs`: what is wanted is only for those
 * who see all of it.
 */
export async function lookAt(
  services: Services,
  context: Context,
  id: string,
  needs: 'all' | 'some' = 'some',
): Promise<{ readonly file: SeenFile } | { readonly refused: Text }> {
  const file = await fileOf(services, id);
  if (!file) return { refused: t('request.gone') };
  const sight = await sightNow(services, context.org, context.person, file);
  const found = seen(file, sight);
  if (found && (needs === 'some' || sight === 'all')) return { file: found };
  return { refused: because(t(sight === 'over' ? 'request.over' : 'request.no_access'), 'S4') };
}
