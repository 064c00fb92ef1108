import type { RequestId } from '../../kernel/id.ts';
import type { Services } from './services.ts';

/** The key of everything that is to change or undo a request: of two that are sent at once, one wins. */
export const changesKey = (request: RequestId): string => `changes:${request}`;

/** Changes and revocations of a request that are not decided yet. */
export async function runningAbout(
  services: Pick<Services, 'reads'>,
  request: RequestId,
): Promise<readonly { readonly id: RequestId; readonly number: string }[]> {
  const about = [...(await services.reads.changesOf(request)), ...(await services.reads.revocationsOf(request))];
  return about.filter((one) => one.state === 'pending' || one.state === 'returned').map(({ id, number }) => ({ id, number }));
}
