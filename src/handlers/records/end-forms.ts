import { DAY, type Instant } from '../../kernel/time.ts';
import { asSeen, endNoted } from '../noted-cards.ts';
import type { Effect, Plan } from '../plan.ts';
import type { KeptView } from '../reads.ts';
import { FORMS, formOn, type OpenForm } from './open-forms.ts';
import type { Services } from './services.ts';

/** A card that can be changed no more stays as it is. */
const REPAINTED_FOR = 13 * DAY;

/** Forms of records that nobody has touched for a day end where they stand, silently; what stands in them stays, and can be gone on with. */
export const endForms = (services: Services, now: Instant): AsyncGenerator<Plan> =>
  endNoted(services.reads, FORMS, now, async (card, person, org) => {
    const form = await formOn(services, { person, org, now }, card);
    const touchedAt = card.updatedAt ?? now;
    return form && { touchedAt, ended: touchedAt > now - REPAINTED_FOR ? ended(form) : null };
  });

const ended = ({ card, given }: OpenForm<KeptView>): Effect =>
  asSeen(card, card.view === 'record' ? { given, was: card.payload.move } : { ...card.payload, dropped: true, ended: true });
