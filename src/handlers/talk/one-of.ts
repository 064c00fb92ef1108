import { describePerson, labelOf } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Choice, Whom } from '../../domain/phrase/sentence-reading.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from '../reply.ts';
import { offer, offerOf } from './choices.ts';
import type { Services } from './services.ts';

/** How many people are offered when a name can be several. */
const MOST_OFFERED = 8;

export const peopleOf = (org: Org, whom: Whom): readonly Person[] =>
  whom.candidates.flatMap((id) => org.person(id as PersonId) ?? []);

/** The one person a sentence means; else what to show instead: that nobody is called so, or the choice between those who are. */
export function oneOf(
  services: Services,
  context: Context,
  whom: Whom,
  narrowed: (whom: Whom) => Choice,
): { readonly person: Person } | { readonly plan: Plan } {
  const people = peopleOf(context.org, whom);
  const [only, ...others] = people;
  if (!only) return { plan: told(context, { text: t('whom.nobody', { said: plain(whom.said) }) }) };
  if (others.length === 0) return { person: only };
  return {
    plan: offer(context, {
      title: t('whom.several', { said: plain(whom.said) }),
      said: '',
      ...(people.some((person) => labelOf(context.org, person).telling === 'same') ? { note: t('choice.same_people') } : {}),
      help: false,
      options: people.slice(0, MOST_OFFERED).map((person) => ({
        ...offerOf(services, context.org, narrowed({ said: person.name, candidates: [person.id] })),
        title: plain(person.name),
        detail: plain(describePerson(context.org, person)),
        button: t('choice.pick'),
      })),
    }),
  };
}
