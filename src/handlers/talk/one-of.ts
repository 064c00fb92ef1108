import { describePerson, labelOf } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Choice, Whom } from '../../domain/phrase/sentence-reading.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { showPersonal } from '../ask.ts';
import { groupHint } from '../draft.ts';
import type { House, Visit } from '../house.ts';
import { nothing, type Plan } from '../plan.ts';
import { offer, offerOf } from './choices.ts';

/** How many people are offered when a name can be several. */
const MOST_OFFERED = 8;

export const peopleOf = (org: Org, whom: Whom): readonly Person[] =>
  whom.candidates.flatMap((id) => org.person(id as PersonId) ?? []);

/** The one person a sentence means; else what to show instead: that nobody is called so, or the choice between those who are. */
export function oneOf(
  house: House,
  visit: Visit,
  whom: Whom,
  narrowed: (whom: Whom) => Choice,
): { readonly person: Person } | { readonly plan: Plan } {
  const people = peopleOf(visit.org, whom);
  const [only, ...others] = people;
  if (!only) return { plan: told(visit, { text: t('whom.nobody', { said: plain(whom.said) }) }) };
  if (others.length === 0) return { person: only };
  return {
    plan: offer(visit, {
      title: t('whom.several', { said: plain(whom.said) }),
      said: '',
      ...(people.some((person) => labelOf(visit.org, person).telling === 'same') ? { note: t('choice.same_people') } : {}),
      help: false,
      options: people.slice(0, MOST_OFFERED).map((person) => ({
        ...offerOf(house, visit.org, narrowed({ said: person.name, candidates: [person.id] })),
        title: plain(person.name),
        detail: plain(describePerson(visit.org, person)),
        button: t('choice.pick'),
      })),
    }),
  };
}

/** A few words in the private chat. */
export const told = (visit: Visit, payload: Readonly<Record<string, unknown>>): Plan => ({
  ...nothing,
  effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, payload), ...groupHint(visit)],
});
