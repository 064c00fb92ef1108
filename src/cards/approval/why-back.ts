import type { Instance, Seat } from '../../domain/approval/instance.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';

/** Whose seat it was returned from, with the words. */
export const returningSeat = ({ seats }: Pick<Instance, 'seats'>): Seat | undefined =>
  seats.findLast((one) => one.state === 'returned' && one.decidedAt !== null);

/** It came back from somebody who was not asked to decide. */
const BACK: Partial<Record<Seat['origin'], 'consent.declined_because' | 'request.closing_because'>> = {
  consent: 'consent.declined_because',
  closing: 'request.closing_because',
};

/** Who returned or rejected it, when and why; null where neither happened. */
export function whyBack(instance: Instance, nameOf: (id: PersonId) => string): Text | null {
  if (instance.state === 'rejected' && instance.closedAt !== null)
    return t('request.rejected_because', {
      name: instance.closedById ? nameOf(instance.closedById) : '',
      at: { at: instance.closedAt },
      reason: plain(instance.closedNote ?? ''),
    });
  const seat = instance.state === 'returned' ? returningSeat(instance) : undefined;
  return seat?.decidedAt == null
    ? null
    : t(BACK[seat.origin] ?? 'request.returned_because', {
        name: nameOf(seat.decidedById ?? seat.personId),
        at: { at: seat.decidedAt },
        reason: plain(instance.closedNote ?? seat.comment ?? ''),
      });
}
