import { bookedKind } from '../../domain/expense/kinds.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { sumSpending } from '../../domain/spending/sum-spending.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import { type Book, type Cell, column, type Sheet } from '../sheet.ts';
import { gatherSpending, type Spending } from './gather-spending.ts';
import type { Services } from './services.ts';
import { whoseText } from './show-spending.ts';
import type { SpendingQuery } from './spending-query.ts';

/** Lines one file holds. */
const MOST_LINES = 10_000;

const unitCell = (org: Org, id: string): Cell => ({ written: unitName(org, id as UnitId) ?? '' });

/** The file of a card of spending: against the budget, by person, and line by line; null for whoever may not have it (any more). */
export async function spendingBook(services: Services, viewer: Person, query: SpendingQuery): Promise<Book | null> {
  const org = await services.reads.org();
  const spending = await gatherSpending(services, org, viewer, query);
  if (!spending) return null;
  return {
    name: t('spending.file_name', { whose: whoseText(org, viewer, query), months: plain(`${query.from} ${query.to}`) }),
    sheets: [planSheet(services, org, spending), peopleSheet(org, spending), await linesSheet(services, org, spending)],
  };
}

function planSheet(services: Services, org: Org, { cells, planned }: Spending): Sheet {
  const at = ({ unitId, kind, month }: { readonly unitId: string; readonly kind: string; readonly month: string }): string =>
    `${unitId}/${kind}/${month}`;
  const places = new Map([...planned, ...cells].map((one) => [at(one), one]));
  const spentAt = groupBy(cells, at);
  const plannedAt = new Map(planned.map((one) => [at(one), one.granted]));
  return {
    name: t('spending.sheet_plan'),
    columns: [
      column(t('spending.col_unit'), 16),
      column(t('spending.col_month'), 10),
      column(t('spending.col_kind'), 14),
      column(t('spending.budget'), 12),
      column(t('spending.spent'), 12),
      column(t('spending.held'), 12),
      column(t('spending.col_left'), 12),
    ],
    rows: [...places]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { unitId, kind, month }]): readonly Cell[] => {
        const own = spentAt.get(key) ?? [];
        const spent = sumOf(own.map((one) => one.spent));
        const held = sumOf(own.map((one) => one.held));
        const granted = plannedAt.get(key);
        return [
          unitCell(org, unitId),
          { written: month },
          { said: bookedKind(kind, services.expense.rules) },
          granted === undefined ? null : { amount: granted },
          { amount: spent },
          { amount: held },
          granted === undefined ? null : { amount: cents(granted - spent - held) },
        ];
      }),
  };
}

const peopleSheet = (org: Org, { cells }: Spending): Sheet => ({
  name: t('spending.sheet_people'),
  columns: [
    column(t('spending.col_no'), 10),
    column(t('spending.col_name'), 14),
    column(t('spending.col_unit'), 16),
    column(t('spending.spent'), 12),
    column(t('spending.held'), 12),
  ],
  rows: sumSpending(cells, 'personId').map(({ key, spent, held }): readonly Cell[] => {
    const person = org.person(key as PersonId);
    return [
      { written: person?.employeeNo ?? '' },
      { written: personName(org, key as PersonId) },
      person ? unitCell(org, person.unitId) : null,
      { amount: spent },
      { amount: held },
    ];
  }),
});

async function linesSheet(services: Services, org: Org, { filter }: Spending): Promise<Sheet> {
  const lines = await services.reads.spendingLines(filter, MOST_LINES);
  return {
    name: t('spending.sheet_lines'),
    columns: [
      column(t('spending.col_number'), 18),
      column(t('spending.col_name'), 14),
      column(t('spending.col_unit'), 16),
      column(t('spending.col_kind'), 14),
      column(t('spending.col_day'), 12),
      column(t('spending.col_amount'), 12),
      column(t('spending.col_state'), 10),
      column(t('spending.col_invoice'), 24),
    ],
    rows: lines.map(({ number, personId, unitId, kind, day, amount, state, invoice }): readonly Cell[] => [
      { written: number },
      { written: personName(org, personId) },
      unitCell(org, unitId),
      { said: bookedKind(kind, services.expense.rules) },
      { day },
      { amount },
      { said: t(`spending.${state}`) },
      { written: invoice ?? '' },
    ]),
  };
}
