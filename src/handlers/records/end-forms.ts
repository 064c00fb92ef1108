import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { DAY, type Instant } from '../../kernel/time.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { cardsIn, formOn, noteOf } from './open-forms.ts';
import type { Services } from './services.ts';

/** As long as forms of requests (approval/end-drafts.ts); a card that can be changed no more stays as it is. */
const ENDS_AFTER = DAY;
const REPAINTED_FOR = 13 * DAY;

/** Forms of records that nobody has touched for a day end where they stand, silently; what stands in them stays, and can be gone on with. */
export async function* endForms(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  for (const { key, value } of await services.reads.keyValuesFrom(noteOf(''))) {
    const person = org.person(key.slice(noteOf('').length) as PersonId);
    const noted = await Promise.all(cardsIn(value).map((card) => services.reads.kept(card)));
    const forms = await Promise.all(noted.map(async (card) => card && person && formOn(services, { person, org, now }, card)));
    const open = forms.flatMap((form) => form || []);
    const over = open.filter(({ card }) => (card.updatedAt ?? now) <= now - ENDS_AFTER);
    if (over.length === 0 && open.length === noted.length) continue;
    const left = open.flatMap((form) => (over.includes(form) ? [] : [form.card.key]));
    yield {
      ...emptyPlan,
      // Was another form noted meanwhile, the next look sees to it.
      writes: [
        left.length > 0
          ? { table: 'keyValue', update: { value: toJson(left) }, where: { key, value } }
          : { table: 'keyValue', delete: { key, value } },
      ],
      effects: over
        .filter(({ card }) => (card.updatedAt ?? now) > now - REPAINTED_FOR)
        .map(
          ({ card: { view, subject, place, key, desiredVersion, payload }, given }): Effect => ({
            show: { view, subject },
            place,
            key,
            seen: desiredVersion,
            payload: view === 'record' ? { given, was: payload.move } : { ...payload, dropped: true, ended: true },
          }),
        ),
    };
  }
}
