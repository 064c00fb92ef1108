import { DAY, type Instant } from '../../kernel/time.ts';
import { asSeen, cardsNoted, ENDS_AFTER } from '../noted-cards.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import type { KeptView } from '../reads.ts';
import { FORMS, formOn, type OpenForm } from './open-forms.ts';
import type { Services } from './services.ts';

/** A card that can be changed no more stays as it is. */
const REPAINTED_FOR = 13 * DAY;

/** Forms of records that nobody has touched for a day end where they stand, silently; what stands in them stays, and can be gone on with. */
export async function* endForms(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  for (const { row, person: whose, card } of await cardsNoted(services.reads, FORMS)) {
    const person = org.person(whose);
    const form = person && card && (await formOn(services, { person, org, now }, card));
    const touched = card?.updatedAt ?? now;
    if (form && touched > now - ENDS_AFTER) continue;
    yield {
      ...emptyPlan,
      // Was it noted once more meanwhile, the next look sees to it.
      writes: [{ table: 'keyValue', delete: row }],
      effects: form && touched > now - REPAINTED_FOR ? [ended(form)] : [],
    };
  }
}

const ended = ({ card, given }: OpenForm<KeptView>): Effect =>
  asSeen(card, card.view === 'record' ? { given, was: card.payload.move } : { ...card.payload, dropped: true, ended: true });
