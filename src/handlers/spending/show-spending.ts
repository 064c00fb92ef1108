import type { Card } from '../../cards/element.ts';
import { monthsText } from '../../cards/months-text.ts';
import { type SpendingBar, type SpendingModel, spendingCard } from '../../cards/spending/spending-card.ts';
import { bookedKind } from '../../domain/expense/kinds.ts';
import { monthFrom, monthsBeside, monthsTouched } from '../../domain/measure/months.ts';
import { personName, unitLabel, unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { rootsText } from '../../domain/org/roots-of.ts';
import { sumSpending } from '../../domain/spending/sum-spending.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { byPlan, gatherSpending, totals } from './gather-spending.ts';
import { officePerHead } from './per-head.ts';
import type { Services } from './services.ts';
import { monthsIn, type SpendingQuery, spendingUnits } from './spending-query.ts';

const MOST_BARS = 8;
const MOST_PEOPLE = 5;

/** View `spending`; null for whoever may not see it (any more). */
export async function showSpending(services: Services, viewer: Person, query: SpendingQuery): Promise<Card | null> {
  const org = await services.reads.org();
  const spending = await gatherSpending(services, org, viewer, query);
  if (!spending) return null;
  const months = monthsIn(query);
  const bars = (by: 'unitId' | 'kind', name: (key: string) => Text): readonly SpendingBar[] =>
    byPlan(spending, by)
      .slice(0, MOST_BARS)
      .map(({ key, spent, granted }) => ({ name: name(key), spent, granted }));
  const byMonth = new Map(byPlan(spending, 'month').map((one) => [one.key, one]));
  return spendingCard({
    whose: whoseText(org, viewer, query),
    query,
    others: otherMonths(query, toLocal(services.clock.now(), services.zone).date),
    ...totals(spending),
    perHead: query.own ? null : await officePerHead(services, org, viewer, query, spending),
    median: spending.median,
    units: query.own ? [] : bars('unitId', (id) => unitText(org, id as UnitId)),
    kinds: bars('kind', (id) => bookedKind(id, services.expense.rules)),
    people: query.own
      ? []
      : sumSpending(spending.cells, 'personId')
          .filter(({ spent }) => spent > 0n)
          .slice(0, MOST_PEOPLE)
          .map(({ key, spent }) => ({ name: plain(personName(org, key as PersonId)), spent, granted: cents(0) })),
    months: months.map((month) => {
      const { spent = cents(0), granted = cents(0) } = byMonth.get(month) ?? {};
      return { name: monthsText(monthFrom(month)), spent, granted };
    }),
  });
}

/** Whose spending it is, as its card and file say. */
export function whoseText(org: Org, viewer: Person, query: SpendingQuery): Text {
  if (query.own) return t('spending.own');
  const unit = query.unit ? org.unit(query.unit) : null;
  if (unit) return plain(unitLabel(org, unit));
  const seen = spendingUnits(org, viewer);
  const isSeen = new Set(seen.map(({ id }) => id));
  const [only, ...others] = seen;
  if (only && others.length === 0) return plain(unitLabel(org, only));
  if (org.units.every(({ id, kind, active }) => kind !== 'branch' || !active || isSeen.has(id))) return t('spending.all');
  // A region is told by its name, for it is not all there is.
  return rootsText(org, seen);
}

/** The months beside those that are shown; of several months none is the one before or after. */
function otherMonths({ own, unit, ...days }: SpendingQuery, today: SpendingQuery['from']): SpendingModel['others'] {
  const isOne = monthsTouched(days) === 1;
  return monthsBeside(days, today).flatMap(({ text, from, to }) =>
    isOne || text === 'quarter' || text === 'year' ? [{ text, query: { own, unit, from, to } }] : [],
  );
}
