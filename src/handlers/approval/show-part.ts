import { noAccessCard } from '../../cards/approval/request-card.ts';
import { type OwnPart, requestOverCard, requestPartCard } from '../../cards/approval/request-part.ts';
import type { Card } from '../../cards/element.ts';
import { calledState } from '../../domain/approval/close-by-system.ts';
import { askedOnlyToAgree } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import type { Sight } from '../../domain/approval/sight.ts';
import { calledBy, spokenFor } from '../../domain/approval/take-seat.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { say } from '../../kernel/text.ts';
import type { Process } from '../../processes/define.ts';
import type { RequestFile } from '../reads.ts';
import { showConsent } from './show-consent.ts';

/** The request as somebody sees it who may not see all of it (S4). */
export function showPart(org: Org, viewer: Person, file: RequestFile, process: Process, sight: Exclude<Sight, 'all'>): Card {
  const { instance } = file;
  const name = (id: PersonId): string => personName(org, id);
  const label = {
    who: name(instance.applicantId),
    name: say(process.name),
    number: instance.number,
    isRevocation: instance.revokesId !== null,
  };
  switch (sight) {
    case 'time':
      return showConsent(org, viewer, file, sight);
    case 'decision':
      return requestPartCard({ ...label, state: calledState(instance), parts: partsOf(instance, viewer.id, name) });
    case 'over':
      return askedOnlyToAgree(instance, viewer.id) ? showConsent(org, viewer, file, sight) : requestOverCard(label);
    case 'nothing':
      return noAccessCard;
    default:
      return sight satisfies never;
  }
}

/** What this person has said, from whichever seat. */
function partsOf(instance: Instance, id: PersonId, name: (id: PersonId) => string): readonly OwnPart[] {
  return instance.seats.flatMap((seat): OwnPart[] => {
    const { state, origin, decidedAt, comment } = seat;
    if (origin === 'consent' || seat.decidedById !== id || decidedAt === null) return [];
    if (state !== 'approved' && state !== 'rejected' && state !== 'returned') return [];
    const principal = spokenFor(seat, id);
    const adviser = origin === 'delegate';
    return [
      {
        at: decidedAt,
        verdict: calledBy(origin, state),
        as: principal
          ? { for: name(principal) }
          : adviser
            ? 'adviser'
            : origin === 'add_before' || origin === 'add_after'
              ? 'added'
              : 'self',
        comment,
      },
    ];
  });
}
