import { type Choice, choicesFor, choicesOf, MOST_CHOICES } from '../../domain/bank/choices.ts';
import { knownOf } from '../../domain/bank/known-of.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { bankScope } from './bank-scope.ts';
import { gatherOffice } from './gather-office.ts';
import { type Looker, namesFor } from './names-for.ts';
import type { BankLine, CustomerName } from './ports.ts';
import type { Services } from './services.ts';

/** A proposal with whom and what it names. */
export interface FullChoice extends Choice {
  readonly customer: CustomerName;
  readonly items: readonly Item[];
  /** The payer is this customer's by name or account: nobody else paid for them. */
  readonly isPayer: boolean;
}

/** What somebody of finance sees of customers: those of the units they are finance for (S4). */
export function lookerOf(org: Org, person: Person): Looker | null {
  const units = bankScope(org, person.id);
  return units && { viewer: person.id, sight: { everything: false, units, owners: [], openers: [], fields: [] } };
}

/** At most five proposals for a receipt as things stand, of customers that the looker sees; `found`: customers they looked for, which stand first. */
export async function choicesNow(
  services: Services,
  line: BankLine,
  looker: Looker,
  found: readonly string[] = [],
): Promise<readonly FullChoice[]> {
  const office = await gatherOffice(services, [line], await namesFor(services, line, looker));
  const known = knownOf(line, office.index);
  const units = new Set(looker.sight.units);
  const searched = (await services.reads.customersNamed(found)).filter(({ unitId }) => units.has(unitId));
  const owed = searched.length > 0 ? await services.reads.openItemsOf(searched.map(({ id }) => id)) : [];
  const sought = searched.flatMap(({ id }) =>
    choicesFor(line, {
      customerId: id,
      facts: ['searched'],
      items: owed.filter(({ customerId }) => customerId === id),
      named: known.named,
      small: office.small,
    }).map(({ choice }) => choice),
  );
  const proposed = choicesOf(line, { ...known, oldestFirst: office.oldestFirst, lowered: office.lowered, small: office.small });
  const all = [...new Map([...sought, ...proposed].map((choice) => [choice.key, choice])).values()];
  const customers = new Map(
    (await services.reads.customersNamed([...new Set(all.map(({ customerId }) => customerId))])).map((one) => [
      one.id as string,
      one,
    ]),
  );
  const items = new Map([...known.items, ...known.sameAmount, ...owed].map((item) => [item.id as string, item]));
  return all
    .flatMap((choice): readonly FullChoice[] => {
      const customer = customers.get(choice.customerId);
      if (!customer || !units.has(customer.unitId)) return [];
      const isPayer = known.byName.includes(choice.customerId) || known.byAccount.includes(choice.customerId);
      const named = choice.allocations.flatMap(({ itemId }) => items.get(itemId ?? '') ?? []);
      return [{ ...choice, customer, items: named, isPayer }];
    })
    .slice(0, MOST_CHOICES);
}
