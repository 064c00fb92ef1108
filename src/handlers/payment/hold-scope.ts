import { heldSeatsOf } from '../../domain/approval/substitute.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { payableScope } from './payable-scope.ts';
import type { HeldLine } from './ports.ts';
import type { Services } from './services.ts';

/** Something held, for somebody who may decide on it; `onBehalfOf`: they stand in for this one of finance, who is away (O1). */
export interface MayDecide {
  readonly line: HeldLine;
  readonly onBehalfOf: PersonId | null;
}

/**
 * What is held, with why, for whoever of finance may pay it, or stands in now for one of them in its process (S109); never one's own where another of finance
 * could. Null for anybody else, and where nothing is held any more.
 */
export async function heldFor(
  services: Services,
  { org, person, now }: { readonly org: Org; readonly person: Person; readonly now: Instant },
  request: string,
): Promise<MayDecide | null> {
  if (!isId('req', request)) return null;
  const scope = payableScope(org, person.id);
  const own = scope && (await services.reads.heldOf(scope, request));
  if (own) return { line: own, onBehalfOf: null };
  const seats = heldSeatsOf(
    person.id,
    await substitutesOf(services, now),
    now,
    services.processes.map(({ id }) => id),
  );
  for (const { personId, processes } of seats) {
    const theirs = payableScope(org, personId);
    const line = theirs && (await services.reads.heldOf(theirs, request));
    if (line && line.personId !== person.id && processes.includes(line.process)) return { line, onBehalfOf: personId };
  }
  return null;
}
