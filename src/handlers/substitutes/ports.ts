import type { PersonId, RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** Who stands in for whom, and when. */
export interface SubstituteReads {
  substitute(id: string): Promise<Row<'substitute'> | null>;
  /** Who stands in for a person, and for whom they do, now or later; at most 100. */
  substitutesWith(person: PersonId, at: Instant): Promise<readonly Row<'substitute'>[]>;
  /** What is set for, by, or in the name of a person, now and later; at most 100. */
  substitutesNear(person: PersonId, at: Instant): Promise<readonly Row<'substitute'>[]>;
  /** Whatever is set for anybody and touches this time; at most 2,000. */
  substitutesWithin(from: Instant, to: Instant): Promise<readonly Row<'substitute'>[]>;
  /** Over, but not yet put away; at most 50. */
  endedSubstitutes(at: Instant): Promise<readonly Row<'substitute'>[]>;
  /** Requests with an open seat that somebody holds for this person; at most 100. */
  requestsHeldFor(person: PersonId): Promise<readonly RequestId[]>;
}

/** What is asked for here beyond what everybody has. */
export interface SubstitutePorts {
  readonly reads: SubstituteReads;
  /** Longest time a substitute may be set for, days (config/org.yaml). */
  readonly substituteDays: number;
}
