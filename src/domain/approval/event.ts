import type { PersonId, SeatId, StepId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';
import type { Org } from '../org/org.ts';
import { FINAL_STATES, type Instance, type RequestState, type Step } from './instance.ts';
import { openStep, seatsOf } from './steps.ts';

/** What a feature says of it in place of the usual words: to whom it concerns, and in the conversation. */
export interface Told {
  readonly title: Text;
  readonly note: Text;
}

type By = { readonly by: PersonId };
/** `onBehalfOf`: whose seat the actor spoke from, null when their own ("B 代 A"). */
type On = By & { readonly seatId: SeatId; readonly onBehalfOf: PersonId | null };

/** What happened: first what was done, then what followed from it. */
export type ApprovalEvent =
  | (On & {
      readonly kind: 'decided';
      readonly verdict: 'approved' | 'rejected' | 'returned';
      readonly comment: string | null;
    })
  | (By & { readonly seatId: SeatId; readonly kind: 'accepted' | 'declined'; readonly comment: string | null })
  | (On & { readonly kind: 'advised'; readonly favour: boolean; readonly comment: string | null })
  | (On & { readonly kind: 'transferred' | 'delegated'; readonly to: PersonId; readonly reason: string })
  | (On & {
      readonly kind: 'added';
      readonly place: 'before' | 'after';
      readonly people: readonly PersonId[];
      readonly reason: string;
    })
  /** `people`: everybody who had been asked and no longer is. */
  | (On & {
      readonly kind: 'removed';
      readonly person: PersonId;
      readonly people: readonly PersonId[];
      readonly reason: string;
    })
  | (On & { readonly kind: 'asked'; readonly text: string; readonly told?: Told })
  | (By & { readonly kind: 'answered' | 'commented'; readonly text: string; readonly told?: Told })
  /** `taken_back`: who asked for an opinion does not wait for it. */
  | (By & { readonly kind: 'urged' | 'called_off'; readonly people: readonly PersonId[] })
  | (On & { readonly kind: 'taken_back'; readonly people: readonly PersonId[] })
  | (By & { readonly kind: 'resubmitted'; readonly round: number })
  /** By whoever closed the period it is about; who closed tells its applicant, of all of theirs at once. */
  | (By & { readonly kind: 'sent_back'; readonly reason: string })
  | {
      readonly kind: 'reseated';
      readonly seatId: SeatId;
      readonly from: PersonId;
      readonly to: PersonId | null;
      readonly why: 'left' | 'suspended' | 'back';
    }
  | {
      readonly kind: 'escalated';
      readonly seatId: SeatId;
      readonly from: PersonId;
      readonly to: PersonId;
      readonly how: 'add' | 'replace';
    }
  | { readonly kind: 'step_opened'; readonly stepId: StepId }
  | { readonly kind: 'step_closed'; readonly stepId: StepId; readonly state: Step['state'] }
  | { readonly kind: 'seat_opened'; readonly seatId: SeatId; readonly personId: PersonId; readonly onBehalfOf: PersonId | null }
  /** Nobody on the staff can decide the open step: the department and the administrators must be told (S7). */
  | { readonly kind: 'stuck'; readonly stepId: StepId }
  | { readonly kind: 'closed'; readonly state: RequestState; readonly by: PersonId | null };

/** What followed, read off the two states. */
export function follows(before: Instance | null, after: Instance, org: Org): readonly ApprovalEvent[] {
  const steps = new Map(before?.steps.map((s) => [s.id, s.state]));
  const seats = new Map(before?.seats.map((s) => [s.id, s]));
  const events: ApprovalEvent[] = [];
  for (const { id, state } of after.steps) {
    if (steps.get(id) === state || state === 'waiting') continue;
    events.push(state === 'open' ? { kind: 'step_opened', stepId: id } : { kind: 'step_closed', stepId: id, state });
  }
  for (const { id, state, personId, onBehalfOfId } of after.seats) {
    if (state === 'open' && seats.get(id)?.state !== 'open')
      events.push({ kind: 'seat_opened', seatId: id, personId, onBehalfOf: onBehalfOfId });
  }
  const stuck = after.state === 'pending' ? openStep(after) : null;
  if (stuck && !stuck.note.consent && !seatsOf(after, stuck.id).some((s) => s.state === 'open' && org.person(s.personId)?.active))
    events.push({ kind: 'stuck', stepId: stuck.id });
  if (FINAL_STATES.includes(after.state) && before?.state !== after.state)
    events.push({ kind: 'closed', state: after.state, by: after.closedById });
  return events;
}
