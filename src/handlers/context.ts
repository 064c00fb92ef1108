import type { Org, Person } from '../domain/org/org.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { Place } from './view-ref.ts';
/** One person's arrival: who, where, when, and what led to it. */
export interface Context {
  readonly person: Person;
  readonly org: Org;
  readonly platform: string;
  /** Where it was said; answers with personal content go to the person's private chat all the same. */
  readonly place: Place;
  /** The message in a group that said it, so that the answer stands under it; null elsewhere. */
  readonly groupMessage: string | null;
  readonly now: Instant;
  readonly today: LocalDate;
  /** Event id: the cause in the audit log, and part of the key of what is shown because of it. */
  readonly cause: string;
}
