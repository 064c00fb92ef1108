import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Org } from '../org/org.ts';
import type { RouteSeat } from './chain.ts';
import { climb } from './climb.ts';
import { isAway, type Substitute, substituteFor } from './substitute.ts';

/** The world in which a seat is taken; `avoid` are people who must not take one that is not their own. */
export interface SeatContext {
  readonly org: Org;
  readonly substitutes: readonly Substitute[];
  readonly process: string;
  readonly at: Instant;
  readonly applicantId: PersonId;
  readonly avoid: (person: PersonId) => boolean;
}

/**
 * Who sits on an active person's seat at this moment (O1): the person; when away the substitute, followed while those are away too; when that
 * runs in a circle or ends at the applicant, at somebody who has left or who must be avoided, the next superior who is there. Failing all, the person.
 */
export function seatFor(id: PersonId, c: SeatContext): RouteSeat {
  const sitter = substituteFor(id, c.substitutes, c.at, c.process);
  if (sitter === id) return { personId: id, onBehalfOfId: null, origin: 'chain' };
  const free = (person: PersonId): boolean =>
    person !== c.applicantId && !c.avoid(person) && c.org.person(person)?.active === true;
  if (sitter !== null && free(sitter)) return { personId: sitter, onBehalfOfId: id, origin: 'substitute' };
  const superior = climb(c.org, id, (p) => free(p.id) && !isAway(p.id, c.substitutes, c.at, c.process));
  if (superior) return { personId: superior.id, onBehalfOfId: id, origin: 'superior' };
  return { personId: id, onBehalfOfId: null, origin: 'chain' };
}
