import type { Card } from '../../cards/element.ts';
import { residualsCard } from '../../cards/receivable/residuals-card.ts';
import type { Person } from '../../domain/org/org.ts';
import { isFinanceOf, receivableScope } from '../../domain/receivable/sight.ts';
import { customerNames } from './customer-names.ts';
import { residualFields } from './residual-fields.ts';
import type { Services } from './services.ts';

/** So many stand on the card, and are let go at once. */
export const MOST_RESIDUALS = 20;

/** View `residuals`: what is left of items by no more than the rule says, within what the reader sees (S4); finance of all of them may let them go. */
export async function showResiduals(services: Services, viewer: Person): Promise<Card> {
  const { reads, receivableRules: rules } = services;
  const org = await reads.org();
  const found = await reads.residualItems(receivableScope(org, viewer.id), rules.small, MOST_RESIDUALS + 1);
  const items = found.slice(0, MOST_RESIDUALS);
  const nameOf = await customerNames(reads, items);
  const may = items.length > 0 && items.every(({ unitId }) => isFinanceOf(org, viewer.id, unitId));
  return residualsCard({
    small: rules.small,
    lines: items.map(({ id, number, part, open, dueOn, dueDays, customerId }) => ({
      id,
      number,
      part,
      open,
      dueOn,
      dueDays,
      customer: nameOf(customerId),
    })),
    isMore: found.length > items.length,
    fields: may ? residualFields() : [],
  });
}
