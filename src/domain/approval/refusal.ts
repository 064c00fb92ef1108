import type { PersonId, RequestId } from '../../kernel/id.ts';
import type { Say } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { RequestState } from './instance.ts';

/** What somebody has said from a seat: a decision, whether they agree to take over, or an opinion. */
export type Verdict = 'approved' | 'rejected' | 'returned' | 'accepted' | 'declined' | 'favoured' | 'opposed';

/** Why a decision is not possible; each with what words need. */
export type Refusal =
  | { readonly code: 'not_seated'; readonly asked: readonly PersonId[] }
  | { readonly code: 'not_your_turn'; readonly before: readonly PersonId[] }
  | {
      readonly code: 'already_decided';
      readonly by: PersonId;
      readonly at: Instant;
      readonly verdict: Verdict;
    }
  | { readonly code: 'closed'; readonly state: RequestState }
  /** Is asked whether they agree, and decides nothing (O2). */
  | { readonly code: 'consent_only' }
  /** Is asked to decide, and not whether they agree. */
  | { readonly code: 'no_consent_asked' }
  /** Is asked for an opinion, and neither decides nor hands on. */
  | { readonly code: 'adviser_only' }
  /** Is asked to decide, and not for an opinion. */
  | { readonly code: 'no_opinion_asked' }
  /** Has asked somebody for an opinion and waits for it; they may take the question back. */
  | { readonly code: 'awaiting_opinion'; readonly asked: readonly PersonId[] }
  | { readonly code: 'reason_required' }
  | { readonly code: 'self_decision' }
  | { readonly code: 'not_applicant' }
  | { readonly code: 'stale_version'; readonly seen: number; readonly now: number };

/** Why one of the other verbs is not possible. */
export type VerbRefusal =
  | Refusal
  | { readonly code: 'unknown_person'; readonly person: PersonId }
  | { readonly code: 'person_left'; readonly person: PersonId }
  /** Nobody is there any more to change it or to answer. */
  | { readonly code: 'applicant_left'; readonly person: PersonId }
  /** Sits at this step already. */
  | { readonly code: 'already_seated'; readonly person: PersonId }
  /** Has decided in this round already, and must not do so twice. */
  | { readonly code: 'decided_before'; readonly person: PersonId }
  /** The seat has gone round in a circle: this person has handed it on twice. */
  | { readonly code: 'cycle'; readonly person: PersonId }
  | { readonly code: 'throttled'; readonly until: Instant; readonly last: Instant }
  /** The applicant is asked something first. */
  | { readonly code: 'paused'; readonly since: Instant }
  | { readonly code: 'not_paused' }
  | { readonly code: 'not_overdue'; readonly due: Instant | null }
  | { readonly code: 'nobody_to_decide'; readonly step: Say }
  | { readonly code: 'no_such_step' }
  | { readonly code: 'no_such_seat' }
  | { readonly code: 'nothing_to_ask' }
  /** Who speaks against it says why. */
  | { readonly code: 'opinion_words' }
  /** No opinion asked for by this person is still to come. */
  | { readonly code: 'no_question_open' }
  /** Nobody was added by this person, or several were and none is named. */
  | { readonly code: 'nobody_to_remove' }
  | { readonly code: 'not_returned'; readonly state: RequestState }
  | { readonly code: 'not_approved'; readonly state: RequestState }
  | { readonly code: 'revoking_already'; readonly request: RequestId };
