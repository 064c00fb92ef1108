import type { Instance, Seat } from '../../domain/approval/instance.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';

/** Whose seat it was returned from, with the words. */
export const returningSeat = ({ seats }: Pick<Instance, 'seats'>): Seat | undefined =>
  seats.findLast((one) => one.state === 'returned' && one.decidedAt !== null);

/** Who returned or rejected it, when and why; null where neither happened. */
export function whyBack(instance: Instance, nameOf: (id: PersonId) => string): Text | null {
  if (instance.state === 'rejected' && instance.closedAt !== null)
    return t('request.rejected_because', {
      name: instance.closedById ? nameOf(instance.closedById) : '',
      at: { at: instance.closedAt },
      reason: plain(instance.closedNote ?? ''),
    });
  const seat = instance.state === 'returned' ? returningSeat(instance) : undefined;
  if (seat?.decidedAt == null) return null;
  const name = nameOf(seat.decidedById ?? seat.personId);
  const at = { at: seat.decidedAt };
  const reason = plain(instance.closedNote ?? seat.comment ?? '');
  if (seat.origin === 'closing') return t('route.said', { line: t('route.closing_at', { who: name, at }), comment: reason });
  return t(seat.origin === 'consent' ? 'consent.declined_because' : 'request.returned_because', { name, at, reason });
}
