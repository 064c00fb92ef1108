import type { PersonId, RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

/** A request that is asked for or approved, as others refer to it. */
export interface StandingRequest {
  readonly id: RequestId;
  readonly number: string;
  readonly state: 'pending' | 'approved';
  readonly submittedAt: Instant;
  /** JSON, read by whoever knows the process. */
  readonly facts: string;
}

export interface StandingReads {
  /** A person's requests of a process that are asked for or approved, the latest first; at most 50. */
  standingOf(process: string, person: PersonId): Promise<readonly StandingRequest[]>;
  /** Trips of others that this person goes along on, the latest first; at most 50. */
  tripsWith(person: PersonId): Promise<readonly StandingRequest[]>;
}
