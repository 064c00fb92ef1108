import type { Card } from '../../cards/element.ts';
import { titleCard } from '../../cards/expense/title-card.ts';
import { titleOf } from '../../domain/expense/title.ts';
import type { Person } from '../../domain/org/org.ts';
import type { Services } from './services.ts';

/** View `invoice_title`: to whom invoices of the reader's unit are made out. */
export async function showTitle(services: Services, viewer: Person): Promise<Card> {
  const org = await services.reads.org();
  const units = org.lineage(viewer.unitId).map(({ code }) => code);
  return titleCard(titleOf(units, services.expense.rules.titles));
}
