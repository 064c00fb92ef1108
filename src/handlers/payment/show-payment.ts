import type { Card } from '../../cards/element.ts';
import { whyHeld } from '../../cards/payment/hold-card.ts';
import { paymentCard } from '../../cards/payment/payment-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PaymentId, PersonId } from '../../kernel/id.ts';
import { plain, type Text } from '../../kernel/text.ts';
import { holdIn, stops } from './hold.ts';
import { paymentFor } from './payment-of.ts';
import type { Services } from './services.ts';
import { groundsOf } from './show-hold.ts';

/** View `payment`: one batch; null for whoever is not finance for it (any more). */
export async function showPayment(services: Services, viewer: Person, id: string): Promise<Card | null> {
  const org = await services.reads.org();
  const file = await paymentFor(services, org, viewer, id);
  if (!file) return null;
  const { payment, items, hidden } = file;
  const called = (person: string) => plain(personName(org, person as PersonId));
  return paymentCard({
    payment: payment.id as PaymentId,
    number: payment.number,
    hidden,
    version: payment.version,
    state: payment.state as 'open' | 'paid' | 'void',
    madeBy: called(payment.createdById),
    madeAt: payment.createdAt,
    closed: payment.closedById && payment.closedAt ? { by: called(payment.closedById), at: payment.closedAt } : null,
    items: items.map(({ requestId, personId, number, amount, state, reason, hold }) => ({
      request: requestId,
      who: called(personId),
      number,
      amount,
      state,
      reason,
      held: state === 'open' ? heldText(org, hold) : null,
    })),
  });
}

function heldText(org: Org, kept: string | null): Text | null {
  const hold = holdIn(kept);
  return stops(hold) ? whyHeld({ grounds: groundsOf(org, hold), objected: null }) : null;
}
