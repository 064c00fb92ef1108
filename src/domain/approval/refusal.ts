import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { RequestState } from './instance.ts';

/** Why a decision is not possible; each with what words need. */
export type Refusal =
  | { readonly code: 'not_seated'; readonly asked: readonly PersonId[] }
  | { readonly code: 'not_your_turn'; readonly before: readonly PersonId[] }
  | { readonly code: 'already_decided'; readonly by: PersonId; readonly at: Instant; readonly verdict: 'approved' | 'rejected' | 'returned' }
  | { readonly code: 'closed'; readonly state: RequestState }
  | { readonly code: 'reason_required' }
  | { readonly code: 'self_decision' }
  | { readonly code: 'not_applicant' }
  | { readonly code: 'stale_version'; readonly seen: number; readonly now: number };
