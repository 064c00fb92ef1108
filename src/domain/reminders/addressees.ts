import type { PersonId } from '../../kernel/id.ts';
import { onceFor } from '../../kernel/once-for.ts';
import type { Org, Role } from '../org/org.ts';
import type { Address, Rule } from './rule.ts';
import type { Recipient, Watched } from './watched.ts';

/** Everybody a ladder speaks to about one thing, each once, with the addresses by which they are meant. */
export function addressees(rule: Rule, thing: Watched, org: Org): ReadonlyMap<Recipient, readonly Address[]> {
  const found = new Map<Recipient, Address[]>();
  for (const to of addressesOf(rule))
    for (const recipient of at(to, thing, org)) {
      const known = found.get(recipient);
      if (known) known.push(to);
      else found.set(recipient, [to]);
    }
  return found;
}

/** Everybody a ladder names; worked out once for ten thousand things. */
const addressesOf = onceFor(({ ladder }: Rule): ReadonlySet<Address> => new Set(ladder.flatMap((rung) => rung.to)));

/** The people or groups behind one address; those who have left are not among them. */
export function at(to: Address, thing: Watched, org: Org): readonly Recipient[] {
  switch (to) {
    case 'holder':
      return active(thing.holders, org);
    case 'superior':
      if (thing.goesUp === false) return [];
      return [...new Set(thing.holders.flatMap((person) => org.superior(person)?.id ?? []))];
    case 'applicant':
      return active(thing.applicantId === null ? [] : [thing.applicantId], org);
    case 'applicant_superior':
      return thing.applicantId === null || thing.goesUp === false
        ? []
        : [org.superior(thing.applicantId)].flatMap((person) => person?.id ?? []);
    case 'group':
      return [...new Set(thing.groups)];
    default:
      return org.holders(to.slice('role:'.length) as Role, thing.unitId).map((person) => person.id);
  }
}

const active = (people: readonly PersonId[], org: Org): readonly PersonId[] =>
  [...new Set(people)].filter((person) => org.person(person)?.active);
