import type { AdviserStanding, AskerStanding, OpinionLine } from '../../cards/approval/request-opinion.ts';
import { askingOf } from '../../domain/approval/advise.ts';
import type { Instance, Seat } from '../../domain/approval/instance.ts';
import { openStep, seatsOf } from '../../domain/approval/steps.ts';
import { spokenFor, type Taking, takeOpinion } from '../../domain/approval/take-seat.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { RequestFile } from '../reads.ts';

/** Whether the reader is asked for an opinion, or waits for one they asked for. */
export function opinionStanding(
  org: Org,
  viewer: Person,
  { instance, remarks }: RequestFile,
  at: Pick<Taking, 'substitutes' | 'rule' | 'now'>,
): AdviserStanding | AskerStanding | null {
  const taken = takeOpinion(instance, viewer.id, { ...at, org, seen: null });
  if (taken.ok) {
    const { seat } = taken.value;
    const parent = instance.seats.find((s) => s.id === seat.fromSeatId);
    const askers = [parent?.personId, parent?.onBehalfOfId];
    const questions = remarks.filter((one) => one.kind === 'opinion');
    const question = questions.findLast((one) => askers.includes(one.personId as PersonId)) ?? questions.at(-1);
    const principal = spokenFor(seat, viewer.id);
    return {
      as: 'adviser',
      onBehalfOf: principal ? personName(org, principal) : null,
      asker: parent ? sitter(org, parent.personId, parent.onBehalfOfId) : plain('—'),
      question: question?.text ?? null,
    };
  }
  const asking = askingOf(instance, viewer.id, at);
  return (
    asking && {
      as: 'asker',
      asked: join(
        asking.advisers.map((s) => sitter(org, s.personId, s.onBehalfOfId)),
        '、',
      ),
    }
  );
}

/** The opinions asked for at the step that is open: what was said, and who can say nothing any more. */
export function opinionsOf(org: Org, instance: Instance): readonly OpinionLine[] {
  const step = openStep(instance);
  const asked = step ? seatsOf(instance, step.id).filter((s) => s.origin === 'delegate') : [];
  return asked.flatMap((seat) => lineOf(org, seat) ?? []);
}

function lineOf(org: Org, seat: Seat): OpinionLine | null {
  const { state, personId, onBehalfOfId, decidedById, comment } = seat;
  if (state === 'approved' || state === 'rejected') {
    const actor = decidedById ?? personId;
    return { kind: 'given', who: sitter(org, actor, spokenFor(seat, actor)), favour: state === 'approved', words: comment };
  }
  const person = org.person(personId);
  if (state !== 'cancelled' || person?.active) return null;
  return { kind: 'gone', who: sitter(org, personId, onBehalfOfId), why: person?.suspended ? 'suspended' : 'left' };
}

/** 赵磊（代王芳）. */
const sitter = (org: Org, id: PersonId, onBehalfOf: PersonId | null): Text =>
  onBehalfOf && onBehalfOf !== id
    ? t('route.substitute', { name: personName(org, id), absent: personName(org, onBehalfOf) })
    : plain(personName(org, id));
