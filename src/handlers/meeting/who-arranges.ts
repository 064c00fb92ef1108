import { substituteFor } from '../../domain/approval/substitute.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { meeting } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { substitutesOf } from '../substitutes-of.ts';
import type { Services } from './services.ts';

/** Who is asked what only the host can answer: the host, and whoever does the host's work at this moment (O1). */
export async function hostsAsked(
  services: Services,
  { ownerId }: Pick<Rec, 'ownerId'>,
  now: Instant,
): Promise<readonly PersonId[]> {
  const substitute = substituteFor(ownerId, await substitutesOf(services, now), now, meeting.id);
  return [...new Set([ownerId, substitute ?? ownerId])];
}
